/// Whether the event comes sooner in some group: the log-rank test, stratified where asked.
///
/// ```swift
/// let test = try LogRank([fast, slow])
/// test.chiSquared  // 16.79 for the remissions of Gehan 1965
/// ```
///
/// At each time the events of a group are held against what it would have had were the risk the same
/// in all, with the hypergeometric variance (Mantel 1966; Peto & Peto 1972,
/// doi:10.2307/2344317). Strata are compared each within itself and their differences summed. A group
/// that is never at risk together with an event has nothing expected and no degree of freedom. With few
/// events χ² is only near.
public struct LogRank: Sendable, Hashable {
  /// The events of each group.
  public let observed: [Int]
  /// The events that each group would have had.
  public let expected: [Double]
  /// The statistic.
  public let chiSquared: Double
  /// Its degrees of freedom: groups at risk, less one.
  public let degreesOfFreedom: Int
  /// The probability of a greater statistic, were the risk the same in all groups.
  public let p: Double

  /// Compares groups.
  ///
  /// - Parameters:
  ///   - groups: the times of each group, at least two.
  ///   - strata: the stratum of each time of each group, as a number of any kind; none for a single one.
  /// - Throws: `StatisticsError` where no event came, no group is at risk beside another, or some groups
  ///   are never at risk beside the rest, as where strata hold groups of their own.
  /// - Complexity: O(*n* log *n* + *tk*²) for *n* times, *t* of them distinct, in *k* groups.
  public init(_ groups: [SurvivalTimes], strata: [[Int]]? = nil) throws(StatisticsError) {
    precondition(groups.count > 1, "a comparison needs at least two groups")
    precondition(
      strata.map { $0.map(\.count) == groups.map(\.n) } ?? true, "each time has its stratum")
    let sums = LogRankSums(groups, strata: strata)
    observed = sums.observed
    expected = sums.expected
    if observed.allSatisfy({ $0 == 0 }) { try groups[0].requireEvents() }
    let inRisk = sums.expected.indices.filter { sums.expected[$0] > 0 }
    let kept = Array(inRisk.dropFirst())
    let differences = kept.map { Double(sums.observed[$0]) - sums.expected[$0] }
    let variance = kept.map { i in kept.map { sums.variance[i][$0] } }
    let sets = sums.sets(of: inRisk)
    if sets.count > 1, sets.count < inRisk.count { throw .groupsApart(sets) }
    guard !kept.isEmpty, let factor = ScaledCholesky(variance).factor else {
      throw .unidentified(
        "no event came to some of two groups that were at risk together, so they cannot be compared; "
          + "leave out strata, or observe for longer")
    }
    let statistic = zip(differences, factor.solve(differences)).reduce(0) { $0 + $1.0 * $1.1 }
    chiSquared = max(0, statistic)
    degreesOfFreedom = kept.count
    p = try ChiSquared(Double(kept.count)).upperTail(chiSquared)
  }
}

/// What the log-rank test sums over times and strata.
private struct LogRankSums {
  private(set) var observed: [Int]
  private(set) var expected: [Double]
  private(set) var variance: [[Double]]

  private struct Row {
    let stratum: Int
    let time: Double
    let group: Int
    let happened: Bool
  }

  init(_ groups: [SurvivalTimes], strata: [[Int]]?) {
    let zeros = groups.map { _ in 0.0 }
    observed = groups.map(\.events)
    expected = zeros
    variance = groups.map { _ in zeros }
    var rows: [Row] = []
    for (group, sample) in groups.enumerated() {
      for place in sample.times.indices {
        rows.append(
          Row(
            stratum: strata?[group][place] ?? 0, time: sample.times[place], group: group,
            happened: sample.happened[place]))
      }
    }
    rows.sort { ($0.stratum, $1.time) < ($1.stratum, $0.time) }
    add(rows)
  }

  /// Walks each stratum from its last time to its first, those at risk growing on the way.
  private mutating func add(_ rows: [Row]) {
    var atRisk = expected.map { _ in 0.0 }
    var start = 0
    while start < rows.count {
      if start > 0, rows[start].stratum != rows[start - 1].stratum {
        atRisk = atRisk.map { _ in 0 }
      }
      var (end, deaths) = (start, 0.0)
      while end < rows.count, rows[end].time == rows[start].time,
        rows[end].stratum == rows[start].stratum
      {
        atRisk[rows[end].group] += 1
        deaths += rows[end].happened ? 1 : 0
        end += 1
      }
      if deaths > 0 { add(atRisk, deaths) }
      start = end
    }
  }

  /// Groups put together with those that they were at risk beside, directly or by others between.
  func sets(of groups: [Int]) -> [[Int]] {
    var sets: [[Int]] = []
    for group in groups {
      let isMet = { (set: [Int]) in set.contains { variance[group][$0] != 0 } }
      let met = sets.filter(isMet).flatMap(\.self)
      sets = sets.filter { !isMet($0) } + [(met + [group]).sorted()]
    }
    return sets.sorted { $0[0] < $1[0] }
  }

  private mutating func add(_ atRisk: [Double], _ deaths: Double) {
    let total = atRisk.reduce(0, +)
    let scale = total > 1 ? deaths * (total - deaths) / (total - 1) : 0
    for i in atRisk.indices {
      expected[i] += deaths * atRisk[i] / total
      for j in atRisk.indices {
        let own = i == j ? atRisk[i] / total : 0
        variance[i][j] += scale * (own - atRisk[i] / total * (atRisk[j] / total))
      }
    }
  }
}
