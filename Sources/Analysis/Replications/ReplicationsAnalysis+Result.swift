internal import Results
internal import Statistics

extension ReplicationsAnalysis: AnalysisResult {
  /// The object of `interface.md`; curve and consistency are the neediest group's, and `groups` has
  /// those of each where there are several.
  public var json: String {
    var members: [(String, JSONValue)] = [
      ("method", .text("replications")), ("n", .count(n)), ("dropped", .count(dropped)),
      ("outcome", .text(outcome)),
      (
        "halfWidth",
        .object([("asked", .number(halfWidth.asked.number)), ("of", .text(halfWidth.asked.of))])
      ),
      ("confidence", .number(confidence)), ("assurance", .number(Self.assurance)),
      ("convention", .text(clauses.joined(separator: "; "))),
      ("needed", .optional(needed.map(Double.init))),
      ("neededAssured", .optional(neededAssured.map(Double.init))),
    ]
    if !by.isEmpty { members.append(("by", levels(of: neediest))) }
    members += neediest.members
    if !by.isEmpty {
      members.append(
        (
          "groups",
          .list(
            groups.map { group in
              .object([("by", levels(of: group))] + group.summary + group.members)
            })
        ))
    }
    if !allNotes.isEmpty { members.append(("note", .text(allNotes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a step of a curve: the grouping columns, the step, and what its group needs.
  public var csv: String {
    let names = ["n", "mean", "halfWidth", "coefficientOfVariation", "needed", "neededAssured"]
    return CSV.line(by + names)
      + groups.map { group in
        group.curve.map { step in
          let needs = [group.needed, group.neededAssured].map { $0.map(String.init) ?? "" }
          return CSV.line(
            group.levels + [String(step.n)] + step.statistics.map { CSV.optional($0.value) } + needs
          )
        }.joined()
      }.joined()
  }

  private var clauses: [String] {
    [
      "needed: the smallest n with t·s/√n within ± \(halfWidth.words), "
        + "\(percent(confidence)) Student interval",
      "assured: the same with the upper \(percent(Self.assurance)) bound of σ by χ²",
      "stable: the coefficient of variation stays within \(fixed(Self.stability, 2)) from there on",
      "consistency: the largest A of \(Consistency.groups) groups of n; "
        + "0.56 is small, 0.64 medium, 0.71 large",
    ]
  }

  private var allNotes: [String] {
    guard !by.isEmpty else { return notes + groups[0].notes }
    return notes
      + Set(groups.flatMap(\.notes)).sorted().map { note in
        let count = groups.count { $0.notes.contains(note) }
        return "in \(count) of \(groups.count) groups \(note)"
      }
  }

  private func levels(of group: ReplicationGroup) -> JSONValue {
    .object(
      by.indices.map { index in
        let text = group.levels[index]
        let number = areNumbers[index] ? Double(text) : nil
        return (by[index], number.map(JSONValue.number) ?? .text(text))
      })
  }

  /// What each group needs, the curve of the neediest and its consistency, and how all was made.
  public var text: String {
    var needs = TextTable(
      by + ["n", "mean", "± half-width", "CV", "needed", "assured", "stable from"],
      leftColumns: by.count)
    for group in groups {
      needs.add(
        group.levels + [String(group.n)] + Self.cells(group.curve.last)
          + [group.needed, group.neededAssured, group.stableFrom].map {
            $0.map(String.init) ?? "–"
          })
    }
    let shown = Set(ReplicationCurve.ratios(upTo: neediest.n, parts: 12))
    var curve = TextTable(["n", "mean", "± half-width", "CV"], leftColumns: 0)
    for step in neediest.curve where shown.contains(step.n) {
      curve.add([String(step.n)] + Self.cells(step))
    }
    let place = zip(by, neediest.levels).map { "\($0) = \($1)" }.joined(separator: ", ")
    return "\(outcome)\n" + needs.text + "\n  first n replications"
      + (place.isEmpty ? "" : " of the neediest, \(place)") + "\n" + curve.text + consistencyText
      + "\n  \(n) rows, \(dropped) dropped\n" + clauses.map { "  \($0)\n" }.joined()
      + allNotes.map { "  note: \($0)\n" }.joined()
  }

  private var consistencyText: String {
    guard !neediest.consistency.isEmpty else { return "" }
    var table = TextTable(["n", "largest A"], leftColumns: 0)
    for step in neediest.consistency { table.add([String(step.n), fixed(step.largestA, 3)]) }
    return "\n" + table.text
  }

  private static func cells(_ step: ReplicationStep?) -> [String] {
    [
      Legible.number(step?.mean), Legible.number(step?.halfWidth),
      step?.coefficientOfVariation.map { fixed($0, 4) } ?? "–",
    ]
  }
}

extension ReplicationStep {
  /// The numbers of a step in the order of the interface.
  var statistics: [(name: String, value: Double?)] {
    [
      ("mean", mean), ("halfWidth", halfWidth), ("coefficientOfVariation", coefficientOfVariation),
    ]
  }
}

extension ReplicationGroup {
  /// What tells the group from others.
  var summary: [(String, JSONValue)] {
    let last = curve.last
    var members: [(String, JSONValue)] = [
      ("n", .count(n)), ("mean", .optional(last?.mean)), ("sd", .optional(sd)),
      ("halfWidth", .optional(last?.halfWidth)),
      ("coefficientOfVariation", .optional(last?.coefficientOfVariation)),
      ("needed", .optional(needed.map(Double.init))),
      ("neededAssured", .optional(neededAssured.map(Double.init))),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return members
  }

  /// What the interface has of a group beside the numbers needed.
  var members: [(String, JSONValue)] {
    [
      ("stableFrom", .optional(stableFrom.map(Double.init))),
      (
        "curve",
        .list(
          curve.map { step in
            .object(
              [("n", .count(step.n))] + step.statistics.map { ($0.name, .optional($0.value)) })
          })
      ),
      (
        "consistency",
        .list(
          consistency.map {
            .object([("n", .count($0.n)), ("largestA", .number($0.largestA))])
          })
      ),
    ]
  }
}
