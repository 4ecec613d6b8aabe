/// The iterations of a generalised linear model: each a weighted least-squares problem.
///
/// A step solves for the change of the coefficients from the Pearson residuals, by Householder's
/// factorisation of the weighted columns, so that rounding in one step is mended by the next.
struct ReweightedFit {
  let family: ResponseFamily
  let response: [Double]
  /// The design, its column of ones among the others.
  let design: [DesignColumn]
  let hasIntercept: Bool
  private(set) var solution: [DoubleDouble]
  private(set) var predictors: [Double]
  private(set) var deviance: Double
  private(set) var steps = 0

  private static let mostSteps = 100
  /// The square of the distance to the maximum, in standard errors, from which one step is the last.
  private static let nearness = 1e-14

  init(
    _ family: ResponseFamily, of response: [Double], on design: [DesignColumn], hasIntercept: Bool
  ) throws(StatisticsError) {
    self.family = family
    self.response = response
    self.design = design
    self.hasIntercept = hasIntercept
    let mean = (DoubleDouble.sum(response) / DoubleDouble(Double(response.count))).value
    solution = design.map { _ in .zero }
    if hasIntercept { solution[0] = DoubleDouble(family.predictor(of: mean)) }
    predictors = []
    deviance = .infinity
    (predictors, deviance) = at(solution)
    let begin = response.map { family.predictor(of: family.start($0)) }
    let first = try weighted(at: begin, addsPredictor: true)
    move(by: zip(first.solution, solution).map { $0 - $1 }, onlyIfBetter: true)
  }

  /// Steps to the maximum of the likelihood.
  ///
  /// - Returns: the weighted fit there, whose residuals are Pearson's.
  /// - Throws: `StatisticsError.fit` where there is no maximum or none is found.
  mutating func climb() throws(StatisticsError) -> LinearModel {
    while steps < Self.mostSteps {
      steps += 1
      let model = try weighted(at: predictors)
      let changes = changes(by: model.solution)
      let largest = changes.reduce(0) { max($0, $1.magnitude) }
      let isNear = model.regressionSumOfSquares <= max(Self.nearness, 4 * noise)
      if isNear, let separation = Separation(family, response, changes) {
        throw .fit(
          .separation(
            column: separation.column(of: design, hasIntercept: hasIntercept),
            isComplete: separation.isComplete))
      }
      move(by: model.solution, onlyIfBetter: !isNear)
      if isNear, largest <= 1e-3 { return try weighted(at: predictors) }
    }
    throw .fit(.noConvergence(steps: Self.mostSteps))
  }

  /// The sum of squares that rounding of predictors leaves in the Pearson residuals, which matters for
  /// counts of 10¹⁰ and more.
  private var noise: Double {
    predictors.reduce(0) { sum, predictor in
      let error = (predictor.magnitude + 1) * 0x1p-52
      return sum + family.variance(at: predictor) * error * error
    }
  }

  /// Moves the coefficients, by half as much and again while that makes the deviance greater.
  private mutating func move(by step: [DoubleDouble], onlyIfBetter: Bool) {
    var share = 1.0
    while share > 0x1p-30 {
      let candidate = zip(solution, step).map { $0 + $1 * DoubleDouble(share) }
      let (predictors, deviance) = at(candidate)
      if !onlyIfBetter || deviance <= self.deviance {
        (solution, self.predictors, self.deviance) = (candidate, predictors, deviance)
        return
      }
      share /= 2
    }
  }

  /// The change of each row's predictor by a step.
  private func changes(by step: [DoubleDouble]) -> [Double] {
    response.indices.map { row in
      var sum = DoubleDouble.zero
      for j in design.indices { sum.add(step[j].times(design[j].values[row])) }
      return sum.value
    }
  }

  private func at(_ solution: [DoubleDouble]) -> (predictors: [Double], deviance: Double) {
    let predictors = changes(by: solution)
    let parts = zip(response, predictors).map { family.deviance($0, at: $1) }
    let sum = DoubleDouble.sum(parts).value
    return (predictors, sum.isNaN ? .infinity : sum)
  }

  /// Least squares of the Pearson residuals on the columns times the roots of the weights.
  private func weighted(
    at predictors: [Double], addsPredictor: Bool = false
  ) throws(StatisticsError) -> LinearModel {
    // Beyond 250 on the scale of logarithms, weights would leave no digits to their squares.
    let clamped = predictors.map { min(max($0, -250), 250) }
    let roots = clamped.map { family.variance(at: $0).squareRoot() }
    let residuals = response.indices.map { row in
      family.residual(response[row], at: clamped[row]) / roots[row]
        + (addsPredictor ? roots[row] * clamped[row] : 0)
    }
    let columns = design.map { column in
      DesignColumn(zip(column.values, roots).map { $0.times(DoubleDouble($1)) })
    }
    do {
      return try LinearModel(of: residuals, on: columns, intercept: false)
    } catch .aliasedColumn {
      // The columns are independent, so weights that vanish hide what is their own.
      throw .fit(.separation(column: nil, isComplete: false))
    } catch {
      throw error
    }
  }
}
