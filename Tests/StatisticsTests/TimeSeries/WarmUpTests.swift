import Foundation
import Randomness
import Statistics
import Testing

@Suite struct WarmUpTests {
  private static let delays: [Double] = [
    9, 8, 9, 7, 8, 3, 2, 3, 2, 3, 2, 3, 3, 2, 3, 2, 2, 3, 3, 2,
  ]

  @Test func `a small series by hand`() throws {
    // Means of five: 8.2, 2.6, 2.6, 2.4. Σ(z − z̄)²/m²: 24.53/16; 0.02667/9 = 0.00296; 0.02/4.
    let found = try WarmUp(of: Self.delays)
    #expect(found.length == 5 && near(found.mean, 38.0 / 15) && found.isSettled)
    #expect(near(found.statistic, 0.08 / 27))
    // Three values at the end that fill no batch count in the mean alone.
    let longer = try WarmUp(of: Self.delays + [3, 3, 3])
    #expect(longer.length == 5 && near(longer.mean, 47.0 / 18))
    #expect(near(longer.statistic, 0.08 / 27))
  }

  @Test func `single values by hand`() throws {
    // Cut 0: 20/16; cut 1: 2/9; cut 2: 0.5/4.
    let found = try WarmUp(of: [6, 3, 1, 2], batch: 1)
    #expect(found.length == 2 && near(found.statistic, 0.125) && !found.isSettled)
    #expect(near(found.mean, 1.5))
  }

  @Test func `a series that does not change has no warm-up`() throws {
    let found = try WarmUp(of: [Double](repeating: 1e9, count: 30))
    #expect(found.length == 0 && found.statistic == 0 && found.isSettled && found.mean == 1e9)
  }

  @Test func `two batches cannot settle it`() throws {
    let found = try WarmUp(of: (0..<10).map(Double.init))
    #expect(found.length == 0 && !found.isSettled && near(found.mean, 4.5))
  }

  @Test func `a series that climbs to its end does not settle`() throws {
    let found = try WarmUp(of: (0..<100).map(Double.init))
    #expect(found.length == 50 && !found.isSettled)
  }

  @Test func `values far from zero lose nothing`() throws {
    let far = try WarmUp(of: Self.delays.map { $0 + 0x1p40 })
    #expect(far.length == 5 && near(far.statistic, 0.08 / 27, tolerance: 1e-9))
  }

  /// 8·e^(−t/20) over an autoregression about 50 with φ = ½ and SD 1.15.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a transient that is known is cut`(_ seed: UInt64) throws {
    let chance = Chance(seed: seed)
    var state = 0.0
    let series = (0..<1_000).map { t in
      state = 0.5 * state + chance.normal(phase: 1, tick: t, entity: 0)
      return 50 + 8 * exp(-Double(t) / 20) + state
    }
    let found = try WarmUp(of: series)
    #expect((20...300).contains(found.length), "\(found.length)")
    #expect(found.isSettled)
    // The mean's own error is 2/√n; what stays of the transient is small beside it.
    #expect((found.mean - 50).magnitude < 4 * 2 / Double(1_000 - found.length).squareRoot())
  }

  @Test func `series that are too short or no numbers are errors`() {
    func message(_ series: [Double], batch: Int = 5) -> String {
      do {
        _ = try WarmUp(of: series, batch: batch)
        return "no error"
      } catch { return error.description }
    }
    #expect(message([]).contains("0 values do not fill two batches of 5"))
    #expect(message([1, 2, 3, 4, 5, 6, 7, 8, 9]).contains("9 values do not fill two batches"))
    #expect(message([1, 2], batch: 1) == "no error")
    #expect(message([1, 2], batch: 0).contains("0 is no possible size of a batch"))
    #expect(message([1, .nan]).contains("value 2"))
  }
}
