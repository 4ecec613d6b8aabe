/// Whether the parts do more together than apart, by two standards of "apart".
///
/// Of the loss that could be avoided at all, a subset of factors avoids the share
/// e(S) = 1 − (L(S) − L\*)/(L(∅) − L\*), where L\* is the loss that no governance can avoid. Together the
/// factors may be held against the sum of what each avoids alone (the additive null) or against
/// chances that are missed independently, 1 − Π(1 − eᵢ) (Bliss 1939,
/// doi:10.1111/j.1744-7348.1939.tb06990.x).
///
/// ```swift
/// let losses = try SubsetTable([100, 60, 60, 30])
/// let pair = Synergy(losses: losses, floor: 0)
/// pair?.additiveExcess  // −0.1: 0.7 − (0.4 + 0.4)
/// pair?.blissExcess     //  0.06: 0.7 − (1 − 0.6 · 0.6)
/// ```
public struct Synergy: Sendable, Hashable {
  /// e(S), the share of the avoidable loss that each subset avoids, by its mask; negative for harm.
  public let effectiveness: [Double]

  /// Creates the comparison; `nil` where nothing is avoidable, that is L(∅) ≤ L\*.
  ///
  /// A difference below one part in 10¹² of the losses counts as none: it is rounding.
  ///
  /// - Parameters:
  ///   - losses: L(S), lower being better; for a gain hand in the negative.
  ///   - floor: L\*, in the same unit and sign.
  public init?(losses: SubsetTable, floor: Double) {
    let none = losses.values[0]
    let avoidable = none - floor
    let rounding = 1e-12 * max(none.magnitude, floor.magnitude)
    guard floor.isFinite, avoidable.isFinite, avoidable > rounding else { return nil }
    effectiveness = losses.values.map { (none - $0) / avoidable }
  }

  /// e(all) − Σ eᵢ: above 0 the whole is more than the sum of its parts.
  public var additiveExcess: Double { together - alone.reduce(0, +) }

  /// e(all) − (1 − Π(1 − eᵢ)): above 0 the whole is more than its parts by independent chances.
  public var blissExcess: Double { together - (1 - alone.reduce(1) { $0 * (1 - $1) }) }

  /// 1 − Σ eᵢ: the room left for an additive excess; below 0 the sum of the parts exceeds all there is.
  public var headroom: Double { 1 - alone.reduce(0, +) }

  /// e(all), the share of the avoidable loss that all avoid together.
  public var together: Double { effectiveness[effectiveness.count - 1] }

  /// eᵢ, the share of the avoidable loss that each factor avoids alone.
  public var alone: [Double] {
    (0..<effectiveness.count.trailingZeroBitCount).map { effectiveness[1 << $0] }
  }
}
