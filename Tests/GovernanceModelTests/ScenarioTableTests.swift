import GovernanceModel
import Testing

@Suite("Validation of tables of hazards")
struct ScenarioTableTests {
  @Test("travel that cannot be is refused")
  func travel() {
    expect("shares of travel from `B` add up to 0.7", .travel(3)) { $0.travel[3].share = 0.5 }
    expect("unknown unit `X`", .travel(1)) { $0.travel[1].to = "X" }
    expect("others below", .travel(0)) { $0.travel[0].from = "P" }
    expect("share of travel is -0.1", .travel(1)) { $0.travel[1].share = -0.1 }
    expect("share of travel is nan", .travel(1)) { $0.travel[1].share = .nan }
    expect("stands twice", .travel(4)) { $0.travel.append($0.travel[1]) }
  }

  @Test("shares may miss 1 by a millionth, and nobody need travel from everywhere")
  func tolerated() throws {
    var scenario = world()
    scenario.travel[0].share += 5e-7
    try scenario.validate()
    scenario.travel.removeLast(2)
    try scenario.validate()
  }

  @Test("an outbreak that cannot be is refused")
  func outbreak() {
    expect("unknown unit `X`", .outbreak(0)) { $0.outbreak[0].territory = "X" }
    expect("others below", .outbreak(0)) { $0.outbreak[0].territory = "V" }
    expect("hour of the outbreak is -1", .outbreak(0)) { $0.outbreak[0].hour = -1 }
    expect("100001.0 infected", .outbreak(0)) { $0.outbreak[0].infected = 100_001 }
    expect("-1.0 infected", .outbreak(0)) { $0.outbreak[0].infected = -1 }
    expect("nan infected", .outbreak(0)) { $0.outbreak[0].infected = .nan }
  }

  @Test("branching that cannot be is refused")
  func branching() {
    expect("children is -1", .branching(0)) { $0.branching[0].children = -1 }
    expect("children is inf", .branching(0)) { $0.branching[0].children = .infinity }
    expect("stands twice", .branching(1)) { $0.branching.append($0.branching[0]) }
  }

  @Test("vulnerability is a factor above 0")
  func vulnerability() {
    expect("social vulnerability is 0", .territory(3)) { $0.territories[3].socialVulnerability = 0 }
    expect("physical vulnerability is nan", .territory(3)) {
      $0.territories[3].physicalVulnerability = .nan
    }
  }

  @Test(
    "a cascade that would never end is refused, with its radius, also when a parameter scales it")
  func criticality() throws {
    var scenario = world()
    scenario.branching = [
      Branching(from: .health, to: .lifelines, children: 2),
      Branching(from: .lifelines, to: .health, children: 0.5),
    ]
    let error = #expect(throws: ScenarioError.self) {
      try Society(scenario: scenario, parameters: scenario.parameters, seed: 1)
    }
    #expect(error?.problem.contains("spectral radius 1.0") == true)
    #expect(error?.subject == .branching(1))
    try scenario.validate()
    scenario.parameters.sectors.branching = 0.9
    try scenario.validate(scenario.parameters)
    scenario.parameters.sectors.branching = 1.2
    let scaled = #expect(throws: ScenarioError.self) {
      try scenario.validate(scenario.parameters)
    }
    #expect(scaled?.problem.contains("`sectors.branching` is 1.2") == true)
  }

  private func expect(
    _ problem: String, _ subject: ScenarioError.Subject, _ change: (inout Scenario) -> Void
  ) {
    var scenario = world()
    change(&scenario)
    let error = #expect(throws: ScenarioError.self) { try scenario.validate() }
    #expect(error?.subject == subject)
    #expect(error?.problem.contains(problem) == true, "\(error?.problem ?? "")")
    #expect(error?.remedy.isEmpty == false)
  }

  private func world() -> Scenario {
    var scenario = SmallWorld.twoCounties()
    scenario.travel = [
      Travel(from: "A", to: "A", share: 0.9), Travel(from: "A", to: "B", share: 0.1),
      Travel(from: "B", to: "A", share: 0.2), Travel(from: "B", to: "B", share: 0.8),
    ]
    scenario.outbreak = [OutbreakSeed(territory: "A", hour: 3, infected: 10)]
    scenario.branching = [Branching(from: .health, to: .lifelines, children: 0.5)]
    return scenario
  }
}
