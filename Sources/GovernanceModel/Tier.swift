/// The five tiers of government, from the top: 中央 省 市 县 乡.
public enum Tier: String, Sendable, CaseIterable, Comparable {
  case centre, province, prefecture, county, township

  /// Orders tiers from the centre (lowest) to the township (highest).
  public static func < (a: Tier, b: Tier) -> Bool { a.depth < b.depth }

  /// Steps below the centre: 0 for the centre, 4 for a township.
  public var depth: Int {
    switch self {
    case .centre: 0
    case .province: 1
    case .prefecture: 2
    case .county: 3
    case .township: 4
    }
  }
}
