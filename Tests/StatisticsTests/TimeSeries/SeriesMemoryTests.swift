import Randomness
import Statistics
import Testing

@Suite struct SeriesMemoryTests {
  @Test func `four values by hand`() throws {
    // ρ₁ = 1.25/5, so the first pair is 1.25; the next, −0.3 − 0.45, ends the sum.
    let found = try SeriesMemory(of: [1, 2, 3, 4])
    #expect(near(found.time, 1.5) && near(found.effectiveSize, 4 / 1.5) && found.mean == 2.5)
    #expect(near(found.standardError, (5.0 / 3 * 1.5 / 4).squareRoot()))
  }

  @Test func `a pair above the one before it counts as that`() throws {
    // Pairs of 1, −1, 1, −1: ¼ and ¼. The time is −½ + … = 0, and no less than 1/n.
    let found = try SeriesMemory(of: [1, -1, 1, -1])
    #expect(near(found.time, 0.25) && near(found.effectiveSize, 16))
    // Of 1, 0, 0, 1 the pairs are 1 − ¼ and −½ + ¼.
    #expect(near(try SeriesMemory(of: [1, 0, 0, 1]).time, 0.5))
    // Pairs of 6, 8 and −3 eighteenths: the second counts as 6.
    let rising: [Double] = [0, 1, -2, 2, 0, -1, 2, -2]
    #expect(near(try SeriesMemory(of: rising).time, 1.0 / 3))
  }

  /// τ = (1 + φ)/(1 − φ).
  @Test(arguments: [(0.0, 1.0), (0.5, 3), (0.8, 9), (-0.5, 1.0 / 3)])
  func `the memory of an autoregression is known`(_ phi: Double, _ time: Double) throws {
    let chance = Chance(seed: 21)
    var state = 0.0
    let series = (0..<40_000).map { t in
      state = phi * state + chance.normal(phase: 1, tick: t, entity: 0)
      return state
    }
    let found = try SeriesMemory(of: series)
    #expect((found.time / time - 1).magnitude < 0.12, "\(found.time)")
    #expect(found.mean.magnitude < 4 * found.standardError)
  }

  @Test func `series without change or too short are errors`() {
    for series in [[], [1, 2, 3], [5, 5, 5, 5, 5]] as [[Double]] {
      #expect(throws: StatisticsError.self) { try SeriesMemory(of: series) }
    }
    #expect(throws: StatisticsError.notFinite(position: 1)) {
      try SeriesMemory(of: [1, .infinity, 2, 3])
    }
  }
}
