internal import GovernanceModel

/// How the cells of a replication share its societies.
///
/// ```swift
/// // society.citizens: [20, 40], modes.digital: [0, 0.9]
/// SocietySharing(design)  // kept: 2, built: 2
/// // society.citizens: { from: 0, to: 30000 } at 256 points
/// SocietySharing(design)  // kept: 1, built: 256
/// ```
struct SocietySharing: Equatable {
  /// How many societies are kept for points to come.
  let kept: Int
  /// How many are built for one replication, at the most.
  let built: Int

  /// Where there are more shapes than this, one that is kept would seldom be of use.
  private static let mostKept = 8

  init(_ design: Design) {
    let levers = design.experiment.levers
    let shaping = levers.indices.filter { levers[$0].shapesSociety }
    let points = design.points.countWithoutBenchmark
    let benchmark = design.points.hasBenchmark ? 1 : 0
    // Under independent numbers no two cells share a seed.
    guard !design.experiment.hasIndependentNumbers else {
      (kept, built) = (1, points + benchmark)
      return
    }
    guard !shaping.isEmpty else {
      (kept, built) = (1, 1)
      return
    }
    let (shapes, changes) =
      if case .list(let list) = design.experiment.design {
        list.shapes(of: shaping, limit: Self.mostKept)
      } else {
        (
          levers.shapes(of: shaping, design.experiment.design),
          design.experiment.design == .factorial ? levers.changes(of: shaping) : points
        )
      }
    let isShared = shapes <= Self.mostKept && shapes < points
    kept = isShared ? shapes : 1
    built = (isShared ? shapes : min(changes, points)) + benchmark
  }
}

extension Factor {
  var shapesSociety: Bool { address.definitions.contains(where: \.shapesSociety) }
}

extension [Factor] {
  /// How many combinations of values the given factors may take, those that are tied as one; as good
  /// as endless where one takes every number between two ends.
  fileprivate func shapes(of shaping: [Int], _ design: DesignKind) -> Int {
    var isGrid = false
    if case .morris = design { isGrid = true }
    let leaders = Set(shaping.map { self[$0].tie ?? $0 })
    return leaders.reduce(1) { product, leader in
      let followers = shaping.filter { self[$0].tie ?? $0 == leader }.map { self[$0] }
      let most = isGrid ? Self.mostSteps : Self.endless
      let values = self[leader].levels?.count ?? Swift.min(most, Self.count(followers))
      return Swift.min(Self.endless, product * values)
    }
  }

  private static func count(_ intervals: [Factor]) -> Int {
    intervals.reduce(1) { product, factor in
      guard case .interval(let range) = factor.domain, factor.isWhole else { return endless }
      return Swift.min(endless, product * (Int(range.upperBound - range.lowerBound) + 1))
    }
  }

  private static let endless = 1 << 31

  /// No grid of Morris has more steps than this on an interval.
  private static let mostSteps = 8

  /// How often what the given factors shape changes from one point of a factorial to the next: the
  /// first factor varies slowest, and those after the last of the given ones change nothing.
  fileprivate func changes(of shaping: [Int]) -> Int {
    let last = shaping.map { self[$0].tie ?? $0 }.max() ?? 0
    return Array(self[...last]).free.reduce(1) { $0 * ($1.levels?.count ?? 1) }
  }
}

extension PointList {
  /// How many different rows some columns have, counted up to just beyond a limit, and how often a
  /// row differs from the one before it.
  fileprivate func shapes(of columns: [Int], limit: Int) -> (shapes: Int, changes: Int) {
    var seen: [[Double]] = []
    var (before, changes): ([Double], Int) = ([], 0)
    for row in 0..<count {
      let start = row * levers.count
      let isSame =
        !before.isEmpty
        && columns.indices.allSatisfy {
          values[start + columns[$0]] == before[$0]
        }
      if isSame { continue }
      before = columns.map { values[start + $0] }
      changes += 1
      if seen.count <= limit, !seen.contains(before) { seen.append(before) }
    }
    return (seen.count, changes)
  }
}
