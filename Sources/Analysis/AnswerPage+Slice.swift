internal import Statistics

extension AnswerPage {
  /// One slice: the outcome at both ends, contributions, pairs and the test of "1 + 1 > 2".
  func section(_ slice: Slice) -> String {
    guard let ends = ends(of: name, slice) else { return "" }
    let title =
      slice.label.isEmpty
      ? "Over the whole design"
      : slice.isDifference ? "Difference made by \(slice.label)" : "At \(slice.label)"
    let parts = [endsTable(ends), contributions(slice, ends), pairs(slice), excesses(slice, ends)]
    return titled(title) + parts.filter { !$0.isEmpty }.joined(separator: "\n") + caption(ends.n)
  }

  private func endsTable(_ ends: SliceEnds) -> String {
    let places = decimals(for: [ends.none, ends.all].compactMap(\.value))
    var table = TextTable(["", "mean \(name)", interval])
    table.add([none] + ends.none.cells(places))
    table.add([all] + ends.all.cells(places))
    if let floor = ends.floor { table.add(["benchmark L*", fixed(floor, places), ""]) }
    return table.text
  }

  private func contributions(_ slice: Slice, _ ends: SliceEnds) -> String {
    let rows = report.rows(of: .shapley, on: name, in: slice.label)
    let sum = Estimate(
      value: rows.compactMap(\.estimate.value).reduce(0, +), interval: ends.gain.interval)
    let places = decimals(for: (rows.map(\.estimate) + [sum]).compactMap(\.value))
    let total = slice.isDifference ? nil : ends.gain.value
    var table = TextTable([noun, "Shapley value", interval, total == nil ? "" : "share of v(all)"])
    for row in rows {
      table.add(
        [players[row.terms[0]] ?? ""] + row.estimate.cells(places)
          + [share(row.estimate.value, of: total)])
    }
    table.add(["sum = v(all)"] + sum.cells(places) + [share(sum.value, of: total)])
    return table.text
  }

  private func share(_ value: Double?, of total: Double?) -> String {
    guard let value, let total, total != 0 else { return "" }
    return fixed(100 * value / total, 1) + " %"
  }

  private func pairs(_ slice: Slice) -> String {
    let rows = report.rows(of: .shapleyInteraction, on: name, in: slice.label)
      .filter { $0.terms.count == 2 }
    guard !rows.isEmpty else { return "" }
    let places = decimals(for: rows.compactMap(\.estimate.value))
    var table = TextTable(["pair", "Shapley interaction", interval])
    for row in rows {
      let pair = row.terms.map { players[$0] ?? $0 }.joined(separator: " : ")
      table.add([pair] + row.estimate.cells(places))
    }
    return table.text
  }

  private func excesses(_ slice: Slice, _ ends: SliceEnds) -> String {
    let rows = SynergyTest.effects.flatMap { report.rows(of: $0, on: name, in: slice.label) }
    guard !rows.isEmpty else { return "" }
    var table = TextTable(["share of the avoidable \(name)", "", interval])
    for (player, share) in zip(report.players, ends.alone) {
      table.add(["e(\(players[player] ?? "")) alone"] + share.cells(3))
    }
    for row in rows { table.add([formula(of: row.effect)] + row.estimate.cells(3)) }
    let verdict = rows.compactMap(\.verdict).first.map { "  verdict: \(meaning(of: $0))\n" } ?? ""
    let notes = report.notes.filter { $0.outcome == name && $0.slice == slice.label }
    return table.text + verdict + notes.map { "  note: \($0.text)\n" }.joined()
  }

  private func formula(of effect: Effect) -> String {
    switch effect {
    case .additiveExcess: "additive excess, e(all) − Σe"
    case .blissExcess: "Bliss excess, e(all) − (1 − Π(1 − e))"
    default: "headroom, 1 − Σe"
    }
  }

  private func meaning(of verdict: Verdict) -> String {
    switch verdict {
    case .amplify: "amplify (more together than the sum, and than independent chances)"
    case .replace: "replace (less together than the sum, and than independent chances)"
    case .scaleDependent: "scale-dependent (the sum and independent chances disagree)"
    case .undecided: "undecided (an interval holds 0, or there is none, or a note says why)"
    }
  }
}
