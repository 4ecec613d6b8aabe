/// How the levels of a factor become columns beside an intercept or the term without the factor.
public enum Contrasts: String, Sendable, Hashable, CaseIterable {
  /// Each level but the first against the first: columns `a[T.open]` of 0 and 1.
  case treatment
  /// Each level but the last against the mean of all: columns `a[S.open]` of 1, 0 and, at the last
  /// level, −1.
  case sum
}

/// What one column says of a factor: 1 at one level, −1 at another where contrasts sum to zero.
struct LevelCoding: Sendable, Hashable {
  let level: Int
  let opposite: Int?
  /// What follows the factor's name in that of the column.
  let suffix: String

  /// The entry of a row.
  func entry(at level: Int) -> Double {
    level == self.level ? 1 : level == opposite ? -1 : 0
  }

  /// The codings of a factor by contrasts, one fewer than levels.
  static func contrasts(_ contrasts: Contrasts, of levels: [String]) -> [LevelCoding] {
    switch contrasts {
    case .treatment:
      levels.indices.dropFirst().map { level in
        LevelCoding(level: level, opposite: nil, suffix: "[T.\(levels[level])]")
      }
    case .sum:
      levels.indices.dropLast().map { level in
        LevelCoding(level: level, opposite: levels.count - 1, suffix: "[S.\(levels[level])]")
      }
    }
  }

  /// The codings of a factor that has to carry its mean too: a column of 0 and 1 for each level.
  static func indicators(of levels: [String]) -> [LevelCoding] {
    levels.indices.map { LevelCoding(level: $0, opposite: nil, suffix: "[\(levels[$0])]") }
  }
}
