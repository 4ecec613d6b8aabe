internal import Statistics

/// Times sorted into the groups that have a curve each.
struct SurvivalParts {
  private let names: [String]?
  private let groups: [SurvivalTimes]
  private let strata: [[Int]]?
  private let curves: [KaplanMeier]

  init(
    _ times: SurvivalTimes, level: (names: [String], ofRow: [Int])?, stratum: [Int]?
  ) throws(AnalysisError) {
    let count = level?.names.count ?? 1
    var members = [[Int]](repeating: [], count: count)
    for row in times.times.indices { members[level?.ofRow[row] ?? 0].append(row) }
    names = level?.names
    groups = try analyzing { () throws(StatisticsError) in
      var groups: [SurvivalTimes] = []
      for rows in members {
        groups.append(
          try SurvivalTimes(
            rows.map { times.times[$0] }, happened: rows.map { times.happened[$0] }))
      }
      return groups
    }
    strata = stratum.map { stratum in members.map { $0.map { stratum[$0] } } }
    curves = groups.map { KaplanMeier($0) }
  }

  /// The time to which all curves reach; `nil` where that is 0.
  var horizon: Double? {
    curves.compactMap(\.times.last).min().flatMap { $0 > 0 ? $0 : nil }
  }

  func curves(
    horizon: Double?, interval: KaplanMeier.IntervalKind, confidence: Double
  ) throws(AnalysisError) -> [SurvivalCurve] {
    try analyzing { () throws(StatisticsError) in
      var answers: [SurvivalCurve] = []
      for (place, curve) in curves.enumerated() {
        answers.append(
          try SurvivalCurve(
            names?[place], groups[place], curve, horizon: horizon, interval: interval,
            confidence: confidence))
      }
      return answers
    }
  }

  /// The test between groups; `nil` where all rows are one.
  func logRank() throws(AnalysisError) -> LogRank? {
    guard groups.count > 1 else { return nil }
    do {
      return try LogRank(groups, strata: strata)
    } catch .groupsApart(let sets) {
      throw .badRequest(
        StatisticsError.apart(sets.map { $0.map { names?[$0] ?? "\($0 + 1)" } }))
    } catch { throw .statistics(error) }
  }
}
