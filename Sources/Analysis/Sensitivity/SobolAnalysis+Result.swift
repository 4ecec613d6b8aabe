internal import Results
internal import Statistics

extension SobolAnalysis: AnalysisResult {
  /// The object of `interface.md`.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("sobol"))] + used.members
    members += [
      ("outcome", .text(outcome)), ("estimator", .text(estimator.rawValue)), ("rows", .count(rows)),
      ("scrambles", .count(scrambles)), ("replications", .count(replications)),
      ("confidence", .number(confidence)),
      ("convention", .text(conventions.joined(separator: "; "))),
      (
        "indices",
        .list(
          zip(factors, indices.indices).map { factor, index in
            .object(
              [("factor", .text(factor))]
                + Self.members("first", index.first, index.firstInterval)
                + Self.members("total", index.total, index.totalInterval))
          })
      ),
      (
        "second",
        .list(
          indices.pairs.map { pair in
            .object([
              ("factors", .list([.text(factors[pair.first]), .text(factors[pair.second])])),
              ("value", .number(pair.value)), ("low", .optional(pair.interval?.low)),
              ("high", .optional(pair.interval?.high)),
            ])
          })
      ),
      ("noise", .optional(indices.noise)),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row an index: `factor,with,index,value,low,high`.
  public var csv: String {
    CSV.line(["factor", "with", "index", "value", "low", "high"])
      + entries.map { entry in
        CSV.line([
          entry.factor, entry.with, entry.index, CSV.number(entry.value),
          CSV.optional(entry.interval?.low), CSV.optional(entry.interval?.high),
        ])
      }.joined()
  }

  /// Aligned tables of first order and totals, then of pairs, and how they were made.
  public var text: String {
    let names = shortNames(factors)
    var table = TextTable(["factor", "first", "interval", "total", "interval"])
    for (factor, index) in zip(factors, indices.indices) {
      table.add(
        [names[factor] ?? factor]
          + Estimate(value: index.first, interval: index.firstInterval).cells(3)
          + Estimate(value: index.total, interval: index.totalInterval).cells(3))
    }
    var pairs = TextTable(["factors", "second", "interval"])
    for pair in indices.pairs {
      pairs.add(
        [[pair.first, pair.second].compactMap { names[factors[$0]] }.joined(separator: ":")]
          + Estimate(value: pair.value, interval: pair.interval).cells(3))
    }
    let noise = indices.noise.map { "  noise: \(percent($0)) of the variance of a run is chance\n" }
    return "\(outcome)\n" + table.text + (indices.pairs.isEmpty ? "" : "\n" + pairs.text) + "\n"
      + (noise ?? "") + "  \(used.sentence)\n" + conventions.map { "  \($0)\n" }.joined()
      + notes.map { wrapped("note: \($0)", indent: 6) }.joined()
  }

  private var conventions: [String] {
    [
      "\(rows) rows of A in each of \(scrambles) scrambles, \(replications) runs a point",
      Self.words(estimator),
      SensitivitySample.intervals(confidence, scrambles: scrambles, resamples: resamples),
    ] + (replications > 1 ? ["noise separated: products between different replications"] : [])
  }

  private static func words(_ estimator: SobolEstimator) -> String {
    switch estimator {
    case .saltelli: "first order: Saltelli et al. 2010, centred; total: Jansen 1999"
    case .martinez: "first order and total: Martinez 2011"
    case .azzini: "first order and total: Azzini, Mara and Rosati 2021"
    }
  }

  private static func members(
    _ name: String, _ value: Double, _ interval: Interval?
  ) -> [(String, JSONValue)] {
    [
      (name, .number(value + 0)), (name + "Low", .optional(interval?.low)),
      (name + "High", .optional(interval?.high)),
    ]
  }

  private typealias Entry = (
    factor: String, with: String, index: String, value: Double, interval: Interval?
  )

  private var entries: [Entry] {
    zip(factors, indices.indices).map { ($0, "", "first", $1.first, $1.firstInterval) }
      + zip(factors, indices.indices).map { ($0, "", "total", $1.total, $1.totalInterval) }
      + indices.pairs.map {
        (factors[$0.first], factors[$0.second], "second", $0.value, $0.interval)
      }
  }
}
