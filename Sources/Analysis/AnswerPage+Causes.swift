internal import Statistics

extension AnswerPage {
  /// What the levers that are no players do by themselves.
  var otherLevers: String {
    let rows = report.rows(of: .main, on: name, in: "")
      .filter { otherLeverNames.contains($0.terms[0]) }
    guard let n = rows.first?.n else { return "" }
    let places = decimals(for: rows.compactMap(\.estimate.value))
    var table = TextTable(["lever", "main effect", interval])
    for row in rows { table.add([row.terms[0]] + row.estimate.cells(places)) }
    return titled("Other levers: mean \(name) at the high level minus the low, over all cells")
      + table.text + caption(n)
  }

  /// Where the outcome comes from, at both ends of every slice.
  var causesTable: String {
    let slices = report.slices.filter { !$0.isDifference }
    let ends = causes.map { cause in slices.map { self.ends(of: cause, $0) } }
    let means = ends.map { $0.flatMap { [$0?.none.value, $0?.all.value] } }
    let places = decimals(for: means.joined().compactMap(\.self))
    guard let n = ends.joined().compactMap({ $0?.n }).min() else { return "" }
    let columns = slices.flatMap { slice in
      endWords.map { slice.label.isEmpty ? $0 : "\($0), \(label(slice.label))" }
    }
    var table = TextTable(["cause"] + columns)
    for (cause, means) in zip(causes, means) {
      let word = cause.hasPrefix(name + ".") ? String(cause.dropFirst(name.count + 1)) : cause
      table.add([word] + means.map { $0.map { fixed($0, places) } ?? "–" })
    }
    let sums = columns.indices.map { column in means.compactMap { $0[column] }.reduce(0, +) }
    table.add(["sum"] + sums.map { fixed($0, places) })
    return titled("Where the \(name) comes from (means)") + table.text
      + caption(n, intervals: false, about: causes)
  }
}
