import Statistics
import Testing

/// Whether two numbers agree to a tolerance relative to the expected one, or absolute below 1.
func near(_ value: Double?, _ expected: Double, tolerance: Double = 1e-12) -> Bool {
  guard let value else { return false }
  return (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
}

/// The mean of samples and its Monte Carlo error, as their scatter tells it.
func meanWithError(_ samples: [Double]) throws -> (mean: Double, error: Double) {
  let moments = try Moments(of: samples)
  let (mean, sd) = (try #require(moments.mean), try #require(moments.sd))
  return (mean, sd / Double(samples.count).squareRoot())
}
