import Statistics
import Testing

@Suite struct SynergyTests {
  @Test func `two measures that stop forty parts in a hundred each are compared by hand`() throws {
    let losses = try SubsetTable([110, 70, 70, 40])
    let pair = try #require(Synergy(losses: losses, floor: 10))
    #expect(pair.effectiveness == [0, 0.4, 0.4, 0.7])
    #expect(near(pair.additiveExcess, -0.1))
    #expect(near(pair.blissExcess, 0.06))
    #expect(near(pair.headroom, 0.2))
  }

  @Test func `independent chances have no Bliss excess`() throws {
    let losses = try SubsetTable([100, 50, 80, 40])
    let pair = try #require(Synergy(losses: losses, floor: 0))
    #expect(near(pair.blissExcess, 0))
    #expect(near(pair.additiveExcess, -0.1))
  }

  @Test func `a measure that harms has a negative effectiveness`() throws {
    let losses = try SubsetTable([100, 120, 60, 60])
    let pair = try #require(Synergy(losses: losses, floor: 0))
    #expect(near(pair.effectiveness[1], -0.2))
    #expect(near(pair.headroom, 0.8))
    #expect(near(pair.blissExcess, 0.4 - (1 - 1.2 * 0.6)))
  }

  @Test(arguments: [100.0, 101, 100 - 1e-11, .infinity, .nan])
  func `where nothing can be avoided there is no synergy to speak of`(floor: Double) throws {
    #expect(Synergy(losses: try SubsetTable([100, 90, 80, 70]), floor: floor) == nil)
  }

  @Test func `the verdict follows the sides of both intervals`() {
    let above = Interval(low: 0.1, high: 0.2)
    let below = Interval(low: -0.2, high: -0.1)
    let across = Interval(low: -0.1, high: 0.1)
    let rounding = Interval(low: 1e-16, high: 2e-16)
    #expect(Verdict(additive: above, bliss: above) == .amplify)
    #expect(Verdict(additive: below, bliss: below) == .replace)
    #expect(Verdict(additive: below, bliss: above) == .scaleDependent)
    #expect(Verdict(additive: above, bliss: below) == .scaleDependent)
    #expect(Verdict(additive: above, bliss: across) == .undecided)
    #expect(Verdict(additive: across, bliss: below) == .undecided)
    #expect(Verdict(additive: rounding, bliss: rounding) == .undecided)
    #expect(Verdict(additive: nil, bliss: above) == .undecided)
    #expect(Verdict.scaleDependent.rawValue == "scale-dependent")
  }

  @Test func `shares between nothing and everything have no obstacle`() throws {
    let losses = try SubsetTable([110, 70, 110 + 1e-12, 10 - 1e-12])
    #expect(try #require(Synergy(losses: losses, floor: 10)).obstacles.isEmpty)
  }

  @Test(arguments: [
    ([10.0, 12, 11, 14], [Synergy.Obstacle.nothingAvoided]),
    ([10, 8, 8, 10], [.nothingAvoided]),
    ([10, 11, 8, 5], [.noShare([0])]),
    ([10, 11, -1, 5], [.noShare([0, 1])]),
    ([10, 8, 8, -1], [.floorPassed]),
    ([10, 8, -2, -1], [.noShare([1]), .floorPassed]),
  ])
  func `what is no share stands in the way of a verdict`(
    losses: [Double], obstacles: [Synergy.Obstacle]
  ) throws {
    let pair = try #require(Synergy(losses: SubsetTable(losses), floor: 0))
    #expect(pair.obstacles == obstacles)
    let above = Interval(low: 0.1, high: 0.2)
    #expect(Verdict(of: pair, additive: above, bliss: above, replications: 20) == .undecided)
  }

  @Test func `a verdict needs ten replications`() throws {
    let pair = try #require(Synergy(losses: SubsetTable([100, 90, 90, 20]), floor: 0))
    let above = Interval(low: 0.1, high: 0.2)
    #expect(Verdict(of: pair, additive: above, bliss: above, replications: 9) == .undecided)
    #expect(Verdict(of: pair, additive: above, bliss: above, replications: 10) == .amplify)
  }
}
