internal import Analysis
internal import Results

extension ValidationReport {
  /// Tables for reading, one a group, and a line that says how many hold.
  ///
  /// - Parameter paint: gives a verdict's word its colour; leaves it as it is unless given.
  /// - Returns: text of several lines with a line feed at the end of each.
  public func text(paint: (Judgement, String) -> String = { $1 }) -> String {
    ValidationCheck.Group.allCases.map { group in
      let findings = findings.filter { Self.group($0) == group }
      guard !findings.isEmpty else { return "" }
      let count = count(group)
      let kinds = group == .patterns ? byKind : ""
      return "\(Self.heading(group)): \(count.holds) of \(count.of) hold\n\(kinds)\n"
        + findings.map { lines(of: $0, paint) }.joined() + "\n"
    }.joined() + closing
  }

  /// How many patterns of each kind hold, and what they rest on.
  private var byKind: String {
    let patterns = findings.compactMap { finding -> PatternFinding? in
      if case .pattern(let pattern) = finding { pattern } else { nil }
    }
    let lines = Pattern.Kind.allCases.compactMap { kind -> String? in
      let own = patterns.filter { $0.pattern.kind == kind }
      guard !own.isEmpty else { return nil }
      let held = own.filter { $0.judgement == .holds }
      let tests = held.count { isTest($0.pattern) }
      let known = passShares.isEmpty ? "" : ", \(tests) of them for under 80 % of the prior"
      return "  \(kind.rawValue): \(held.count) of \(own.count)\(known)\n"
    }
    let values =
      Calibration.embedded.map { "under the calibration \($0.rowsHash.prefix(12))" }
      ?? "under the model's defaults: there is no calibration"
    return lines.joined() + "  \(values)\n"
  }

  /// Whether a pattern could have failed, as far as is known.
  private func isTest(_ pattern: Pattern) -> Bool {
    (passShares[pattern.id] ?? 0) <= Criteria.mostPriorPasses
  }

  private static func heading(_ group: ValidationCheck.Group) -> String {
    switch group {
    case .oracles: "Oracles, limits with a known answer"
    case .controls: "Negative controls, what must be zero"
    case .patterns: "Patterns, what must be seen"
    }
  }

  private var closing: String {
    size == .full
      ? ""
      : "Quick: as few replications as can be judged; verdicts of a paper are those of full size.\n"
  }

  private func lines(of finding: Finding, _ paint: (Judgement, String) -> String) -> String {
    let word = paint(finding.judgement, finding.judgement.rawValue)
    switch finding {
    case .oracle(let oracle, let cases):
      var table = TextTable(
        ["call", "outcome", "expected", "obtained", "tolerance"], leftColumns: 2)
      for each in cases {
        table.add([
          Self.short(each.oracle), each.oracle.outcome, CSV.number(each.oracle.answer),
          shortNumber(each.obtained), CSV.number(each.oracle.tolerance),
        ])
      }
      return "\(oracle.id) \(oracle.title): \(word)\n\(table.text)"
    case .control(let control, let variants):
      var table = TextTable(["variant", "estimate", "low", "high", "bound"])
      for each in variants {
        table.add([
          each.title, shortNumber(each.estimate), shortNumber(each.low), shortNumber(each.high),
          shortNumber(each.bound),
        ])
      }
      return "\(control.id) \(control.title): \(word)\n\(table.text)"
    case .pattern(let finding): return lines(of: finding, word)
    }
  }

  private func lines(of finding: PatternFinding, _ word: String) -> String {
    let pattern = finding.pattern
    var table = TextTable(["criterion", "statistic", "low", "high", "verdict"])
    for claim in finding.claims {
      table.add([
        claim.criterion.description, shortNumber(claim.estimate.value),
        shortNumber(claim.estimate.low), shortNumber(claim.estimate.high),
        claim.judgement.rawValue,
      ])
    }
    let share =
      passShares[pattern.id].map {
        "; \(Int((100 * $0).rounded())) % of the prior passes"
          + (isTest(pattern) ? "" : ", so that it is no test")
      } ?? ""
    let reason =
      finding.judgement == .holds ? "" : pattern.knownReason.map { "  why: \($0)\n" } ?? ""
    let dropped = finding.dropped > 0 ? "; \(finding.dropped) replications dropped" : ""
    let n = finding.claims.first?.estimate.n ?? 0
    return
      "\(pattern.id) \(pattern.title) (\(pattern.kind.rawValue); \(pattern.source)): \(word)\n"
      + table.text + "  n = \(n)\(share)\(dropped)\n" + reason
  }

  /// The settings of a call, without what only says how long it takes.
  private static func short(_ oracle: OracleCase) -> String {
    let settings = oracle.options.indices.filter { oracle.options[$0] == "--set" }
      .compactMap { $0 + 1 < oracle.options.count ? oracle.options[$0 + 1] : nil }
    return ([oracle.file] + settings).joined(separator: " ")
  }
}
