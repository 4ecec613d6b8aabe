/// What offices hold true of severity: a mean and a variance (Kalman 1960).
package struct Beliefs: Sendable, Codable {
  /// At each post, `p * 4 + d`; the first sites are the territories' own.
  package var value: [Double]
  package var variance: [Double]
  /// On the direct channel, one a site: what was filed there, fused; before that, as good as nothing.
  package var platform: [Double]
  package var platformVariance: [Double]
  /// What the holder at the end of each line last heard of the line's site.
  package var heard: [Double]
  /// What townships' and citizens' ties delivered in this hour, NaN for nothing.
  package var delivered: [Double]
  package var deliveredByCitizen: [Double]

  /// A variance that tells as good as nothing.
  static let nothing = 1_000_000.0

  init(_ society: Society, _ p: SensingParameters) {
    let posts = society.posts.count * Department.count
    value = Array(repeating: 0, count: posts)
    variance = Array(repeating: p.calmVariance, count: posts)
    platform = Array(repeating: 0, count: society.sites)
    platformVariance = Array(repeating: Beliefs.nothing, count: society.sites)
    heard = Array(repeating: 0, count: society.lines.count)
    delivered = Array(repeating: .nan, count: society.townships.count * Department.count)
    deliveredByCitizen = Array(repeating: .nan, count: society.citizens.count)
  }
}

/// Moves a belief by one observation: x ← x + K (z − x), K = P / (P + R), P ← (1 − K) P; or, if it is
/// believed outright, x ← z, P ← R.
@inline(__always)
package func fuse(
  _ value: inout Double, _ variance: inout Double, with z: Double, variance r: Double,
  outright: Bool = false
) {
  if outright {
    (value, variance) = (z, r)
    return
  }
  let gain = variance / (variance + r)
  value += gain * (z - value)
  variance *= 1 - gain
}
