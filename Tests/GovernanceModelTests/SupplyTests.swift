import GovernanceModel
import Testing

@Suite("Supply")
struct SupplyTests {
  /// Emergency's part of all demand is 1/(1 + 0.6 + 0.8 + 0.6) = 1/3.
  ///
  /// A county serves 100 thousand residents, those above both counties' 200.
  @Test("a tier's stock goes by the residents whom it serves, a domain's part by its demand")
  func stocks() throws {
    var parameters = SmallWorld.quiet()
    parameters.stocks.county = 0.3
    parameters.stocks.prefecture = 0.06
    parameters.stocks.province = 0.03
    parameters.stocks.centre = 0.015
    parameters.stocks.enterprises = 0.06
    parameters.stocks.organisations = 0.04
    parameters.society.enterprises = 10
    parameters.society.organisations = 4
    let supply = try SmallWorld.start(SmallWorld.twoCounties(parameters)).supply
    #expect(nearly(supply.store[0], 10))  // 0.3 × 100 / 3
    #expect(nearly(supply.store[1], 6))  // 0.3 × 100 × 0.6/3
    #expect(nearly(supply.store[4], 10))
    #expect(nearly(supply.store[16], 4))  // 0.06 × 200 / 3
    #expect(nearly(supply.store[12], 2))
    #expect(nearly(supply.store[8], 1))
    // Outsiders share theirs equally: 0.06 × 200 / 10 and 0.04 × 200 / 4.
    #expect(supply.store[20..<30].allSatisfy { nearly($0, 1.2) })
    #expect(supply.store[30..<34].allSatisfy { nearly($0, 2) })
    #expect(supply.store == supply.initial)
  }

  /// The logarithm of a holder's luck has deviation 0.5, so a stock deviates by √(e^0.25 − 1) = 0.5329.
  @Test("stocks differ by luck, around the same mean")
  func luck() throws {
    var parameters = SmallWorld.quiet()
    parameters.stocks.spread = 0.5
    parameters.stocks.county = 0.3
    let stores = try (UInt64(1)...2_000).map { seed in
      try SmallWorld.start(SmallWorld.twoCounties(parameters), seed: seed).supply.store[0]
    }
    #expect((average(stores) / 10 - 1).magnitude < 4 * 0.5329 / 2_000.0.squareRoot())
  }

  /// What each holder has in store, waiting, under way and at work is what it had at first.
  @Test(
    "in a busy crisis no unit is made, lost or owed",
    arguments: [(0.0, 0.0), (0.5, 0.5), (1, 0), (1, 0.9)])
  func conservation(openness: Double, digital: Double) throws {
    var simulation = try SmallWorld.start(SmallWorld.busy(openness: openness, digital: digital))
    var moved = 0.0
    for hour in 0..<240 {
      simulation.step()
      let (supply, lines) = (simulation.supply, simulation.society.lines)
      var held = supply.store
      for e in 0..<lines.count {
        held[lines.holder[e]] += supply.asked[e] + supply.underWay[e] + supply.onSite[e]
      }
      for h in held.indices {
        #expect(nearly(held[h], supply.initial[h], within: 1e-9), "holder \(h), hour \(hour)")
      }
      for amounts in [
        supply.store, supply.asked, supply.underWay, supply.onSite, supply.siteAsked,
        supply.signing, supply.inTransit, supply.siteOnSite,
      ] {
        #expect(amounts.allSatisfy { $0 >= -1e-9 }, "hour \(hour)")
      }
      moved = max(moved, supply.onSite.reduce(0, +))
    }
    #expect(moved > 1)
  }

  @Test("a site's sums agree with its lines")
  func sums() throws {
    var simulation = try SmallWorld.start(SmallWorld.busy())
    for hour in 0..<100 {
      simulation.step()
      let (supply, lines) = (simulation.supply, simulation.society.lines)
      var (underWay, onSite) = (supply.signing, supply.siteOnSite)
      for k in underWay.indices { (underWay[k], onSite[k]) = (0, 0) }
      for e in 0..<lines.count {
        underWay[lines.site[e]] += simulation.opening.worth[e] * supply.underWay[e]
        onSite[lines.site[e]] += simulation.opening.worth[e] * supply.onSite[e]
      }
      for k in underWay.indices {
        #expect(
          nearly(supply.signing[k] + supply.inTransit[k], underWay[k], within: 1e-9),
          "site \(k), hour \(hour)")
        #expect(nearly(supply.siteOnSite[k], onSite[k], within: 1e-9), "site \(k), hour \(hour)")
      }
    }
  }
}
