import Randomness
import Statistics
import Testing

@Suite struct BatchMeansTests {
  @Test func `four batches by hand`() throws {
    let found = try BatchMeans(of: (1...8).map(Double.init), batches: 4)
    #expect(found.means == [1.5, 3.5, 5.5, 7.5] && found.size == 2 && found.mean == 4.5)
    // s² = 20/3, over four.
    #expect(near(found.standardError, (5.0 / 3).squareRoot()))
    // 1 − 12/40, times √(15/2).
    #expect(near(found.dependence, 0.7 * 7.5.squareRoot()) && !found.isIndependent)
    // t(3) at 0.975 is 3.182446305283709.
    let reach = 3.182446305283709 * (5.0 / 3).squareRoot()
    #expect(near(try found.interval().low, 4.5 - reach, tolerance: 1e-10))
    #expect(near(try found.interval().high, 4.5 + reach, tolerance: 1e-10))
  }

  @Test func `what fills no batch is left out at the beginning`() throws {
    let found = try BatchMeans(of: [100, 1, 2, 3, 4, 5, 6, 7, 8], batches: 4)
    #expect(found.means == [1.5, 3.5, 5.5, 7.5])
  }

  @Test func `independent values keep thirty batches, long memory gets ten`() throws {
    let chance = Chance(seed: 3)
    let noise = (0..<600).map { chance.normal(phase: 1, tick: $0, entity: 0) }
    let found = try BatchMeans(of: noise)
    #expect(found.means.count == 30 && found.size == 20 && found.isIndependent)
    let climb = try BatchMeans(of: (0..<600).map(Double.init))
    #expect(climb.means.count == 10 && !climb.isIndependent)
    let short = try BatchMeans(of: Array(noise.prefix(25)))
    #expect((10...12).contains(short.means.count) && short.size == 2)
  }

  @Test func `the first number of batches without dependence is taken`() throws {
    // An autoregression whose thirty batches of twenty still go together.
    let chance = Chance(seed: 1)
    var state = 0.0
    let series = (0..<600).map { t in
      state = 0.9 * state + chance.normal(phase: 1, tick: t, entity: 0)
      return state
    }
    let found = try BatchMeans(of: series)
    let count = found.means.count
    #expect(found == (try BatchMeans(of: series, batches: count)))
    if count < 30 {
      for more in (count + 1)...30 {
        #expect(try !BatchMeans(of: series, batches: more).isIndependent)
      }
    }
    #expect(count == 10 || found.isIndependent)
  }

  @Test func `batches that are all the same have an interval of no width`() throws {
    let found = try BatchMeans(of: [Double](repeating: 5, count: 40))
    #expect(found.standardError == 0 && found.dependence == 0)
    #expect(try found.interval() == Interval(low: 5, high: 5))
  }

  @Test func `series and batches that cannot be are errors`() throws {
    func message(_ series: [Double], _ batches: Int?) -> String {
      do {
        _ = try batches.map { try BatchMeans(of: series, batches: $0) } ?? BatchMeans(of: series)
        return "no error"
      } catch { return "\(error)" }
    }
    #expect(message([1, 2, 3], 2).contains("3 values are no series of batches"))
    #expect(message([1, 2, 3, 4], 1).contains("1 is no possible number of batches"))
    #expect(message([1, 2, 3, 4], 3).contains("from 2 to 2, half the length"))
    #expect(message([1, 2, 3, 4], nil).contains("4 values do not fill 10 batches"))
    #expect(message([1, 2, .nan, 4], 2).contains("value 3"))
    let found = try BatchMeans(of: [1, 2, 3, 4], batches: 2)
    #expect(throws: StatisticsError.confidence(0)) { try found.interval(confidence: 0) }
  }
}
