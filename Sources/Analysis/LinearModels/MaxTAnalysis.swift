public import Statistics

/// The p of all coefficients of a regression but the intercept's, for all of them at once.
///
/// ```swift
/// let family = try MaxTAnalysis(of: model, laidOutBy: matrix, options: MaxTOptions(seed: 1))
/// family.adjustedP  // one for each column of the matrix, `nil` for the intercept
/// ```
///
/// Coefficients are compared by the |t| of residuals of one variance, see ``MaxTPermutation``.
public struct MaxTAnalysis: Sendable, Hashable {
  /// The step-down p of each column, the intercept's `nil`.
  public let adjustedP: [Double?]
  /// A clause on how they were made.
  public let clause: String
  /// Why they are undefined; `nil` where they are not.
  public let note: String?

  /// Rearranges the residuals of a regression.
  ///
  /// - Parameters:
  ///   - model: the model, fitted to the design of the matrix.
  ///   - matrix: the matrix that names its columns.
  ///   - options: how many rearrangements, and of what.
  ///   - groups: the stratum or cluster of each row used, where the options name a column.
  /// - Throws: `AnalysisError` for impossible options.
  /// - Complexity: O(*Bnp*) for *B* resamples, *n* rows and *p* columns.
  public init(
    of model: LinearModel, laidOutBy matrix: ModelMatrix, options: MaxTOptions, groups: [Int]? = nil
  ) throws(AnalysisError) {
    let members = matrix.columns.indices.filter { matrix.columns[$0].term != nil }
    let family = try analyzing { () throws(StatisticsError) in
      try MaxTPermutation(
        coefficients: members, of: model, rearranging: options.rearrangement(groups: groups),
        resamples: options.resamples, seed: options.seed)
    }
    var adjusted = matrix.columns.map { _ in Double?.none }
    for (place, p) in zip(members, family.stepDown) { adjusted[place] = p }
    adjustedP = adjusted
    clause = options.clause(family)
    note = family.note
  }
}
