import Statistics
import Testing

@Suite struct MomentsTests {
  @Test func `an offset of a million millions leaves the spread`() throws {
    let plain = try Moments(of: [0.25, 0.5, 1, 0.75, 0.125])
    let moved = try Moments(of: [0.25, 0.5, 1, 0.75, 0.125].map { $0 + 1_048_576 })
    #expect(moved.sd == plain.sd)
    #expect(moved.skewness == plain.skewness)
    #expect(moved.kurtosis == plain.kurtosis)
    #expect(moved.lag1 == plain.lag1)
  }

  @Test(arguments: [1e-300, 1, 1e300])
  func `the unit does not matter, however large or small`(unit: Double) throws {
    let moments = try Moments(of: [1, 2, 3, 4, 10].map { $0 * unit })
    #expect(near(moments.mean.map { $0 / unit }, 4))
    #expect(near(moments.sd.map { $0 / unit }, 12.5.squareRoot()))
    #expect(near(moments.lag1, 8.0 / 50))
  }

  @Test func `what a sample leaves undefined is nothing`() throws {
    #expect(try Moments(of: []).mean == nil)
    #expect(try Moments(of: [3]).mean == 3)
    #expect(try Moments(of: [3]).sd == nil)
    let equal = try Moments(of: [Double](repeating: 0.1, count: 7))
    #expect(equal.mean == 0.1)
    #expect(equal.sd == 0)
    #expect(equal.skewness == nil && equal.kurtosis == nil && equal.lag1 == nil)
    #expect(throws: StatisticsError.notFinite(position: 1)) { try Moments(of: [1, .nan]) }
  }
}
