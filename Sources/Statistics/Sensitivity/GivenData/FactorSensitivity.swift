/// How much one factor matters by a measure that needs no design: its value, interval and p.
public struct FactorSensitivity: Sendable, Hashable {
  /// The measure.
  public let value: Double?
  /// Its interval; `nil` where there is none.
  public let interval: Interval?
  /// The probability, were the factor without any influence, of a measure at least as far from none.
  public let p: Double?
  /// Why something is undefined; `nil` where nothing is.
  public let note: String?

  init(value: Double?, interval: Interval?, p: Double?, note: String? = nil) {
    self.value = value
    self.interval = interval
    self.p = p
    self.note = note
  }
}

/// A sample of factors and an outcome, checked for the measures that take any sample.
struct GivenSample {
  let outcome: [Double]
  let factors: [[Double]]

  var n: Int { outcome.count }

  /// - Throws: `StatisticsError` for a NaN, too few rows, an outcome or a factor that does not vary.
  init(_ outcome: [Double], _ factors: [[Double]], least: Int) throws(StatisticsError) {
    try requireFinite(outcome)
    for (index, factor) in factors.enumerated() {
      guard factor.count == outcome.count else {
        throw .columnLength(index, count: factor.count, rows: outcome.count)
      }
      if let position = factor.firstIndex(where: { !$0.isFinite }) {
        throw .notFiniteColumn(index, position: position)
      }
    }
    guard outcome.count >= least else {
      throw .unidentified(
        "\(outcome.count) rows are too few: at least \(least) are needed; add rows")
    }
    guard outcome.contains(where: { $0 != outcome[0] }) else {
      throw .unidentified(
        "the outcome never varies, so that no factor can be said to matter or not; choose another")
    }
    try requireVarying(factors)
    self.outcome = outcome
    self.factors = factors
  }
}

/// Throws at the first column whose values are all the same.
func requireVarying(_ columns: [[Double]]) throws(StatisticsError) {
  for (index, column) in columns.enumerated() where column.allSatisfy({ $0 == column[0] }) {
    throw .unidentified(
      "column \(index + 1) never varies, so that nothing can be said of it; leave it out")
  }
}
