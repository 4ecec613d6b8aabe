internal import Randomness

/// Makes the rearrangements of a list of numbers, each named by its index.
///
/// Where there are no more of them than were asked for, all are made, each index one of them; else
/// an index and a seed name a draw, so that any is the same on any thread and in any order.
struct Rearranger {
  /// How many rearrangements are made.
  let count: Int
  /// Whether these are all there are.
  let isExhaustive: Bool
  /// How many clusters turn their signs; nothing where rows are permuted.
  let clusters: Int?
  private let values: [Double]
  private let groups: [[Int]]
  private let chance: Chance

  init(_ values: [Double], by rule: Rearrangement, resamples: Int, seed: UInt64) {
    self.values = values
    chance = Chance(seed: seed)
    switch rule {
    case .rows: groups = [Array(values.indices)]
    case .withinStrata(let labels), .clusterSigns(let labels): groups = Self.groups(of: labels)
    }
    if case .clusterSigns = rule { clusters = groups.count } else { clusters = nil }
    let all =
      clusters.map { $0 < 32 ? 1 << $0 : Int.max } ?? Self.permutations(groups.map(\.count))
    isExhaustive = all <= resamples
    count = isExhaustive ? all : resamples
  }

  /// One rearrangement, in place of what `rearranged` held.
  ///
  /// - Complexity: O(*n*).
  func rearrange(_ index: Int, into rearranged: inout [Double]) {
    rearranged = values
    if clusters != nil { turnSigns(index, &rearranged) } else { permute(index, &rearranged) }
  }

  /// Fisher and Yates's shuffle in each group, its picks drawn or read off the index.
  private func permute(_ index: Int, _ rearranged: inout [Double]) {
    var rest = index
    var entity: UInt64 = 0
    for rows in groups {
      for place in 0..<max(rows.count - 1, 0) {
        let left = rows.count - place
        let pick: Int
        if isExhaustive {
          pick = rest % left
          rest /= left
        } else {
          let word = chance.seed(phase: Self.phase, tick: index, entity: entity)
          pick = Int(UInt64(left).multipliedFullWidth(by: word).high)
          entity += 1
        }
        rearranged.swapAt(rows[place], rows[place + pick])
      }
    }
  }

  private func turnSigns(_ index: Int, _ rearranged: inout [Double]) {
    var word = UInt64(index)
    for (cluster, rows) in groups.enumerated() {
      if !isExhaustive, cluster % 64 == 0 {
        word = chance.seed(phase: Self.phase, tick: index, entity: UInt64(cluster / 64))
      }
      guard word >> UInt64(cluster % 64) & 1 == 1 else { continue }
      for row in rows { rearranged[row] = -rearranged[row] }
    }
  }

  private static func groups(of labels: [Int]) -> [[Int]] {
    let places = Numbering(of: labels)
    var groups = [[Int]](repeating: [], count: places.count)
    for (row, place) in places.numbers.enumerated() { groups[place].append(row) }
    return groups
  }

  /// How many ways there are to permute within groups of these sizes; `Int.max` beyond 2³¹.
  private static func permutations(_ sizes: [Int]) -> Int {
    var ways = 1
    for size in sizes {
      for factor in 1...max(size, 1) {
        ways *= factor
        if ways > 1 << 31 { return .max }
      }
    }
    return ways
  }

  /// The name of rearranging residuals among the phases of `Chance`.
  private static let phase: UInt32 = 0x3A27_11D5
}
