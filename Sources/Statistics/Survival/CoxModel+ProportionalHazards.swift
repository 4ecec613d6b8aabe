extension CoxModel {
  /// A test of proportional hazards: of one term, or of all.
  public struct ProportionalityTest: Sendable, Hashable {
    /// The columns tested.
    public let columns: [Int]
    /// The score statistic with χ².
    public let test: SignificanceTest
  }

  /// Whether coefficients change with time: the score test of a product of columns and g(t).
  ///
  /// *g* is 1 − Ŝ just before an event, Ŝ being the Kaplan–Meier curve of all rows, R's default. The
  /// test is Grambsch and Therneau's (1994, doi:10.1093/biomet/81.3.515) in the exact form of R's
  /// `cox.zph` since version 3 of its package survival: the slope of the likelihood by γ in
  /// β + γ g(t) at γ = 0, with its own information, rather than the older form that takes the variance of
  /// the columns to be the same at all events.
  ///
  /// - Parameter terms: the columns of each term; a factor's are tested together.
  /// - Returns: a test a term, then that of all columns; undefined where the events come at a single
  ///   time, or too few of them tell the columns apart.
  /// - Throws: `StatisticsError` only as χ² does.
  public func proportionality(
    terms: [[Int]]? = nil
  ) throws(StatisticsError) -> [ProportionalityTest] {
    let count = rows.columns
    let sums = TimedSums(rows, scaled, transform: transformedTimes)
    var tests: [ProportionalityTest] = []
    let all = Array(0..<count)
    for columns in (terms ?? all.map { [$0] }) + [all] {
      tests.append(ProportionalityTest(columns: columns, test: try sums.test(columns)))
    }
    return tests
  }

  /// g of the time of each block.
  private var transformedTimes: [Double] {
    let curve = KaplanMeier(sample)
    let times = rows.blocks.map { block in
      let place = curve.times.lastIndex { $0 < block.time }
      return 1 - (place.map { curve.survival[$0] } ?? 1)
    }
    // Any centre serves; the mean over events keeps digits.
    var (sum, events) = (0.0, 0)
    for (time, block) in zip(times, rows.blocks) {
      sum += time * Double(block.deaths)
      events += block.deaths
    }
    return times.map { $0 - sum / Double(events) }
  }
}

/// The slope by γ and the information of β and γ, of which that of β alone is Σ V.
private struct TimedSums {
  private var slope: [Double]
  private var plain: [Double]
  private var timed: [Double]
  private var squared: [Double]

  init(_ rows: CoxRows, _ coefficients: [Double], transform: [Double]) {
    let count = rows.columns
    let zeros = [Double](repeating: 0, count: count * (count + 1) / 2)
    var (plain, timed, squared) = (zeros, zeros, zeros)
    var slope = [Double](repeating: 0, count: count)
    for (place, block) in rows.blocks.enumerated() {
      for row in block.rows where rows.happened[row] {
        for j in slope.indices { slope[j] += transform[place] * rows.values[row * count + j] }
      }
    }
    let predictors = rows.predictors(coefficients)
    rows.eachEvent(predictors, offset: predictors.max() ?? 0) { event in
      let g = transform[event.block]
      for j in slope.indices { slope[j] -= g * event.mean[j] }
      for (entry, part) in event.risk.covariance(about: event.mean).enumerated() {
        plain[entry] += part
        timed[entry] += g * part
        squared[entry] += g * g * part
      }
    }
    (self.slope, self.plain, self.timed, self.squared) = (slope, plain, timed, squared)
  }

  func test(_ columns: [Int]) throws(StatisticsError) -> SignificanceTest {
    let count = slope.count
    let (own, mixed) = (CoxLikelihood.matrix(plain, count), CoxLikelihood.matrix(timed, count))
    let changing = CoxLikelihood.matrix(squared, count)
    var matrix = own.indices.map { i in own[i] + columns.map { mixed[i][$0] } }
    matrix += columns.map { i in mixed[i] + columns.map { changing[i][$0] } }
    let score = own.map { _ in 0.0 } + columns.map { slope[$0] }
    guard let factor = ScaledCholesky(matrix).factor else {
      return .undefined("too few times with events to tell whether hazards are proportional")
    }
    let statistic = zip(score, factor.solve(score)).reduce(0) { $0 + $1.0 * $1.1 }
    return try .chiSquared(max(0, statistic), degreesOfFreedom: Double(columns.count))
  }
}
