internal import Foundation
internal import Statistics

extension MixedAnalysis {
  /// Fits the model of a matrix; errors name columns as the formula does.
  static func fit(_ input: ModelInput) throws(AnalysisError) -> MixedModel {
    let matrix = input.matrix
    guard !matrix.columns.isEmpty else {
      throw .badRequest(
        "`\(matrix.formula)` has neither a term nor an intercept; name a term, as in `y ~ x`")
    }
    do {
      return try MixedModel(
        of: matrix.response, on: matrix.design, blocks: input.clusters ?? [],
        intercept: matrix.formula.hasIntercept)
    } catch {
      throw matrix.named(error)
    }
  }

  /// Each coefficient with its test and interval.
  static func coefficients(
    of model: MixedModel, names: [String], confidence: Double
  ) throws(StatisticsError) -> [Coefficient] {
    var coefficients: [Coefficient] = []
    for (name, item) in zip(names, model.coefficients) {
      let logP = try item.logP()
      coefficients.append(
        Coefficient(
          term: name, estimate: item.estimate, standardError: item.standardError,
          degreesOfFreedom: item.degreesOfFreedom, t: item.t, p: logP.map(exp), logP: logP,
          interval: try item.interval(confidence: confidence)))
    }
    return coefficients
  }

  /// What is undefined and what wants caution.
  static func notes(on model: MixedModel) -> [String] {
    var notes: [String] = []
    switch model.outcome {
    case .regular: break
    case .noBlockVariance:
      notes.append(
        "no variance between blocks beyond that of their rows: blockSD is 0, and the fit is that of "
          + "least squares")
    case .noResidualVariance:
      notes.append(
        "within blocks nothing is left over: residualSD is 0; errors, t, p, intervals and the "
          + "likelihood are undefined")
    case .nothingLeft:
      notes.append(
        "nothing is left over: both deviations are 0; t, p, icc and the likelihood are undefined")
    }
    if model.blockCount < fewBlocks {
      notes.append("few blocks: of \(model.blockCount), blockSD is badly known")
    }
    return notes
  }

  /// Below so many, a deviation of blocks is little more than a guess: its interval spans a factor
  /// of four and more even if the blocks themselves were seen.
  private static let fewBlocks = 6
}
