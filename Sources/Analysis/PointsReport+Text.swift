extension PointsReport {
  /// The table for a terminal, with notes on what it rests on and on what to ask next.
  public var text: String {
    let points = rows.map(\.points).max() ?? 0
    let hasBenchmark = rows.contains { $0.benchmark != nil }
    var table = TextTable(
      ["outcome", "min", "q1", "median", "q3", "max", "mean"] + (hasBenchmark ? ["L*"] : []))
    for row in rows {
      let values = [row.min, row.q1, row.median, row.q3, row.max, row.mean]
      let places = decimals(for: values.compactMap(\.self))
      table.add(
        [row.outcome]
          + (values + (hasBenchmark ? [row.benchmark] : [])).map {
            $0.map { fixed($0, places) } ?? "–"
          })
    }
    let title = "How the outcomes vary over the points of the design"
    return "\(title)\n\(String(repeating: "-", count: title.count))\n\(table.text)"
      + "  means at \(points) points; n = \(replications) a point; quartiles of type 7\n"
      + notes.map { wrapped("note: \($0)", indent: 6) }.joined()
  }

  /// What a reader must know of the table, and what to ask next, a sentence each.
  public var notes: [String] {
    let sampled = rows.filter { $0.quartilePoints < $0.points }.map(\.quartilePoints).max()
    let next = method.map {
      "how much each lever matters comes with `xietong analyze --method \($0.rawValue)`"
    }
    return rows.flatMap(notes)
      + [sampled.map { "the quartiles are those of \($0) points drawn at random" }, next]
      .compactMap(\.self)
  }

  private func notes(on row: Row) -> [String] {
    var notes: [String] = []
    if row.missing > 0 {
      let points = row.missing == 1 ? "1 point has" : "\(row.missing) points have"
      notes.append("\(row.outcome): \(points) no value")
    }
    if let share = row.censored, share > 0 {
      notes.append("\(row.outcome): \(percent(share)) of the values are censored at the horizon")
    }
    return notes
  }

  private var replications: String {
    let fewest = rows.map(\.fewest).min() ?? 0
    let most = rows.map(\.most).max() ?? 0
    return fewest == most ? "\(most)" : "\(fewest) to \(most)"
  }
}
