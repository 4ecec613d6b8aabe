import GovernanceModel
import Testing

@Suite("Validation of scenarios")
struct ScenarioValidationTests {
  /// A change that makes the scenario of two counties impossible, and what is said of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let subject: ScenarioError.Subject
    let problem: String
    let change: @Sendable (inout Scenario) -> Void

    init(
      _ name: String, _ subject: ScenarioError.Subject, _ problem: String,
      _ change: @escaping @Sendable (inout Scenario) -> Void
    ) {
      testDescription = name
      self.subject = subject
      self.problem = problem
      self.change = change
    }
  }

  static let ofTerritories = [
    Fault("an empty map", .whole, "no territories") { $0.territories = [] },
    Fault("a code twice", .territory(4), "`A` stands twice") { $0.territories[4].code = "A" },
    Fault("a cycle", .territory(0), "cycle") { $0.territories[0].parent = "P" },
    Fault("its own parent", .territory(3), "cycle") { $0.territories[3].parent = "A" },
    Fault("an unknown parent", .territory(3), "`X` is unknown") { $0.territories[3].parent = "X" },
    Fault("a tier under its equal", .territory(2), "tier province") {
      $0.territories[2].tier = .province
    },
    Fault("a tier under a lower one", .territory(2), "under a parent of tier county") {
      $0.territories[1].tier = .county
      $0.territories[2].tier = .prefecture
    },
    Fault("a township", .territory(3), "township") { $0.territories[3].tier = .township },
    Fault("negative residents", .territory(3), "population is -1") {
      $0.territories[3].population = -1
    },
    Fault("residents without number", .territory(3), "population is nan") {
      $0.territories[3].population = .nan
    },
    Fault("residents without end", .territory(3), "population is inf") {
      $0.territories[3].population = .infinity
    },
    Fault("more residents than live on Earth", .territory(3), "population is 1e+308") {
      $0.territories[3].population = 1e308
    },
    Fault("no residents at all", .whole, "nobody lives") {
      for index in $0.territories.indices { $0.territories[index].population = 0 }
    },
    Fault("no area", .territory(4), "area is 0") { $0.territories[4].area = 0 },
    Fault("a negative area", .territory(4), "area is -2") { $0.territories[4].area = -2 },
    Fault("an area without number", .territory(4), "area is nan") { $0.territories[4].area = .nan },
    Fault("negative townships", .territory(4), "townships is -1") {
      $0.territories[4].townships = -1
    },
    Fault("too far east", .territory(4), "no place") { $0.territories[4].longitude = 180.5 },
    Fault("too far south", .territory(4), "no place") { $0.territories[4].latitude = -91 },
    Fault("nowhere", .territory(4), "no place") { $0.territories[4].latitude = .nan },
  ]

  static let ofBorders = [
    Fault("an unknown first side", .border(0), "unknown unit `X`") { $0.borders[0].a = "X" },
    Fault("an unknown second side", .border(0), "unknown unit `X`") { $0.borders[0].b = "X" },
    Fault("a side with others below", .border(0), "others below") { $0.borders[0].b = "P" },
    Fault("a unit and itself", .border(0), "itself") { $0.borders[0].b = "A" },
    Fault("a border stated twice", .border(1), "stands twice") {
      $0.borders = [$0.borders[0], Border($0.borders[0].b ?? "", $0.borders[0].a, length: 1)]
    },
    Fault("no length", .border(0), "length is 0") { $0.borders[0].length = 0 },
    Fault("a negative length", .border(0), "length is -3") { $0.borders[0].length = -3 },
    Fault("an endless length", .border(0), "length is inf") { $0.borders[0].length = .infinity },
  ]

  static let ofStorms = [
    Fault("a peak at the start", .storm(0), "out of order") { $0.storm[0].peak = 2 },
    Fault("an end before the peak", .storm(0), "out of order") { $0.storm[0].end = 3 },
    Fault("a start without number", .storm(0), "out of order") { $0.storm[0].start = .nan },
    Fault("an end that never comes", .storm(0), "never") { $0.storm[0].end = .infinity },
    Fault("a start that never was", .storm(0), "never") { $0.storm[0].start = -.infinity },
    Fault("two cells of a name", .storm(1), "stands twice") { $0.storm.append($0.storm[0]) },
    Fault("no radius", .storm(0), "radius is 0") { $0.storm[0].radius = 0 },
    Fault("an endless radius", .storm(0), "radius is inf") { $0.storm[0].radius = .infinity },
    Fault("negative rain", .storm(0), "rainfall is -1") { $0.storm[0].rainfall = -1 },
    Fault("rain without number", .storm(0), "rainfall is nan") { $0.storm[0].rainfall = .nan },
    Fault("a centre nowhere", .storm(0), "no place") { $0.storm[0].latitude = .nan },
    Fault("a centre off the globe", .storm(0), "no place") { $0.storm[0].longitude = 200 },
  ]

  @Test("what cannot be is refused, with its row and a remedy", arguments: ofTerritories)
  func territories(fault: Fault) { expectRefusal(of: fault) }

  @Test("a border that cannot be is refused", arguments: ofBorders)
  func borders(fault: Fault) { expectRefusal(of: fault) }

  @Test("a storm that cannot be is refused", arguments: ofStorms)
  func storms(fault: Fault) { expectRefusal(of: fault) }

  @Test("no society is made of an impossible scenario")
  func society() {
    var scenario = world()
    scenario.territories[3].population = -1
    #expect(throws: ScenarioError.self) {
      try Society(scenario: scenario, parameters: scenario.parameters, seed: 1)
    }
  }

  @Test("what can be is accepted")
  func accepted() throws {
    try world().validate()
    var still = world()
    still.storm = []
    still.borders = [Border("A", nil, length: 3)]
    still.territories[3].population = 0
    try still.validate()
    try Scenario(
      title: "one", territories: [Territory(code: "A", tier: .county, parent: nil, population: 1)]
    ).validate()
  }

  @Test("an error reads as problem and remedy")
  func description() {
    let error = #expect(throws: ScenarioError.self) {
      try Scenario(title: "nowhere", territories: []).validate()
    }
    let sentence =
      "the scenario has no territories; list at least one, with code, tier and population"
    #expect(error?.description == sentence)
  }

  private func expectRefusal(of fault: Fault) {
    var scenario = world()
    fault.change(&scenario)
    let error = #expect(throws: ScenarioError.self) { try scenario.validate() }
    #expect(error?.subject == fault.subject)
    #expect(error?.problem.contains(fault.problem) == true, "\(error?.problem ?? "")")
    #expect(error?.remedy.isEmpty == false)
  }

  private func world() -> Scenario {
    var scenario = SmallWorld.twoCounties()
    scenario.storm = [
      StormCell(
        name: "cell", longitude: 0, latitude: 0, start: 2, peak: 4, end: 8, radius: 30,
        rainfall: 200)
    ]
    return scenario
  }
}
