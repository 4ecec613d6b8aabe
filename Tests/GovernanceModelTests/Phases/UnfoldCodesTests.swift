import GovernanceModel
import Testing

@Suite("Health codes")
struct UnfoldCodesTests {
  /// A tenth of A's and a fifth of B's 100,000 residents travel; the only pair settles after three
  /// hours, so that of six hours' trips half are blocked.
  @Test("two territories that agree recognise each other's codes after their hours")
  func pairwise() throws {
    var simulation = try start {
      $0.modes.horizontal.openness = 1
      $0.codes.pairwiseHours = 3
    }
    simulation.advance(3)
    #expect(try simulation.outcome("blockedTravel") == 1)
    #expect(try simulation.outcome("recognisedPairs") == 0)
    simulation.advance(3)
    #expect(try simulation.outcome("blockedTravel") == 0.5)
    #expect(try simulation.outcome("recognisedPairs") == 1)
  }

  @Test("a hub takes both ends' openness and technology")
  func hub() throws {
    for (openness, digital, centre, blocked) in [
      (1.0, 1.0, 1.0, 0.25), (1, 0, 1, 1), (0, 1, 1, 1), (1, 1, 0, 1),
    ] {
      var simulation = try start {
        $0.modes.horizontal.openness = openness
        $0.modes.horizontal.digital = digital
        $0.technology[.dataSharing].level = centre
        $0.codes.hubHours = 1
      }
      simulation.advance(4)
      #expect(try simulation.outcome("blockedTravel") == blocked)
    }
  }

  /// The share adopted by hour t is logistic((t − 20)/5): a half at hour 20, and e⁻⁴/(1 + e⁻⁴) = 0.018 at
  /// the start, so that hardly anyone joins at once, half of all by hour 20, and all in the end.
  @Test("territories join a hub as they adopt its technology")
  func adoption() throws {
    var parameters = Parameters()
    parameters.set("technology.dataSharing.adoption", 20)
    parameters.set("technology.adoptionWidth", 5)
    let technology = parameters.technology
    #expect(technology.hour(of: .dataSharing, reaching: 0.01) == 0)
    #expect(technology.hour(of: .dataSharing, reaching: 0.49) == 20)
    #expect(technology.hour(of: .dataSharing, reaching: 0.5) == 21)
    #expect(technology.hour(of: .dataSharing, reaching: 1) == nil)
    var simulation = try start {
      $0.modes.horizontal.openness = 1
      $0.modes.horizontal.digital = 1
      $0.codes.hubHours = 0
      $0.technology[.dataSharing].adoption = 20
      $0.technology.adoptionWidth = 5
    }
    simulation.advance(5)
    #expect(try simulation.outcome("recognisedPairs") == 0)
    simulation.advance(60)
    #expect(try simulation.outcome("recognisedPairs") == 1)
  }

  /// Four counties each of which travels to all others: six pairs, of which each county has three.
  ///
  /// At 10 hours more for each pair before it a pair is settled at 10, 20 or 30 hours.
  @Test("pairs are settled one after another where that takes time")
  func pace() throws {
    var scenario = Scenario(
      title: "four",
      territories: (0..<4).map {
        Territory(code: "K\($0)", tier: .county, parent: nil, population: 1_000)
      })
    for a in 0..<4 {
      for b in 0..<4 {
        scenario.travel.append(Travel(from: "K\(a)", to: "K\(b)", share: 0.25))
      }
    }
    scenario.parameters = SmallWorld.quiet()
    scenario.parameters.modes.horizontal.openness = 1
    scenario.parameters.codes.required = 1
    scenario.parameters.codes.pairwiseHours = 10
    scenario.parameters.codes.pace = 10
    let codes = try SmallWorld.start(scenario).codes
    #expect(codes.hour.count == 6)
    #expect(codes.hour.min() == 10)
    #expect(codes.hour.allSatisfy { [10, 20, 30].contains($0) })
    // The last pair of a county comes after its two others.
    #expect(codes.hour.max() == 30)
    scenario.parameters.codes.pace = 0
    #expect(try SmallWorld.start(scenario).codes.hour.allSatisfy { $0 == 10 })
  }

  @Test("what is blocked does not spread the infection")
  func infection() throws {
    for required in [0.0, 1] {
      var simulation = try start {
        $0.codes.required = required
        $0.epidemic.reproduction = 3
        $0.epidemic.latency = 0
      }
      simulation.advance(5)
      let isReached = simulation.epidemic.actual.susceptible[1] < 1
      #expect(isReached == (required == 0))
      #expect(simulation.epidemic.actual.susceptible[0] < 0.99)
    }
  }

  @Test("nothing is blocked in the benchmark or where no code is required")
  func free() throws {
    var scenario = try world { $0.codes.required = 0 }
    var simulation = try SmallWorld.start(scenario)
    simulation.advance(3)
    #expect(try simulation.outcome("blockedTravel") == 0)
    scenario.parameters.codes.required = 1
    simulation = try SmallWorld.start(scenario, benchmark: true)
    simulation.advance(3)
    #expect(try simulation.outcome("blockedTravel") == 0)
  }

  private func start(_ change: (inout Parameters) -> Void) throws -> Simulation {
    try SmallWorld.start(world(change))
  }

  private func world(_ change: (inout Parameters) -> Void) throws -> Scenario {
    var parameters = SmallWorld.quiet()
    parameters.codes.required = 1
    parameters.codes.pairwiseHours = 1_000
    parameters.codes.hubHours = 1_000
    change(&parameters)
    var scenario = SmallWorld.twoCounties(parameters)
    scenario.travel = [
      Travel(from: "A", to: "A", share: 0.9), Travel(from: "A", to: "B", share: 0.1),
      Travel(from: "B", to: "A", share: 0.2), Travel(from: "B", to: "B", share: 0.8),
    ]
    scenario.outbreak = [OutbreakSeed(territory: "A", hour: 0, infected: 1_000)]
    return scenario
  }
}
