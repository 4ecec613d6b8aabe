/// The variances and coefficients that blocks and rows lead to.
struct MixedEstimate {
  let outcome: MixedModel.Outcome
  let coefficients: [MixedCoefficient]
  let blockVariance: Double
  let residualVariance: Double
  let logLikelihood: Double?
  let maximumLogLikelihood: Double?
  let blockEffects: [Double]

  /// Estimates all.
  ///
  /// - Throws: `HouseholderQR.Aliased` where the design has not full rank.
  init(_ moments: BlockMoments) throws(HouseholderQR.Aliased) {
    let zero = try WhitenedFit(moments, ratio: 0)
    guard zero.residualSquares > .zero else {
      self.init(.nothingLeft, zero, blockVariance: 0, residualVariance: 0)
      return
    }
    let fit =
      moments.hasResidualWithin
      ? try VarianceRatioSearch(moments: moments, likelihood: .restricted).best() : nil
    guard let fit, fit.ratio < VarianceRatioSearch.largest else {
      // So large a ratio that only the blocks' own equations are left to judge what they tell.
      let limit = try WhitenedFit(moments, ratio: 1e16)
      let freedom = Double(moments.sizes.count + moments.rankWithin - zero.solution.count)
      let variance = limit.residualSquares.value * limit.ratio / freedom
      self.init(.noResidualVariance, limit, blockVariance: variance, residualVariance: 0)
      return
    }
    let variance = fit.residualSquares.value / fit.freedom
    let full = try VarianceRatioSearch(moments: moments, likelihood: .full).best()
    self.init(
      fit.ratio > 0 ? .regular : .noBlockVariance, fit, blockVariance: fit.ratio * variance,
      residualVariance: variance, likelihoods: (fit.deviance(.restricted), full.deviance(.full)))
  }

  private init(
    _ outcome: MixedModel.Outcome, _ fit: WhitenedFit, blockVariance: Double,
    residualVariance: Double, likelihoods: (restricted: Double, full: Double)? = nil
  ) {
    self.outcome = outcome
    self.blockVariance = blockVariance
    self.residualVariance = residualVariance
    let slopes = likelihoods == nil ? nil : VarianceSlopes(fit)
    coefficients = fit.solution.indices.map { k in
      let variance = (fit.inverse.rowProduct(k, k) * fit.residualSquares).value / fit.freedom
      return MixedCoefficient(
        estimate: fit.solution[k].value,
        standardError: outcome == .noResidualVariance ? nil : variance.squareRoot().ifFinite,
        degreesOfFreedom: slopes?.degreesOfFreedom(k))
    }
    logLikelihood = likelihoods.map { -$0.restricted / 2 }
    maximumLogLikelihood = likelihoods.map { -$0.full / 2 }
    blockEffects = fit.blockEffects
  }
}

extension WhitenedFit {
  /// What each block's mean differs from the fit by, drawn to 0 by the share *m*τ/(1 + *m*τ).
  var blockEffects: [Double] {
    moments.sizes.enumerated().map { block, size in
      let columns = moments.means.dropLast()
      let response = moments.means.last?[block] ?? .zero
      let rest = zip(columns, solution).reduce(response) { $0 - $1.0[block] * $1.1 }
      let weight = DoubleDouble(product: Double(size), ratio)
      return (rest * weight / (DoubleDouble(1) + weight)).value
    }
  }
}
