internal import Foundation

/// How the p of a family of tests are raised for their number.
///
/// ```swift
/// try Adjustment.holm.adjusted([0.01, 0.02, 0.04])  // [0.03, 0.04, 0.04]
/// ```
///
/// Holm (1979), Bonferroni and Šidák (1967, doi:10.1080/01621459.1967.10482935) hold the chance of
/// any false finding, Šidák's for independent tests; so does Hochberg (1988,
/// doi:10.1093/biomet/75.4.800) for tests that depend positively. Benjamini & Hochberg (1995,
/// doi:10.1111/j.2517-6161.1995.tb02031.x) hold the share of false ones among the findings.
public enum Adjustment: String, Sendable, Hashable, CaseIterable {
  /// Holm's step-down Bonferroni.
  case holm
  /// Hochberg's step-up.
  case hochberg
  /// Benjamini and Hochberg's false discovery rate.
  case bh
  /// The number of tests times p.
  case bonferroni
  /// 1 − (1 − p)ᵐ.
  case sidak

  /// The adjusted p, in the order given.
  ///
  /// - Parameter values: one p a test; an undefined one stays so and does not count in the family.
  /// - Returns: the adjusted p, at most 1; none for none.
  /// - Throws: `StatisticsError` for a p that is NaN or outside 0...1.
  /// - Complexity: O(*m* log *m*) for *m* tests.
  public func adjusted(_ values: [Double?]) throws(StatisticsError) -> [Double?] {
    let family = values.indices.filter { values[$0] != nil }
    let p = family.compactMap { values[$0] }
    for value in p { try requireProbability(value) }
    var out = values
    for (place, value) in zip(family, adjusted(p)) { out[place] = min(1, value) }
    return out
  }

  private func adjusted(_ p: [Double]) -> [Double] {
    let m = Double(p.count)
    switch self {
    case .bonferroni: return p.map { m * $0 }
    case .sidak: return p.map { -expm1(m * log1p(-$0)) }
    case .holm: return stepped(p, fromSmallest: true) { rank in m - rank }
    case .hochberg: return stepped(p, fromSmallest: false) { rank in m - rank }
    case .bh: return stepped(p, fromSmallest: false) { rank in m / (rank + 1) }
    }
  }

  /// Multiplies each p by a factor of its rank from 0 and makes the result rise with p: downwards
  /// by the greatest so far, upwards by the least.
  private func stepped(
    _ p: [Double], fromSmallest: Bool, factor: (Double) -> Double
  ) -> [Double] {
    let rising = p.indices.sorted { p[$0] < p[$1] }
    let ranked = Array(rising.enumerated())
    var out = p
    var bound = fromSmallest ? 0.0 : Double.infinity
    for (rank, place) in fromSmallest ? ranked : ranked.reversed() {
      let raised = factor(Double(rank)) * p[place]
      bound = fromSmallest ? max(bound, raised) : min(bound, raised)
      out[place] = bound
    }
    return out
  }
}
