/// What offices hold true of severity: a mean and a variance (Kalman 1960).
package struct Beliefs: Sendable, Codable {
  /// At each post, `p * 4 + d`; the first sites are the territories' own.
  package var value: [Double] { didSet { isBlank = false } }
  package var variance: [Double]
  /// On the direct channel, one a site: what was filed there, fused; before that, as good as nothing.
  package var platform: [Double] { didSet { isBlank = false } }
  package var platformVariance: [Double]
  /// What the holder at the end of each line last heard of the line's site.
  package var heard: [Double] { didSet { isBlank = false } }
  /// What townships' and citizens' ties delivered in this hour, NaN for nothing.
  package var delivered: [Double]
  package var deliveredByCitizen: [Double]
  /// Whether any of a territory's citizens' ties did.
  var citizensDelivered: [Bool]

  /// True while nothing was ever held, filed or heard: then there is nothing to tell either.
  package private(set) var isBlank = true

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
    citizensDelivered = Array(repeating: false, count: society.land.count)
  }

  /// A site's own department takes in an observation.
  @inline(__always)
  mutating func take(_ z: Double, variance r: Double, at k: Int, outright: Bool) {
    var (mean, spread) = (value[k], variance[k])
    fuse(&mean, &spread, with: z, variance: r, outright: outright)
    (value[k], variance[k]) = (mean, spread)
  }

  /// An observation of a site comes in on the direct channel.
  @inline(__always)
  mutating func file(_ z: Double, variance r: Double, at k: Int, outright: Bool) {
    var (mean, spread) = (platform[k], platformVariance[k])
    fuse(&mean, &spread, with: z, variance: r, outright: outright)
    (platform[k], platformVariance[k]) = (mean, spread)
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
