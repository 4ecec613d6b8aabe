/// Newton's way to the maximum of a partial likelihood, each step halved while it leads down.
struct CoxFit {
  /// The coefficients of the columns in units of their spread.
  private(set) var coefficients: [Double]
  /// The likelihood there.
  private(set) var likelihood: CoxLikelihood
  /// The likelihood where all coefficients are 0.
  let null: CoxLikelihood
  /// How many steps were made.
  private(set) var steps = 0
  /// The curvature at the maximum.
  private(set) var factor: ScaledCholesky

  private static let mostSteps = 60
  /// The square of the distance to the maximum, in standard errors, from which one step is the last.
  private static let nearness = 1e-12
  /// The same from which steps that still move a predictor may lead up for ever.
  ///
  /// Small enough for all that is not part of such a direction to have settled, and for the weight of a
  /// single outlier to have left the curvature.
  private static let flatness = 1e-8

  init(_ rows: CoxRows) throws(StatisticsError) {
    coefficients = [Double](repeating: 0, count: rows.columns)
    null = CoxLikelihood(rows, at: coefficients)
    likelihood = null
    factor = ScaledCholesky(null.information)
    if let column = factor.dependent { throw .aliasedColumn(column) }
    if let column = (0..<rows.columns).first(where: { Self.ordersEvents($0, rows) }) {
      throw .fit(.monotoneLikelihood(column: column))
    }
    try climb(rows)
  }

  private mutating func climb(_ rows: CoxRows) throws(StatisticsError) {
    while steps < Self.mostSteps {
      steps += 1
      let step = factor.solve(likelihood.score)
      let rise = zip(step, likelihood.score).reduce(0) { $0 + $1.0 * $1.1 }
      let isNear = rise <= Self.nearness
      if rise < Self.flatness, Self.isMonotone(step, rows) {
        throw .fit(.monotoneLikelihood(column: nil))
      }
      move(by: step, rows, onlyIfBetter: !isNear)
      factor = ScaledCholesky(likelihood.information)
      // The columns are independent, so only weights that vanish can hide what is their own.
      if factor.dependent != nil { throw .fit(.monotoneLikelihood(column: nil)) }
      if isNear { return }
    }
    throw .fit(.noConvergence(steps: Self.mostSteps))
  }

  private mutating func move(by step: [Double], _ rows: CoxRows, onlyIfBetter: Bool) {
    var share = 1.0
    while share > 0x1p-30 {
      let candidate = zip(coefficients, step).map { $0 + share * $1 }
      let there = CoxLikelihood(rows, at: candidate)
      if !onlyIfBetter || there.logarithm >= likelihood.logarithm {
        (coefficients, likelihood) = (candidate, there)
        return
      }
      share /= 2
    }
  }

  /// Whether a column by itself ranks each event first, or each last, among those at risk.
  private static func ordersEvents(_ column: Int, _ rows: CoxRows) -> Bool {
    let values = rows.order.indices.map { rows.values[$0 * rows.columns + column] }
    return ranksFirst(values, rows, slack: 0) || ranksFirst(values.map { -$0 }, rows, slack: 0)
  }

  /// Whether the likelihood rises for ever along a step: it ranks each event first among those at risk
  /// (Heinze & Schemper 2001, doi:10.1111/j.0006-341X.2001.00114.x).
  ///
  /// A step this near to a maximum would move no predictor by a tenth.
  private static func isMonotone(_ step: [Double], _ rows: CoxRows) -> Bool {
    let changes = rows.predictors(step)
    guard let most = changes.max(), let least = changes.min(), most - least > 0.1 else {
      return false
    }
    return ranksFirst(changes, rows, slack: 1e-6)
  }

  /// Whether at each event nobody at risk, tied events included, has more than those it comes to, but
  /// for a share of the range among those at risk.
  private static func ranksFirst(_ values: [Double], _ rows: CoxRows, slack: Double) -> Bool {
    var (most, isStrict) = (-Double.infinity, false)
    var least = Double.infinity
    for block in rows.blocks {
      if block.opensStratum { (most, least) = (-.infinity, .infinity) }
      for row in block.rows {
        most = max(most, values[row])
        least = min(least, values[row])
      }
      let near = slack * (most - least)
      for row in block.rows where rows.happened[row] {
        guard values[row] >= most - near else { return false }
        isStrict = isStrict || least < values[row] - near
      }
    }
    return isStrict
  }
}
