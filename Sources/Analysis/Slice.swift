/// A part of the design in which the players' game is played.
public struct Slice: Sendable, Hashable {
  /// What tells slices apart.
  enum Kind: Sendable, Hashable {
    case whole
    case level(lever: Int, Int)
    case difference(lever: Int, high: Int, low: Int)
  }

  /// The lever held (`modes.digital=0.9`) or differenced (`modes.digital=0.9-0`); else empty.
  public let label: String
  let kind: Kind

  /// Whether the slice is the difference between two others.
  public var isDifference: Bool {
    if case .difference = kind { true } else { false }
  }

  static let whole = Slice(label: "", kind: .whole)

  /// Each level of a lever, then each higher level against the lowest.
  static func all(of lever: Int, _ factor: Factor) -> [Slice] {
    let levels = factor.levels
    return levels.indices.map {
      Slice(label: "\(factor.name)=\(levels[$0])", kind: .level(lever: lever, $0))
    }
      + levels.indices.dropFirst().map {
        Slice(
          label: "\(factor.name)=\(levels[$0])-\(levels[0])",
          kind: .difference(lever: lever, high: $0, low: 0))
      }
  }
}
