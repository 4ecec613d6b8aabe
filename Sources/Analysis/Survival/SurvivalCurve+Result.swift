internal import Results
internal import Statistics

extension SurvivalCurve {
  static let names = [
    "time", "atRisk", "events", "censored", "survival", "standardError", "low", "high",
    "cumulativeHazard", "cumulativeHazardError",
  ]

  /// The object of the interface: lists with an entry a time, and the median and mean beside them.
  var json: JSONValue {
    func list(_ values: [Double?]) -> JSONValue { .list(values.map { .optional($0) }) }
    func counts(_ values: [Int]) -> JSONValue { .list(values.map { .count($0) }) }
    return .object([
      ("group", group.map { .text($0) } ?? .null), ("n", .count(n)),
      ("median", .optional(curve.median)), ("restrictedMean", mean), ("times", list(curve.times)),
      ("atRisk", counts(curve.atRisk)), ("events", counts(curve.events)),
      ("censored", counts(curve.censored)), ("survival", list(curve.survival)),
      ("standardError", list(curve.standardError)), ("low", list(intervals.map { $0?.low })),
      ("high", list(intervals.map { $0?.high })),
      ("cumulativeHazard", list(curve.cumulativeHazard)),
      ("cumulativeHazardError", list(curve.cumulativeHazardError)),
    ])
  }

  private var mean: JSONValue {
    guard let restrictedMean else { return .null }
    return .object([
      ("horizon", .number(restrictedMean.horizon)), ("estimate", .number(restrictedMean.mean)),
      ("standardError", .number(restrictedMean.standardError)),
      ("low", .optional(meanInterval?.low)), ("high", .optional(meanInterval?.high)),
    ])
  }

  /// A row a time.
  var csv: String {
    curve.times.indices.map { place in
      let counts = [curve.atRisk[place], curve.events[place], curve.censored[place]]
      let numbers: [Double?] = [
        curve.survival[place], curve.standardError[place], intervals[place]?.low,
        intervals[place]?.high, curve.cumulativeHazard[place], curve.cumulativeHazardError[place],
      ]
      return CSV.line(
        [group ?? "", CSV.number(curve.times[place])] + counts.map(String.init)
          + numbers.map { CSV.optional($0) })
    }.joined()
  }
}
