internal import Foundation

/// The distribution of a response about its mean, with the canonical link to the linear predictor.
///
/// ```swift
/// ResponseFamily.binomial.mean(at: 0)  // 0.5
/// ResponseFamily.poisson.mean(at: 0)   // 1
/// ```
public enum ResponseFamily: String, Sendable, Hashable, CaseIterable {
  /// A response of 0 or 1 by the logit: logistic regression. Shares of many trials are not taken; give
  /// a row a trial.
  case binomial
  /// A count by the logarithm.
  case poisson

  /// The link's name.
  public var link: String { self == .binomial ? "logit" : "log" }

  /// The mean where the linear predictor has a value; infinite where that overflows.
  public func mean(at predictor: Double) -> Double {
    switch self {
    case .binomial:
      let small = exp(-predictor.magnitude)
      return predictor < 0 ? small / (1 + small) : 1 / (1 + small)
    case .poisson: return exp(predictor)
    }
  }

  /// The linear predictor of a mean: the inverse of `mean(at:)`.
  public func predictor(of mean: Double) -> Double {
    self == .binomial ? log(mean / (1 - mean)) : log(mean)
  }

  /// The variance at a predictor, which is the weight of a row too, since the links are canonical.
  func variance(at predictor: Double) -> Double {
    switch self {
    case .binomial:
      let small = exp(-predictor.magnitude)
      return small / ((1 + small) * (1 + small))
    case .poisson: return exp(predictor)
    }
  }

  /// The response less its mean, without cancellation where the mean is close to 1.
  func residual(_ response: Double, at predictor: Double) -> Double {
    self == .binomial && response == 1
      ? mean(at: -predictor) : response - mean(at: predictor)
  }

  /// What a row adds to the deviance: twice what its log-likelihood lacks to a perfect fit.
  func deviance(_ response: Double, at predictor: Double) -> Double {
    switch self {
    case .binomial:
      let wrong = response == 1 ? -predictor : predictor
      return 2 * (max(wrong, 0) + log1p(exp(-wrong.magnitude)))
    case .poisson:
      let mean = exp(predictor)
      guard response > 0, mean > 0, mean.isFinite else {
        return 2 * (mean - response + (response > 0 ? response * (log(response) - predictor) : 0))
      }
      let excess = (mean - response) / response
      return 2 * response * Statistics.deviance(ratio: mean / response, excess: excess)
    }
  }

  /// A row's log-likelihood, normalised: that of a perfect fit less half of what it adds to the
  /// deviance, so that nothing large cancels.
  func logLikelihood(_ response: Double, at predictor: Double) -> Double {
    let perfect =
      self == .poisson && response > 0
      ? -0.5 * log(2 * .pi * response) - stirlingCorrection(response) : 0
    return perfect - 0.5 * deviance(response, at: predictor)
  }

  /// A mean close to a response from which iterations begin, as in R.
  func start(_ response: Double) -> Double {
    self == .binomial ? (response + 0.5) / 2 : response + 0.1
  }

  /// Throws unless every response can be one of this family.
  func require(_ response: [Double]) throws(StatisticsError) {
    for (position, value) in response.enumerated() {
      switch self {
      case .binomial where value != 0 && value != 1:
        throw .fit(.notBinary(position: position, value: value))
      case .poisson where value < 0 || value != value.rounded() || value > 0x1p53:
        throw .fit(.notACount(position: position, value: value))
      default: continue
      }
    }
  }
}
