import GovernanceModel
import Testing

@Suite("Fragmentation")
struct FragmentationTests {
  /// Coupling 4 (.8 · .4 · .6 · .7)^¼ / 2.5 = .9688 and development .625; a level of 0 couples nothing.
  @Test("the published value of coupling coordination, with the factor that half the papers forget")
  func coupling() {
    let four = CouplingCoordination([0.8, 0.4, 0.6, 0.7])
    #expect(nearly(four.coupling, 0.9688, within: 5e-5))
    #expect(nearly(four.development, 0.625))
    #expect(nearly(four.coordination, 0.7781, within: 5e-5))
    #expect(nearly(CouplingCoordination([0.5, 0.5]).coupling, 1))
    #expect(CouplingCoordination([0.9, 0]).coordination == 0)
  }

  /// A believes .3 of its emergency domain, the prefecture .1, province and centre nothing: mean .1,
  /// mean square .025, so the deviation is √.015 in one of the map's eight sites of equal residents.
  @Test("beliefs diverge by their standard deviation across posts")
  func divergence() throws {
    var simulation = try SmallWorld.start(SmallWorld.twoCounties())
    simulation.beliefs.value[0] = 0.3
    simulation.beliefs.value[2 * 4] = 0.1
    simulation.respond()
    #expect(nearly(try simulation.outcome("beliefDivergence"), 0.015.squareRoot() / 8))
  }

  /// A's severity .4 wants 40 units and has none, B's store holds 25 · 1/3 of that domain, all of it.
  @Test(
    "need counts as unmet beside idle stock as far as stores elsewhere hold units of its domain")
  func idle() throws {
    var simulation = try SmallWorld.start(SmallWorld.twoCounties())
    for h in simulation.supply.store.indices { simulation.supply.store[h] = 0 }
    simulation.supply.store[4] = 10
    simulation.supply.store[5] = 90
    simulation.severity.floor[0] = 0.4
    simulation.severity.total[0] = 0.4
    simulation.respond()
    // 10 of the 40 units unmet stood in B's emergency store; its health store does not count.
    #expect(nearly(try simulation.outcome("fragmentation.resource"), 0.25))
  }

  @Test("a fact that one unit alone holds is lonely until another hears of it")
  func facts() throws {
    for (heardAbove, expected) in [(0.0, 1.0), (0.3, 0)] {
      var simulation = try SmallWorld.start(SmallWorld.twoCounties())
      simulation.severity.floor[0] = 0.4
      simulation.severity.total[0] = 0.4
      simulation.beliefs.value[0] = 0.4
      simulation.beliefs.value[2 * 4] = heardAbove
      simulation.respond()
      #expect(try simulation.outcome("fragmentation.information") == expected)
    }
  }

  @Test("known need without a unit is the gap from warning to action")
  func gap() throws {
    for (units, expected) in [(0.0, 1.0), (5, 0)] {
      var simulation = try SmallWorld.start(SmallWorld.twoCounties())
      simulation.severity.floor[0] = 0.4
      simulation.severity.total[0] = 0.4
      simulation.beliefs.value[0] = 0.4
      simulation.supply.siteOnSite[0] = units
      simulation.respond()
      #expect(try simulation.outcome("fragmentation.process") == expected)
    }
  }

  /// Need in A alone; stores of both counties equal: two equal holders of the land and nobody above.
  @Test("concentration is Herfindahl's index of holdings and of need")
  func concentration() throws {
    var simulation = try SmallWorld.start(SmallWorld.twoCounties())
    for h in simulation.supply.store.indices { simulation.supply.store[h] = h < 8 ? 10 : 0 }
    simulation.severity.floor[0] = 0.4
    simulation.severity.total[0] = 0.4
    simulation.respond()
    #expect(nearly(try simulation.outcome("holdingsConcentration"), 0.5))
    #expect(nearly(try simulation.outcome("needConcentration"), 1))
  }
}
