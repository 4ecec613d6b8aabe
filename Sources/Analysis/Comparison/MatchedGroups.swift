extension GroupedOutcome {
  /// The value of each partner in each group.
  ///
  /// - Throws: `AnalysisError.badRequest` for a partner with two values in one group.
  func matched(by partner: String) throws(AnalysisError) -> [[String: Double]] {
    var matched: [[String: Double]] = []
    for group in groups.indices {
      var members: [String: Double] = [:]
      for (name, value) in zip(partners[group], values[group]) {
        guard members.updateValue(value, forKey: name) == nil else {
          throw .badRequest(
            "`\(partner)` \(name) has more than one row in group \(groups[group]); "
              + "give a column that names each row of a group once")
        }
      }
      matched.append(members)
    }
    return matched
  }

  /// The values of the partners that two groups share, in the first group's order.
  func pairs(
    _ i: Int, _ j: Int, _ matched: [[String: Double]]
  ) -> (first: [Double], second: [Double], alone: Int) {
    let shared = partners[i].filter { matched[j][$0] != nil }
    return (
      shared.compactMap { matched[i][$0] }, shared.compactMap { matched[j][$0] },
      matched[i].count + matched[j].count - 2 * shared.count
    )
  }
}
