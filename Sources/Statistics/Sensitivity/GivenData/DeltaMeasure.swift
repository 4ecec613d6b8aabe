internal import Foundation

/// Borgonovo's δ: by how much, on average, knowing a factor changes the density of the outcome.
///
/// ```swift
/// let measures = try DeltaMeasure(of: loss, on: [openness, trust], seed: 1)
/// measures.factors[0].value  // 0 for a factor without influence, 1 for one that decides alone
/// measures.uncorrected[0]    // before the bias that resampling shows is taken off
/// ```
///
/// Half the area between the density of all rows and that within a class of the factor, averaged
/// (Borgonovo 2007, doi:10.1016/j.ress.2006.04.015), estimated from any sample: classes of equal size,
/// Gaussian kernels with Silverman's bandwidth on a grid of 100 points, the bias reduced by the bootstrap,
/// 2δ̂ less the mean over resamples (Plischke, Borgonovo & Smith 2013, doi:10.1016/j.ejor.2012.11.047,
/// equations 26 and 30). The number of classes is SALib's; a factor of no more values has one class a
/// value. The interval is δ ± z standard deviations of the resamples and is not cut, so it may pass
/// below 0. Of the bias of a factor without influence some stays (0.02 of 12,000 rows), so that its
/// interval need not hold 0: p decides whether it matters. p is the share of relabelled samples whose
/// uncorrected δ is at least as great, counted with the sample itself.
///
/// A class within which the outcome does not vary lies wholly apart from the density of all rows and
/// counts 1, where SALib counts half; an outcome of few values is no matter for densities. Kernels
/// smooth edges and peaks away, which lowers δ; the error shrinks slowly with the number of rows. Kernels
/// narrower than a step of the grid, as with outliers, count too much or not at all: where they carry δ
/// beyond 0 to 1 there is an error, else a note.
public struct DeltaMeasure: Sendable, Hashable {
  /// δ of each factor, in the order given.
  public let factors: [FactorSensitivity]
  /// δ̂ of each factor before the bias is taken off.
  public let uncorrected: [Double]
  /// How many classes each factor has.
  public let classes: [Int]

  /// Measures factors.
  ///
  /// - Parameters:
  ///   - outcome: finite numbers, one a row.
  ///   - factors: the factors, each as long as the outcome.
  ///   - resamples: how many samples are drawn for bias and interval, and relabelled for p; 2 or more.
  ///   - seed: names the draws.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  /// - Throws: `StatisticsError` for a NaN, fewer than 20 rows, an outcome or a factor that does not vary,
  ///   an outcome whose squares a double cannot hold, or one so uneven that δ would leave 0 to 1.
  /// - Complexity: O(*rkn*) for *n* rows, *k* factors, *r* resamples, times the grid.
  public init(
    of outcome: [Double], on factors: [[Double]], resamples: Int = 200, seed: UInt64 = 0,
    confidence: Double = 0.95
  ) throws(StatisticsError) {
    try requireConfidence(confidence)
    try GivenDraws.requireResamples(resamples)
    let sample = try GivenSample(outcome, factors, least: 20)
    try requireScale(outcome)
    let count = Self.classCount(sample.n)
    let whole = DensityShift(sample.outcome, over: DensityGrid(over: sample.outcome))
    let own = sample.factors.map { Self.classes($0, count) }
    let estimates = own.map { whole.delta($0) }
    let draws = GivenDraws(seed: seed, n: sample.n)
    var drawn = own.map { _ in [Double]() }
    var relabelled = drawn
    for resample in 0..<resamples {
      let rows = draws.resample(resample)
      let other = DensityShift(rows.map { sample.outcome[$0] }, over: whole.grid)
      for (j, factor) in sample.factors.enumerated() {
        drawn[j].append(other.delta(Self.classes(rows.map { factor[$0] }, count)))
      }
      let order = draws.permutation(resample)
      for j in own.indices { relabelled[j].append(whole.delta(own[j], order)) }
    }
    let z = try NormalDistribution().upperQuantile((1 - confidence) / 2)
    var measures: [FactorSensitivity] = []
    for j in own.indices {
      let sums = SampleSums(drawn[j])
      let value = 2 * estimates[j] - sums.mean.value
      let reach = z * sums.variance.squareRoot()
      let count = relabelled[j].count { $0 >= estimates[j] - 1e-12 }
      measures.append(
        FactorSensitivity(
          value: value, interval: Interval(low: value - reach, high: value + reach),
          p: Double(1 + count) / Double(1 + resamples),
          note: try Self.note(
            j, [estimates[j], value], hasPeaks: whole.hasPeaks(own[j]))))
    }
    self.factors = measures
    uncorrected = estimates
    classes = own.map(\.counts.count)
  }

  /// How many classes a sample of so many rows has.
  static func classCount(_ n: Int) -> Int {
    let power = 2 / (7 + tanh((1500 - Double(n)) / 500))
    return Int(min(pow(Double(n), power).rounded(.up), 48))
  }

  /// What wants caution of a factor whose classes have peaks that pass between the points of the grid.
  ///
  /// - Throws: `StatisticsError` where they carry δ out of what is possible.
  private static func note(
    _ factor: Int, _ values: [Double], hasPeaks: Bool
  ) throws(StatisticsError) -> String? {
    let beyond = values.first { !(-1e-9...1 + 1e-9).contains($0) }
    guard hasPeaks else {
      return beyond.map { _ in "what is taken off for bias carries δ beyond 0 to 1" }
    }
    let problem =
      "within classes the outcome lies closer together than the 100 points over its range tell apart, "
      + "as with outliers or a long tail"
    let remedy = "take the logarithm of the outcome, or its ranks, which have the same δ"
    if let beyond {
      throw .unidentified("δ of factor \(factor + 1) comes out as \(beyond): \(problem); \(remedy)")
    }
    return "\(problem), so that δ is rough; \(remedy)"
  }

  private static func classes(_ factor: [Double], _ count: Int) -> FactorSlices {
    .byValues(factor, atMost: count) ?? .byRanks(factor, count: count)
  }
}

/// The density of an outcome, and how far those within classes lie from it.
private struct DensityShift {
  let grid: DensityGrid
  private let outcome: [Double]
  private let density: [Double]

  init(_ outcome: [Double], over grid: DensityGrid) {
    self.grid = grid
    self.outcome = outcome
    density = grid.density(outcome) ?? [Double](repeating: 0, count: DensityGrid.count)
  }

  /// δ̂ of a factor with these classes, each row taking the class of another where labels are given.
  func delta(_ classes: FactorSlices, _ labels: [Int]? = nil) -> Double {
    members(classes, labels).reduce(0) { sum, values in
      sum + Double(values.count) / Double(outcome.count) * shift(to: values) / 2
    }
  }

  /// Whether some class that varies, or the whole, has kernels narrower than a step of the grid.
  func hasPeaks(_ classes: FactorSlices) -> Bool {
    (members(classes) + [outcome]).contains { values in
      values.contains { $0 != values[0] } && DensityGrid.width(of: values) < grid.step
    }
  }

  private func members(_ classes: FactorSlices, _ labels: [Int]? = nil) -> [[Double]] {
    var members = classes.counts.map { _ in [Double]() }
    for (row, value) in outcome.enumerated() {
      members[classes.ofRow[labels?[row] ?? row]].append(value)
    }
    return members
  }

  private func shift(to values: [Double]) -> Double {
    guard let own = grid.density(values) else { return grid.integral(density) + 1 }
    return grid.integral(zip(density, own).map { ($0 - $1).magnitude })
  }
}
