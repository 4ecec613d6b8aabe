internal import Analysis
internal import Results

extension LastValidation {
  /// A chapter for the description of the model: a table for each group.
  public var markdown: String {
    let origin = "version \(version)" + (commit.map { ", commit `\($0.prefix(12))`" } ?? "")
    return """
      <a id="verdicts"></a>

      ## Verdicts of the last full validation

      Made \(date) by \(origin), `xietong validate`; \(held).

      ### Oracles

      Each with the case farthest from its answer, in tolerances.

      | oracle | expected | obtained | tolerance | verdict |
      | --- | --- | --- | --- | --- |
      \(oracles.map(oracle).joined(separator: "\n"))

      ### Negative controls

      Each with the variant that fills most of its bound.

      | control | estimate | interval | bound | verdict |
      | --- | --- | --- | --- | --- |
      \(controls.map(control).joined(separator: "\n"))

      ### Patterns

      | pattern | kind | criterion | statistic | 95 % interval | verdict | share of the prior |
      | --- | --- | --- | --- | --- | --- | --- |
      \(patterns.flatMap(pattern).joined(separator: "\n"))

      A pattern that passes for more than 80 % of the prior is no test.

      \(reasons)
      """
  }

  /// How many of each group and kind hold.
  private var held: String {
    let groups =
      [("oracles", oracles), ("controls", controls)]
      + Pattern.Kind.allCases.map { kind in
        ("\(kind.rawValue) patterns", patterns.filter { $0.kind == kind.rawValue })
      }
    return groups.map { name, all in
      "\(all.count { $0.verdict == .holds }) of \(all.count) \(name) hold"
    }.joined(separator: ", ")
  }

  private var reasons: String {
    patterns.compactMap { each in
      each.reason.map { "**\(each.id)** \(each.verdict.rawValue): \($0)" }
    }.joined(separator: "\n\n")
  }

  private func oracle(_ each: Verdict) -> String {
    "| \(each.id) \(each.title) | \(text(each.expected)) | \(text(each.obtained)) "
      + "| \(text(each.tolerance)) | \(each.verdict.rawValue) |"
  }

  private func control(_ each: Verdict) -> String {
    "| \(each.id) \(each.title) | \(text(each.estimate)) "
      + "| \(text(each.low)) … \(text(each.high)) | \(text(each.bound)) "
      + "| \(each.verdict.rawValue) |"
  }

  private func pattern(_ each: Verdict) -> [String] {
    let share = each.priorPassShare.map(percent) ?? ""
    let title = "\(each.id) \(each.title) (\(each.source ?? ""))"
    return (each.claims ?? []).enumerated().map { index, claim in
      "| \(index == 0 ? title : "") | \(index == 0 ? each.kind ?? "" : "") | \(claim.criterion) "
        + "| \(text(claim.statistic)) | \(text(claim.low)) … \(text(claim.high)) "
        + "| \(claim.verdict.rawValue) | \(index == 0 ? share : "") |"
    }
  }

  private func text(_ value: Double?) -> String { value.map(shortNumber) ?? "–" }
}

/// A number to four figures, with a power of ten where it is small; a dash where it is undefined.
func shortNumber(_ value: Double) -> String {
  guard value.isFinite else { return "–" }
  guard value != 0, value.magnitude < 1e-3 else { return fixed(value, decimals(for: [value])) }
  var (mantissa, exponent) = (value, 0)
  while mantissa.magnitude < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
  return "\(fixed(mantissa, 2))e\(exponent)"
}
