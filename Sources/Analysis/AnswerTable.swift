internal import Statistics

/// The answer in print: what each player contributes, whether they amplify or replace one another,
/// and what the other levers change about it.
///
/// Plain text of at most 100 columns; each table says what it rests on.
public struct AnswerTable: Sendable {
  /// The tables, ready for a terminal.
  public let text: String

  /// Lays out the answer for one outcome.
  ///
  /// - Parameters:
  ///   - report: the effects.
  ///   - outcome: the outcome's column; without one, the first of the report.
  ///   - causes: the outcomes that add up to it; without a list, those called `OUTCOME.*` in the
  ///     report, persons and money excepted, which are not causes but kinds.
  public init(_ report: EffectsReport, outcome: String? = nil, causes: [String]? = nil) {
    let name = outcome ?? report.outcomes.first?.name ?? ""
    let column = report.outcomes.first { $0.name == name }
    if let column, let fraction = report.fraction, !report.rows.isEmpty {
      text = FractionPage(report: report, fraction: fraction, outcome: column).text
      return
    }
    guard let column, report.ends.contains(where: { $0.outcome == name }) else {
      let reasons = report.notes.map { "  note: \($0)\n" }.joined()
      text = "There is no factorial answer for `\(name)`.\n" + reasons
      return
    }
    let kinds = ["\(name).persons", "\(name).money"]
    let parts =
      causes
      ?? report.outcomes.map(\.name).filter { $0.hasPrefix(name + ".") && !kinds.contains($0) }
    text = AnswerPage(report: report, outcome: column, causes: parts).text
  }
}
