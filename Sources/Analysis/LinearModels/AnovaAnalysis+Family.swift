internal import Statistics

extension AnovaAnalysis {
  /// Gives each term its p for all terms at once.
  ///
  /// - Parameters:
  ///   - terms: the terms, in the order of the analysis.
  ///   - analysis: the analysis.
  ///   - input: its data, with the stratum or cluster of each row.
  ///   - options: how residuals are rearranged.
  /// - Returns: a clause on how that was made.
  /// - Throws: `AnalysisError` for impossible options.
  static func adjust(
    _ terms: inout [Term], of analysis: AnalysisOfVariance, _ input: ModelInput,
    _ options: MaxTOptions
  ) throws(AnalysisError) -> String {
    let family = try analyzing { () throws(StatisticsError) in
      try MaxTPermutation(
        termsOf: analysis, response: input.matrix.response, predictors: input.matrix.predictors,
        rearranging: options.rearrangement(groups: input.clusters), resamples: options.resamples,
        seed: options.seed)
    }
    for (index, p) in family.stepDown.enumerated() { terms[index].maxTP = p }
    let isUniform = Set(analysis.components.map(\.degreesOfFreedom)).count <= 1
    return options.clause(family) + (isUniform ? "" : "; terms are compared by their p of F")
  }
}
