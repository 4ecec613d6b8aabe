/// The name most like the one asked for, if any is near enough to be a slip of the fingers.
func nearestName(to name: String, in names: [String]) -> String? {
  let distances = names.map { ($0, editDistance(name.lowercased(), $0.lowercased())) }
  guard let best = distances.min(by: { $0.1 < $1.1 }) else { return nil }
  return best.1 <= max(2, name.count / 3) ? best.0 : nil
}

/// The least number of insertions, deletions and substitutions (Levenshtein 1966).
private func editDistance(_ a: String, _ b: String) -> Int {
  let b = Array(b)
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == b[j] ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.count]
}
