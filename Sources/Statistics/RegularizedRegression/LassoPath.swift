/// The lasso by cyclic coordinate descent (Friedman, Hastie & Tibshirani 2010,
/// doi:10.18637/jss.v033.i01), each solution then made exact.
///
/// Descent finds which coefficients are not 0 and their signs; with these known the solution is a
/// least-squares problem, solved by Householder's factorisation and taken where it satisfies the
/// conditions of Karush, Kuhn & Tucker. A penalty starts from the coefficients of the one before, so
/// ask from the greatest down.
struct LassoPath {
  /// The coefficients of the standardised columns at the last penalty.
  private(set) var coefficients: [Double]
  private let problem: LassoProblem
  /// What each column's mean product with the residuals is.
  private var gradient: [Double]

  private static let mostRounds = 5_000
  private static let sweepsPerRound = 50

  init(_ data: StandardizedColumns) {
    problem = LassoProblem(data)
    coefficients = data.columns.map { _ in 0 }
    gradient = problem.products
  }

  /// Moves to the coefficients under a penalty.
  ///
  /// - Throws: `StatisticsError.fit` where they do not settle, as for columns that are all but alike.
  /// - Complexity: O(*p*²) a sweep and O(*p*³) for what follows 50 of them, for *p* columns.
  mutating func descend(to penalty: Double) throws(StatisticsError) {
    for _ in 0..<Self.mostRounds {
      gradient = problem.gradient(at: coefficients)
      let change = rest(penalty)
      if let exact = problem.exact(from: coefficients, penalty) {
        coefficients = exact
        return
      }
      // Columns that depend on one another have no one solution; a resting one will do.
      if change <= 1e-13 * problem.scale { return }
    }
    throw .fit(.noConvergence(steps: Self.mostRounds * Self.sweepsPerRound))
  }

  /// Sweeps until nothing moves much, or often enough; returns the last sweep's greatest change.
  private mutating func rest(_ penalty: Double) -> Double {
    var change = 0.0
    for _ in 0..<Self.sweepsPerRound {
      change = sweep(penalty)
      if change <= 1e-14 * problem.scale { break }
    }
    return change
  }

  /// Updates the coefficients in turn; returns the greatest change.
  private mutating func sweep(_ penalty: Double) -> Double {
    let gram = problem.gram
    var largest = 0.0
    for j in coefficients.indices where gram[j][j] > 0 {
      let free = gradient[j] + gram[j][j] * coefficients[j]
      let shrunk = max(free.magnitude - penalty, 0) / gram[j][j]
      let change = (free < 0 ? -shrunk : shrunk) - coefficients[j]
      guard change != 0 else { continue }
      coefficients[j] += change
      for k in gradient.indices { gradient[k] -= gram[j][k] * change }
      largest = max(largest, change.magnitude)
    }
    return largest
  }
}
