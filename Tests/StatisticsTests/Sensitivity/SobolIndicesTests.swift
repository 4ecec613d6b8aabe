import Randomness
import Statistics
import Testing

@Suite struct SobolIndicesTests {
  /// Whole numbers without a pattern, in rows of three factors.
  private static func digits(rows: Int, second: Bool) throws -> SobolOutcomes {
    let count = rows * (second ? 8 : 5)
    return try SobolOutcomes(
      [PickFreezeSample.digits(count)], factors: 3,
      includesSecondOrder: second)
  }

  /// SALib 1.6.0 on the same outcomes.
  @Test func `Saltelli's and Jansen's indices are SALib's`() throws {
    let answer = try SobolIndices(of: Self.digits(rows: 8, second: true))
    let first = [0.14181037519634296, 0.5042977864534766, -0.11932884904698553]
    let total = [1.6384140048987306, 1.9435112542325115, 0.8874410971167116]
    for i in 0..<3 {
      #expect(near(answer.indices[i].first, first[i]) && near(answer.indices[i].total, total[i]))
    }
    #expect(answer.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    let second = [-0.5206123827640943, 0.7911532739020335, 0.04415281386896085]
    for (pair, value) in zip(answer.pairs, second) { #expect(near(pair.value, value)) }
    #expect(answer.indices[0].firstInterval == nil && answer.noise == nil)
    let short = try SobolIndices(of: Self.digits(rows: 16, second: false))
    #expect(short.pairs.isEmpty && near(short.indices[0].first, -0.30154953086969577))
    #expect(near(short.indices[2].total, 1.3234247561717944))
  }

  /// The formulas of the documentation, on the outcomes themselves.
  @Test func `Martinez's indices are correlations`() throws {
    let y = PickFreezeSample.digits(64)
    func column(_ place: Int) -> [Double] { (0..<8).map { y[$0 * 8 + place] } }
    func r(_ x: Int, _ z: Int) throws -> Double {
      try #require(try Correlation.pearson(column(x), column(z)).coefficient)
    }
    let answer = try SobolIndices(of: Self.digits(rows: 8, second: true), by: .martinez)
    for i in 0..<3 {
      #expect(near(answer.indices[i].first, try r(7, 1 + i)))
      #expect(near(answer.indices[i].total, 1 - (try r(0, 1 + i))))
    }
    let pair = answer.pairs[1]
    #expect(near(pair.value, try r(4, 3) - r(7, 1) - r(7, 3)))
  }

  @Test func `Azzini's indices are those of the paper`() throws {
    let y = PickFreezeSample.digits(64)
    func mean(_ term: (Int) -> Double) -> Double { (0..<8).reduce(0) { $0 + term($1 * 8) } / 8 }
    let answer = try SobolIndices(of: Self.digits(rows: 8, second: true), by: .azzini)
    for i in 0..<3 {
      func d(_ s: Int, _ p: Int, _ q: Int) -> Double { y[s + p] - y[s + q] }
      let scale = mean { d($0, 0, 7) * d($0, 0, 7) + d($0, 4 + i, 1 + i) * d($0, 4 + i, 1 + i) }
      let first = 2 * mean { d($0, 4 + i, 7) * d($0, 0, 1 + i) } / scale
      let total =
        mean { d($0, 7, 4 + i) * d($0, 7, 4 + i) + d($0, 0, 1 + i) * d($0, 0, 1 + i) } / scale
      #expect(near(answer.indices[i].first, first) && near(answer.indices[i].total, total))
    }
    // The second order has the same numerator as Saltelli's before the first orders are taken off.
    let plain = try SobolIndices(of: Self.digits(rows: 8, second: true))
    for (pair, other) in zip(answer.pairs, plain.pairs) {
      let (i, j) = (pair.first, pair.second)
      let own = pair.value + answer.indices[i].first + answer.indices[j].first
      #expect(near(own, other.value + plain.indices[i].first + plain.indices[j].first))
    }
  }

  static let functions: [any SensitivityFunction] = [
    IshigamiFunction(inert: 1), SobolGFunction(a: [0, 1, 4.5, 9]),
    MultilinearFunction.bratley(dimensions: 5),
  ]

  @Test(arguments: [SobolEstimator.saltelli, .martinez, .azzini], 0..<3)
  func `indices of known functions are found within their error`(
    estimator: SobolEstimator, which: Int
  ) throws {
    let function = Self.functions[which]
    let sample = try PickFreezeSample.saltelli(
      function, rows: 512, scrambles: 16, second: true, seed: 11)
    let answer = try SobolIndices(of: sample, by: estimator, confidence: 0.9999)
    for (i, index) in answer.indices.enumerated() {
      #expect(near(index.first, function.first(i), tolerance: 0.01))
      #expect(near(index.total, function.total(i), tolerance: 0.01))
      #expect(try #require(index.firstInterval).contains(function.first(i)))
      #expect(try #require(index.totalInterval).contains(function.total(i)))
    }
    for pair in answer.pairs {
      let truth = function.second(pair.first, pair.second)
      #expect(near(pair.value, truth, tolerance: 0.02))
      #expect(try #require(pair.interval).contains(truth))
    }
  }

  @Test func `Morris's function of twenty inputs is found too`() throws {
    let function = MultilinearFunction.morris
    let sample = try PickFreezeSample.saltelli(function, rows: 256, scrambles: 16, seed: 12)
    let answer = try SobolIndices(of: sample, confidence: 0.9999)
    for (i, index) in answer.indices.enumerated() {
      #expect(try #require(index.firstInterval).contains(function.first(i)))
      #expect(try #require(index.totalInterval).contains(function.total(i)))
      #expect(near(index.total, function.total(i), tolerance: 0.02))
    }
  }

  @Test func `plain Monte Carlo points serve Azzini's estimator better than Jansen's`() throws {
    let function = SobolGFunction(a: [0, 0.5, 3])
    var errors = [0.0, 0.0]
    for seed in 0..<100 {
      let sample = try PickFreezeSample.plain(function, rows: 256, second: true, seed: UInt64(seed))
      for (place, estimator) in [SobolEstimator.azzini, .saltelli].enumerated() {
        let error = try SobolIndices(of: sample, by: estimator).indices[0].total - function.total(0)
        errors[place] += error * error
      }
    }
    #expect(errors[0] < errors[1] / 2)
  }

  /// With its points as A's bit for bit, and by both families of formulas.
  @Test(arguments: [SobolEstimator.saltelli, .martinez, .azzini])
  func `an inert factor has exactly no total`(estimator: SobolEstimator) throws {
    let sample = try PickFreezeSample.saltelli(
      IshigamiFunction(inert: 1), rows: 64, scrambles: 4, second: true, seed: 3)
    let index = try SobolIndices(of: sample, by: estimator).indices[3]
    #expect(index.total == 0 && index.totalInterval == Interval(low: 0, high: 0))
    guard estimator != .martinez else { return }
    #expect(index.first == 0 && index.firstInterval == Interval(low: 0, high: 0))
  }

  @Test func `an outcome's shift and scale change nothing`() throws {
    let y = PickFreezeSample.digits(80)
    for estimator in SobolEstimator.allCases {
      let one = try SobolIndices(
        of: SobolOutcomes([y], factors: 3, scrambles: 2, includesSecondOrder: true), by: estimator)
      let other = try SobolIndices(
        of: SobolOutcomes(
          [y.map { 1e6 - 3 * $0 }], factors: 3, scrambles: 2, includesSecondOrder: true),
        by: estimator)
      for (a, b) in zip(one.indices, other.indices) {
        #expect(near(a.first, b.first, tolerance: 1e-9) && near(a.total, b.total, tolerance: 1e-9))
      }
    }
  }

  @Test func `bad input is a named error`() throws {
    func message(_ y: [[Double]], factors: Int = 2, scrambles: Int = 1) -> String {
      do {
        _ = try SobolIndices(of: SobolOutcomes(y, factors: factors, scrambles: scrambles))
        return ""
      } catch { return "\(error)" }
    }
    #expect(message([[1, 2, 3, 4, 5]]).contains("no Saltelli layout of 2 factors"))
    #expect(message([[1, 2, 3, 4]]).contains("two rows at least"))
    #expect(message([[Double](repeating: 3, count: 16)]).contains("the same at every point"))
    #expect(message([[1, 2, 3, .nan, 5, 6, 7, 8]]).contains("value 4 is not a finite number"))
    #expect(message([[0, 1, 1, 0, 0, 2, 1, 0]]).contains("not above 0"))
    let sample = try Self.digits(rows: 8, second: false)
    #expect(throws: StatisticsError.confidence(1)) {
      try SobolIndices(of: sample, confidence: 1)
    }
    #expect(throws: StatisticsError.self) { try SobolIndices(of: sample, by: .azzini) }
    for few in [0, 1] {
      #expect(
        throws: StatisticsError.parameter(
          Double(few), name: "number of resamples",
          needed: "a whole number from 2 to \(Resampling.limit)")
      ) { try SobolIndices(of: sample, resamples: few) }
    }
    let scrambled = try PickFreezeSample.saltelli(
      IshigamiFunction(), rows: 8, scrambles: 2, seed: 1)
    #expect(throws: StatisticsError.self) { try SobolIndices(of: scrambled, resamples: 100) }
  }
}
