import GovernanceModel
import Testing

@Suite("Stocks before the crisis")
struct AllocateStockpilingTests {
  /// Three tenths of the budget buy other departments' kinds, worth a half: 0.7 + 0.3 × 0.5 = 0.85 at
  /// home and to the same department elsewhere.
  ///
  /// To another department a tenth is of its own kind: 0.1 + 0.9 × 0.5 = 0.55.
  @Test("duplicated stock is worth less in its own domain and more in others'")
  func worth() throws {
    let simulation = try twoCounties {
      $0.stocks.duplication = 0.3
      $0.society.enterprises = 4
    }
    let (lines, worth) = (simulation.society.lines, simulation.opening.worth)
    for range in [lines.own, lines.vertical, lines.horizontal] {
      #expect(range.allSatisfy { nearly(worth[$0], 0.85) })
    }
    #expect(lines.crossDepartment.allSatisfy { nearly(worth[$0], 0.55) })
    #expect(lines.insideOutside.allSatisfy { worth[$0] == 1 })
  }

  /// 17 units' worth takes 20 units of which each is worth 0.85; 30 are there.
  @Test("a department that duplicated sends more units for the same need")
  func duplication() throws {
    var simulation = try twoCounties { $0.stocks.duplication = 0.3 }
    simulation.authority.since[12] = 0
    simulation.beliefs.value[0] = 0.17
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[0] + simulation.supply.underWay[0], 20))
    #expect(nearly(simulation.supply.committed[0], 17))
    #expect(nearly(simulation.supply.store[0], 10))
  }

  /// A has an unmet emergency, 30 + 18 + 24 + 18 = 90 units stand in each county, 12 in the prefecture
  /// and 30 in an enterprise: of 222, three tenths of the departments' 192 are duplicates.
  @Test("what stands idle of duplicated kinds is told apart")
  func idleDuplicates() throws {
    var simulation = try twoCounties {
      $0.stocks.duplication = 0.3
      $0.society.enterprises = 1
      $0.stocks.enterprises = 0.15
    }
    simulation.severity.floor[0] = 0.4
    simulation.severity.total[0] = 0.4
    simulation.respond()
    #expect(nearly(try simulation.outcome("idleShare"), 1))
    #expect(nearly(try simulation.outcome("idleShare.duplicated"), 0.3 * 192 / 222))
  }

  @Test("a department whose whole stock is of no worth to it asks for none of it")
  func worthless() throws {
    var simulation = try twoCounties {
      $0.stocks.duplication = 1
      $0.stocks.substitution = 0
    }
    simulation.authority.since[12] = 0
    simulation.beliefs.value[0] = 0.17
    simulation.allocate()
    #expect(simulation.supply.store[0] == simulation.supply.initial[0])
    #expect(simulation.brokenInvariant() == nil)
  }

  /// The prefecture has 0.06 × 200 / 3 = 4 emergency units; half of them stand in A and B, one each.
  @Test("superiors let a share of their stock stand in the counties, over open ties only")
  func prepositioned() throws {
    for open in [true, false] {
      let supply = try twoCounties {
        $0.modes.vertical.openness = open ? 1 : 0
        $0.stocks.prepositioned = 0.5
      }.supply
      #expect(nearly(supply.initial[0], open ? 31 : 30))
      #expect(nearly(supply.initial[4], open ? 31 : 30))
      #expect(nearly(supply.initial[16], open ? 2 : 4))
    }
  }

  /// Rain of radius 50 km over A, which B at 100.08 km would see at e^(−100.08²/(2·50²)) = 0.1349 of
  /// it; where it may stray by 120 km, at e^(−100.08²/(2·130²)) = 0.7435.
  @Test(
    "sited by risk, stock stands where rain is to be expected, wherever it then falls",
    arguments: [(0.0, 2 / 1.1349), (120.0, 2 / 1.7435)], [1, 2, 3] as [UInt64])
  func siting(case expected: (spread: Double, atA: Double), seed: UInt64) throws {
    var world = SmallWorld.twoCounties(
      parameters {
        $0.modes.vertical.openness = 1
        $0.stocks.prepositioned = 0.5
        $0.stocks.siting = 1
        $0.hazard.centreSpread = expected.spread
      })
    world.storm = [
      StormCell(
        name: "rain", longitude: 0, latitude: 0, start: 0, peak: 1, end: 2, radius: 50,
        rainfall: 100)
    ]
    let initial = try SmallWorld.start(world, seed: seed).supply.initial
    #expect(nearly(initial[0], 30 + expected.atA, within: 1e-4))
    #expect(nearly(initial[4], 32 - expected.atA, within: 1e-4))
  }

  @Test("where no rain is to be expected, risk is residents and their vulnerability; even is even")
  func weights() throws {
    var world = SmallWorld.twoCounties(parameters { _ in })
    world.territories[4].socialVulnerability = 1.5
    let society = try Society(scenario: world, parameters: world.parameters, seed: 1)
    var p = world.parameters
    p.vulnerability.social = 1
    #expect(Siting.risk.weights(society, p) == [100_000, 150_000])
    p.vulnerability.social = 0
    #expect(Siting.risk.weights(society, p) == [100_000, 100_000])
    #expect(Siting.residents.weights(society, p) == [100_000, 100_000])
    #expect(Siting.even.weights(society, p) == [1, 1])
  }

  private func twoCounties(_ change: (inout Parameters) -> Void) throws -> Simulation {
    try SmallWorld.start(SmallWorld.twoCounties(parameters(change)))
  }

  private func parameters(_ change: (inout Parameters) -> Void) -> Parameters {
    var parameters = SmallWorld.quiet()
    parameters.stocks.county = 0.9
    parameters.stocks.prefecture = 0.06
    parameters.stocks.province = 0
    parameters.stocks.centre = 0
    parameters.stocks.substitution = 0.5
    change(&parameters)
    return parameters
  }
}
