internal import Statistics

/// What is believed of the residuals when the uncertainty of coefficients is told.
enum ErrorModel: Sendable, Hashable {
  /// One variance, no dependence.
  case equal
  /// Variances that differ from row to row.
  case robust(RobustVariance)
  /// Dependence within clusters, of which there are so many.
  case clusters(column: String, count: Int)

  /// Reads the options of the command line.
  init(robust: String?, cluster: String?, clusters: [Int]?) throws(AnalysisError) {
    switch (robust, cluster) {
    case (.some, .some):
      throw .badRequest(
        "--robust and --cluster are two answers to one question; errors by cluster are robust to "
          + "unequal variances too, so give --cluster alone")
    case (.some(let name), nil):
      guard let kind = RobustVariance(rawValue: name.lowercased()) else {
        let all = RobustVariance.allCases.map { $0.rawValue.uppercased() }
        throw .badRequest(
          "there are no robust errors `\(name)`; give one of \(all.joined(separator: ", "))")
      }
      self = .robust(kind)
    case (nil, .some(let column)):
      self = .clusters(column: column, count: Set(clusters ?? []).count)
    case (nil, nil): self = .equal
    }
  }

  /// The covariance of the coefficients; `nil` where it cannot be told.
  ///
  /// A fit that leaves nothing has none but zeros, whatever rounding left in its residuals.
  func covariance(of model: LinearModel, clusters: [Int]?) -> [[Double]]? {
    if model.residualSumOfSquares <= 0 { return model.covariance }
    return switch self {
    case .equal: model.covariance
    case .robust(let kind): model.robustCovariance(kind)
    case .clusters: clusters.flatMap { model.clusterCovariance($0) }
    }
  }

  /// The degrees of freedom of *t*, and of the denominator of *F*.
  func degreesOfFreedom(of model: LinearModel) -> Int {
    if case .clusters(_, let count) = self { count - 1 } else { model.residualDegreesOfFreedom }
  }

  /// A clause on how standard errors were made.
  var clause: String {
    switch self {
    case .equal: "standard errors for residuals of one variance"
    case .robust(let kind):
      "standard errors \(kind.rawValue.uppercased()), robust to unequal variances"
    case .clusters(let column, let count):
      "standard errors by \(count) clusters of \(quotedName(column)) (CR1)"
    }
  }

  /// Why there is no covariance though residuals have degrees of freedom.
  var obstacle: String {
    switch self {
    case .equal: "the residuals have no variance"
    case .robust(let kind):
      "\(kind.rawValue.uppercased()) has no value where a row is fitted exactly whatever its "
        + "response; take HC1, or leave the row out"
    case .clusters: "errors by cluster need at least two clusters"
    }
  }
}
