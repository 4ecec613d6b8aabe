import Statistics

extension CalibrationCase {
  /// Whether tests find effects as often as their power says, and pilots ask for enough.
  static let power: [CalibrationCase] = [
    found(groups: 1, effect: 0.6, each: 16), found(groups: 2, effect: 0.8, each: 20),
    found(groups: 2, effect: 0.2, each: 5), found(groups: 3, effect: 0.4, each: 15), pilots,
  ]

  /// Normal groups whose effect is Cohen's d, or f for three groups.
  private static func found(groups: Int, effect: Double, each n: Int) -> CalibrationCase {
    let power = (try? TestPower(groups: groups).power(effect: effect, perGroup: n)) ?? .nan
    // Means −g, 0, g have a standard deviation of g√⅔.
    let step = groups == 3 ? effect * 1.5.squareRoot() : effect
    let places = (0..<groups).flatMap { [Int](repeating: $0, count: n) }
    return .erring(
      "power", "normal, \(groups == 3 ? "f" : "d") \(effect)", n: "\(groups) × \(n)",
      criterion: .expected(power)
    ) { draws in
      let samples = (0..<groups).map {
        draws.normals(n, mean: Double($0 + (groups == 1 ? 1 : 0)) * step)
      }
      switch groups {
      case 1: return try MeanDifference.paired(samples[0], samples[0].map { _ in 0 }).test.p
      case 2: return try MeanDifference.student(samples[0], samples[1]).test.p
      default:
        let table = try AnalysisOfVariance(of: samples.flatMap(\.self), groups: places)
        return try table.components[0].f.map {
          try FDistribution(Double(groups - 1), Double(groups * (n - 1))).upperTail($0)
        }
      }
    }
  }

  /// Pilots of 20 normal values: how often what they ask for is no less than σ needs.
  private static let pilots: CalibrationCase = {
    let (n, halfWidth) = (20, 0.01)
    let enough = (try? RequiredReplications(sd: 1, from: n, halfWidth: halfWidth))?.needed ?? 0
    // s is at least σ where χ² is at least its degrees of freedom.
    let half = (try? ChiSquared(19).upperTail(19)) ?? .nan
    return CalibrationCase(
      claims: [
        Claim(name: "replications needed, enough", criterion: .expected(half)),
        Claim(name: "replications assured at 90 %, enough", criterion: .expected(0.9)),
      ], sample: "normal pilot", n: "\(n)", effort: .heavy
    ) { draws in
      let sd = try Description(of: draws.normals(n)).sd ?? 0
      let required = try RequiredReplications(sd: sd, from: n, halfWidth: halfWidth)
      return [required.needed, required.assured].map { ($0 ?? 0) >= enough ? 1 : 0 }
    }
  }()
}
