/// A product of factors of two levels along trajectories from every corner: its measures are exact.
///
/// *y* = ∏ (1 + *c*ᵢ*w*ᵢ) with *w*ᵢ from −1 to 1. From each corner the factors move to their other
/// level, one after the other, so that each moves once beside every combination of the others. Its
/// effect is then 2*c*ᵢ∏ⱼ(1 + *c*ⱼ*w*ⱼ) over the other factors, with mean 2*c*ᵢ, mean magnitude
/// 2|*c*ᵢ|∏ max(1, |*c*ⱼ|), and a variance of 4*c*ᵢ²(∏(1 + *c*ⱼ²) − 1), before it is divided by
/// trajectories less one in place of trajectories. With *c* that are powers of two no sum has rounding.
public struct CertifiedTrajectories: CertifiedReference {
  /// The weights of the factors.
  public var weights: [Double]

  /// What these references have in common.
  public var family: String { "elementary effects" }
  /// The name of the set.
  public var name: String { "Trajectories\(weights.count)" }

  /// The sets of three and of four factors, the signs of whose effects change.
  public static let all = [
    CertifiedTrajectories(weights: [0.5, -2, 0.25]),
    CertifiedTrajectories(weights: [-0.5, 4, 0.125, -2]),
  ]

  /// The measures of ``ElementaryEffects``, to 14 digits.
  ///
  /// - Throws: never for weights that are not all 0.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let levels = corners.flatMap(trajectory)
    let points = levels.map { row in row.map { ($0 + 1) / 2 } }
    let found = try ElementaryEffects(of: [levels.map(value)], at: points).factors
    let count = Double(corners.count)
    let places = Array(weights.indices)
    func others(_ place: Int, _ factor: (Double) -> Double) -> Double {
      places.reduce(1) { $1 == place ? $0 : $0 * factor(weights[$1]) }
    }
    return [
      CertifiedQuantity("μ", criterion: 14, found.map(\.mu), of: weights.map { 2 * $0 }),
      CertifiedQuantity(
        "μ*", criterion: 14, found.map(\.muStar),
        of: places.map { place in
          2 * weights[place].magnitude * others(place) { max(1, $0.magnitude) }
        }),
      CertifiedQuantity(
        "σ", criterion: 14, found.map(\.sigma),
        of: places.map { place in
          let square = others(place) { 1 + $0 * $0 } - 1
          return 2 * weights[place].magnitude * (square * count / (count - 1)).squareRoot()
        }),
    ]
  }

  private var corners: [[Double]] {
    (0..<1 << weights.count).map { code in weights.indices.map { code & 1 << $0 == 0 ? -1 : 1 } }
  }

  /// The corner, then the levels after each factor has moved.
  private func trajectory(from corner: [Double]) -> [[Double]] {
    (0...corner.count).map { moved in
      corner.indices.map { $0 < moved ? -corner[$0] : corner[$0] }
    }
  }

  private func value(_ levels: [Double]) -> Double {
    zip(weights, levels).reduce(1) { $0 * (1 + $1.0 * $1.1) }
  }
}
