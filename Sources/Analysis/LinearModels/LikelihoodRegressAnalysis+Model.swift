internal import Results
internal import Statistics

extension LikelihoodRegressAnalysis {
  /// The family of a name on the command line.
  static func family(_ name: String) throws(AnalysisError) -> ResponseFamily {
    guard let family = ResponseFamily(rawValue: name) else {
      throw .badRequest("there is no family `\(name)`; give gaussian, binomial or poisson")
    }
    return family
  }

  /// Fits columns; errors name them, and lines of the file.
  static func fit(
    _ input: ModelInput, _ design: [DesignColumn], _ family: ResponseFamily, in table: Table
  ) throws(AnalysisError) -> GeneralizedLinearModel {
    let matrix = input.matrix
    try matrix.requireColumns()
    do {
      return try GeneralizedLinearModel(
        of: matrix.response, on: design, family: family, intercept: matrix.formula.hasIntercept)
    } catch .fit(let problem) {
      let response = matrix.formula.response.name
      let names = matrix.columns.filter { $0.term != nil }.map(\.name)
      switch problem {
      case .notBinary(let position, let value):
        throw .badRequest(
          "line \(input.lines[position]) of \(table.name): the response \(response) is "
            + "\(CSV.number(value)); a binomial response is 0 or 1 in each row")
      case .notACount(let position, let value):
        throw .badRequest(
          "line \(input.lines[position]) of \(table.name): the response \(response) is "
            + "\(CSV.number(value)); a Poisson response is a count: 0, 1, 2, …")
      case .separation(let column, let isComplete):
        let name = column.map { "`\(names[$0])`" }
        throw .badRequest(FitProblem.separation(name, isComplete: isComplete))
      default: throw .statistics(.fit(problem))
      }
    } catch {
      throw matrix.named(error)
    }
  }

  /// The fit to columns in standard deviations.
  static func standardized(
    _ model: GeneralizedLinearModel, _ input: ModelInput, in table: Table
  ) throws(AnalysisError) -> GeneralizedLinearModel {
    let columns = standardized(input.matrix.design, isCentred: model.hasIntercept)
    return try fit(input, columns, model.family, in: table)
  }

  /// What a model expects at points.
  static func predictions(
    at points: [String], _ matrix: ModelMatrix, _ model: GeneralizedLinearModel,
    _ inference: NormalInference
  ) throws(AnalysisError) -> [PointPrediction] {
    try points.map { text throws(AnalysisError) in
      let row = try PredictionPoint(text, for: matrix).row(of: matrix)
      return inference.prediction(of: model, at: row, text)
    }
  }

  /// Columns in standard deviations, from their means where there is an intercept.
  static func standardized(_ columns: [DesignColumn], isCentred: Bool) -> [DesignColumn] {
    columns.map { column in
      let count = Double(column.values.count)
      let sum = column.values.reduce(DoubleDouble.zero) { $0 + $1 }
      let centre = sum / DoubleDouble(count)
      let squares = column.values.reduce(DoubleDouble.zero) { $0 + ($1 - centre) * ($1 - centre) }
      let deviation = (squares / DoubleDouble(max(count - 1, 1))).squareRoot()
      guard deviation.value > 0 else { return column }
      return DesignColumn(
        column.values.map { ($0 - (isCentred ? centre : .zero)) / deviation })
    }
  }

  /// What is undefined and what wants caution.
  static func notes(
    on model: GeneralizedLinearModel, _ errors: ErrorModel, hasCovariance: Bool
  ) -> [String] {
    var notes = [
      "sums of squares, R² and F are undefined for this family: deviance takes their place"
    ]
    if !hasCovariance, model.residualDegreesOfFreedom > 0 {
      notes.append("errors, z, p and intervals are undefined: \(errors.obstacle)")
    }
    if model.modelDegreesOfFreedom == 0 { notes.append("no columns: χ² tests nothing") }
    if model.residualDegreesOfFreedom == 0 {
      notes.append(
        "as many rows as coefficients: nothing is left to judge the fit by"
          + (hasCovariance ? "" : "; errors, z, p and intervals are undefined"))
    }
    if model.family == .poisson, errors == .equal, let dispersion = model.dispersion,
      dispersion > 1.5
    {
      notes.append(
        "counts scatter \(fixed(dispersion, 2)) times as much as Poisson's law says: errors are too "
          + "small; take --robust HC1")
    }
    return notes + (hasCovariance ? errors.cautions : [])
  }

  /// What ratios and predictions want said.
  static func notes(
    on coefficients: [Coefficient], _ predictions: [PointPrediction]
  ) -> [String] {
    let isBeyond =
      coefficients.contains { $0.ratio == nil || ($0.interval != nil && $0.ratioInterval == nil) }
      || predictions.contains { $0.estimate == nil }
    let beyond = "exponentials beyond 1e308 are undefined; scale the columns"
    return
      (predictions.isEmpty
      ? [] : ["predictions are of the mean: no interval for a new response"])
      + (isBeyond ? [beyond] : [])
  }
}

extension ErrorModel {
  /// The covariance of the coefficients of a likelihood; `nil` where it cannot be told.
  func covariance(of model: GeneralizedLinearModel, clusters: [Int]?) -> [[Double]]? {
    switch self {
    case .equal: model.covariance
    case .robust(let kind): model.robustCovariance(kind)
    case .clusters: clusters.flatMap { model.clusterCovariance($0) }
    }
  }
}
