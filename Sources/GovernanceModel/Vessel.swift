/// Something to be filled: where its bottom stands, how much a unit of height takes, and how much it
/// holds in all.
package struct Vessel: Sendable {
  package let bottom: Double
  package let width: Double
  package let room: Double

  package init(bottom: Double, width: Double, room: Double) {
    (self.bottom, self.width, self.room) = (bottom, width, room)
  }

  /// What it holds when filled to a level.
  package func content(at level: Double) -> Double {
    min(room, max(0, level - bottom) * width)
  }

  /// The level to which an amount fills vessels that are joined, the lowest first (water-filling).
  ///
  /// ```swift
  /// let two = [Vessel(bottom: 0, width: 1, room: 9), Vessel(bottom: 2, width: 1, room: 9)]
  /// Vessel.level(of: two, amount: 4)  // 3: two units to reach the second, one more in each
  /// ```
  ///
  /// - Parameters:
  ///   - vessels: widths above 0.
  ///   - amount: 0 or more; more than all rooms together fills each to its brim.
  /// - Returns: a level; 0 where there is nothing to fill.
  /// - Complexity: O(n log n) in the number n of vessels.
  package static func level(of vessels: [Vessel], amount: Double) -> Double {
    var turns = vessels.flatMap {
      [(at: $0.bottom, width: $0.width), (at: $0.bottom + $0.room / $0.width, width: -$0.width)]
    }
    turns.sort { ($0.at, $0.width) < ($1.at, $1.width) }
    guard var level = turns.first?.at else { return 0 }
    var (left, width) = (amount, 0.0)
    for turn in turns {
      let step = turn.at - level
      if width > 0 && width * step >= left { return level + left / width }
      left -= width * step
      level = turn.at
      width += turn.width
    }
    return level
  }
}
