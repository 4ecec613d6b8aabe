internal import Foundation
internal import Statistics

/// What a covariance says of coefficients whose estimates are normal in large samples.
struct NormalInference {
  /// The covariance; `nil` where it cannot be told.
  let covariance: [[Double]]?
  /// The coverage of the intervals, which was checked.
  let confidence: Double

  /// Each coefficient with its test and interval.
  func coefficients(
    _ model: GeneralizedLinearModel, _ names: [String]
  ) -> [LikelihoodRegressAnalysis.Coefficient] {
    names.indices.map { j in
      let estimate = model.coefficients[j]
      let error = covariance.flatMap { $0[j][j] >= 0 ? $0[j][j].squareRoot().ifNumber : nil }
      let z = error.flatMap { $0 > 0 ? (estimate / $0).ifNumber : nil }
      let logP = z.flatMap { z in
        (try? NormalDistribution().logUpperTail(z.magnitude)).map { min(0, $0 + log(2)) }
      }
      let interval = interval(about: estimate, error)
      return LikelihoodRegressAnalysis.Coefficient(
        term: names[j], estimate: estimate, standardError: error, t: z, p: logP.map(exp),
        logP: logP, interval: interval, ratio: exp(estimate).ifNumber,
        ratioInterval: interval.flatMap(Self.exponential))
    }
  }

  /// The mean at a row, its interval that of the linear predictor on the scale of the response.
  func prediction(
    of model: GeneralizedLinearModel, at row: [DoubleDouble], _ text: String
  ) -> PointPrediction {
    let predictor = model.linearPredictor(at: row)
    let error = covariance.map { variance(of: row, by: $0).squareRoot() }
    let interval = interval(about: predictor, error).flatMap { interval -> Interval? in
      let high = model.family.mean(at: interval.high)
      guard high.isFinite else { return nil }
      return Interval(low: model.family.mean(at: interval.low), high: high)
    }
    return PointPrediction(
      at: text, estimate: model.family.mean(at: predictor).ifNumber, interval: interval,
      predictionInterval: nil)
  }

  private func interval(about estimate: Double, _ error: Double?) -> Interval? {
    guard let error, let quantile = try? NormalDistribution().upperQuantile((1 - confidence) / 2)
    else { return nil }
    let half = quantile * error
    return half.isFinite ? Interval(low: estimate - half, high: estimate + half) : nil
  }

  private static func exponential(_ interval: Interval) -> Interval? {
    let high = exp(interval.high)
    return high.isFinite ? Interval(low: exp(interval.low), high: high) : nil
  }
}
