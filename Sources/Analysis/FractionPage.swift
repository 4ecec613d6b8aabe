/// The layout of an ``AnswerTable`` for a fraction: main effects, clear pairs, and what is mixed.
struct FractionPage {
  let report: EffectsReport
  let fraction: Fraction
  let outcome: OutcomeColumn

  var text: String {
    ([question] + [mains, pairs, notes].filter { !$0.isEmpty }).joined(separator: "\n")
  }

  private var question: String {
    let unit = outcome.unit.isEmpty ? "" : ", in \(outcome.unit)"
    let better = outcome.lowerIsBetter ? "below" : "above"
    return "What does each lever do to \(outcome.name), and which pairs depend on one another?\n"
      + "Outcome: \(outcome.name)\(unit); \(better) 0 is better. "
      + "A fraction of the design: \(fraction.share).\n"
  }

  private var mains: String {
    table(
      .main, "Main effects: mean \(outcome.name) at the high level minus the low",
      head: ["lever", "main effect"])
  }

  private var pairs: String {
    table(
      .interaction, "Interactions that no other effect up to pairs is mixed with",
      head: ["pair", "interaction"])
  }

  private func table(_ effect: Effect, _ title: String, head: [String]) -> String {
    let rows = report.rows(of: effect, on: outcome.name, in: "")
    guard let n = rows.first?.n else { return "" }
    let names = shortNames(report.rows(of: .main, on: outcome.name, in: "").map { $0.terms[0] })
    let places = decimals(for: rows.compactMap(\.estimate.value))
    var table = TextTable(head + ["\(percent(report.confidence)) interval"])
    for row in rows {
      let words = row.terms.map { names[$0] ?? $0 }.joined(separator: " : ")
      table.add([words] + row.estimate.cells(places))
    }
    let dropped = report.dropped.filter { $0.outcome == outcome.name }
    return "\(title)\n\(String(repeating: "-", count: title.count))\n\(table.text)"
      + "  n = \(n) replications\(dropped.isEmpty ? ", none dropped" : ""); "
      + "\(percent(report.confidence)) percentile bootstrap over replications, "
      + "\(report.resamples) resamples\n" + dropped.map { "  \($0)\n" }.joined()
  }

  private var notes: String {
    report.notes.filter { $0.outcome == nil || $0.outcome == outcome.name }
      .map { wrapped("note: \($0)", indent: 6) }.joined()
  }
}

/// A paragraph in lines of at most 100 columns, all but the first indented.
func wrapped(_ text: String, indent: Int) -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > 100 {
      lines.append(line)
      line = String(repeating: " ", count: indent) + word
    } else {
      line += (line.isEmpty ? "" : " ") + word
    }
  }
  return (lines + [line]).map { $0 + "\n" }.joined()
}
