/// The known name that the fewest edits turn the given one into, if these are few.
///
/// ```swift
/// nearestName(to: "trsut", among: ["trust.county", "loss"])  // "trust.county"
/// ```
///
/// A known path also counts by its last word or its first.
///
/// - Parameters:
///   - name: what was written.
///   - known: the names there are.
/// - Returns: the nearest, upper and lower case alike; `nil` where none is a slip away.
public func nearestName(to name: String, among known: [String]) -> String? {
  // Longer than any name and a few slips: near to none, and costly to compare.
  guard name.utf8.count <= 100 else { return nil }
  let wanted = Array(name.lowercased().utf8)
  let scored = known.map { candidate in
    let parts = candidate.lowercased().split(separator: ".")
    let whole = editDistance(wanted, Array(candidate.lowercased().utf8))
    let part =
      [parts.first, parts.last].compactMap { $0 }
      .map { editDistance(wanted, Array($0.utf8)) }.min() ?? whole
    return (candidate, whole, part)
  }
  let limit = max(wanted.count < 4 ? 1 : 2, wanted.count / 3)
  if let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= limit { return best.0 }
  if let best = scored.min(by: { ($0.2, $0.1) < ($1.2, $1.1) }), best.2 <= limit { return best.0 }
  return nil
}

/// Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
      var cost = min(last[j + 1] + 1, next[j] + 1, substitution)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      next.append(cost)
    }
    (before, last) = (last, next)
  }
  return last[b.count]
}
