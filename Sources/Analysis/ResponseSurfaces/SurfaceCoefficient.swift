internal import Foundation
internal import Statistics

/// A coefficient of a surface with its test and interval.
struct SurfaceCoefficient {
  let term: String
  let estimate: Double
  let standardError: Double?
  let t: Double?
  let logP: Double?
  let interval: Interval?

  var p: Double? { logP.map(exp) }

  static let statisticNames = ["estimate", "standardError", "t", "p", "ciLow", "ciHigh"]

  /// The numbers in the order of their names.
  var statistics: [Double?] { [estimate, standardError, t, p, interval?.low, interval?.high] }
}

extension SurfaceAnalysis {
  /// The coefficients for the doses as they are: the intercept, doses, squares, products.
  var coefficients: [SurfaceCoefficient] {
    let freedom = Double(surface.degreesOfFreedom)
    let student = freedom > 0 ? try? StudentT(freedom) : nil
    let quantile = try? student?.upperQuantile((1 - confidence) / 2)
    let names = ["(Intercept)"] + surface.terms.map { $0.name(of: columns.map(quotedName)) }
    return names.indices.map { j in
      let estimate = surface.model.coefficients[j].estimate
      let error = surface.standardErrors?[j]
      let t = error.flatMap { $0 > 0 ? (estimate / $0).ifNumber : nil }
      let tail = t.flatMap { try? student?.logUpperTail($0.magnitude) }
      let reach = error.flatMap { error in quantile.map { error * $0 } }
      return SurfaceCoefficient(
        term: names[j], estimate: estimate, standardError: error, t: t,
        logP: tail.map { min(0, $0 + 0.6931471805599453) },
        interval: reach.map { Interval(low: estimate - $0, high: estimate + $0) })
    }
  }
}
