import Statistics

/// A regression of NIST's Statistical Reference Datasets with what exact arithmetic finds for its
/// doubles.
struct CertifiedRegression: CustomStringConvertible, Sendable {
  let name: String
  let response: [Double]
  let columns: [DesignColumn]
  let intercept: Bool
  let estimates: [Double]
  let standardErrors: [Double]
  let residualSD: Double
  let rSquared: Double
  let regressionSS: Double
  let regressionMS: Double
  let residualSS: Double
  let residualMS: Double
  let f: Double?

  var description: String { name }

  func fit() throws -> LinearModel {
    try LinearModel(of: response, on: columns, intercept: intercept)
  }
}
