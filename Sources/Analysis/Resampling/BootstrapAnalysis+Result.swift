internal import Results
internal import Statistics

extension BootstrapAnalysis: AnalysisResult {
  /// The object of `interface.md`, with all that repeats it beside it.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("bootstrap"))]
    members += rows.members
    members += [
      ("outcome", .text(outcome)), ("statistic", .text(statistic.rawValue)),
      ("interval", .text(method.rawValue)), ("confidence", .number(confidence)),
      ("resamples", .count(resamples)), ("seed", .text(String(seed))),
    ]
    if let strata {
      members += [("strata", .text(strata)), ("strataCount", .count(strataCount))]
    }
    if let cluster { members += [("cluster", .text(cluster)), ("clusterCount", .count(units))] }
    members += numbers.map { ($0.name, .optional($0.value)) }
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row: `statistic,estimate,low,high,standardError,n`.
  public var csv: String {
    CSV.line(["statistic"] + numbers.map(\.name) + ["n"])
      + CSV.line(
        [statistic.rawValue] + numbers.map { CSV.optional($0.value) } + [String(n)])
  }

  /// A table of one line, how it was made, and the notes.
  public var text: String {
    var table = TextTable(["statistic", "estimate", "\(percent(confidence)) interval", "error"])
    table.add(
      [statistic.rawValue]
        + Legible.cells(result.estimate, result.interval, error: result.standardError)
        + [Legible.number(result.standardError)])
    return "\(outcome)\n" + table.text + "\n  \(rows.sentence)\n"
      + clauses.map { "  \($0)\n" }.joined() + notes.map { "  note: \($0)\n" }.joined()
  }

  private var numbers: [(name: String, value: Double?)] {
    [
      (name: "estimate", value: result.estimate), (name: "low", value: result.interval?.low),
      (name: "high", value: result.interval?.high),
      (name: "standardError", value: result.standardError),
    ]
  }

  /// How the numbers were made.
  private var clauses: [String] {
    let drawn = cluster.map { "\(units) clusters of \(quotedName($0))" } ?? "rows"
    let within = strata.map { " within \(strataCount) strata of \(quotedName($0))" } ?? ""
    return [
      "\(method.rawValue) interval from \(resamples) resamples of \(drawn)\(within), seed \(seed)",
      "error: the standard deviation over the resamples",
    ] + (statistic == .trimmed ? ["trimmed: 20 % left out at each end"] : [])
  }
}
