internal import Statistics

extension MarginalAnalysis.Mean {
  var json: JSONValue {
    .object([("levels", levels.json)] + value.members(withTest: false))
  }
}

extension MarginalAnalysis.Contrast {
  var json: JSONValue {
    let pairs = levels.map { ($0.factor, JSONValue.list([.text($0.level), .text($0.other)])) }
    var members: [(String, JSONValue)] = [("contrast", .text(name)), ("levels", .object(pairs))]
    if !within.isEmpty { members.append(("within", within.json)) }
    return .object(members + value.members(withTest: true, adjustedP: adjustedP))
  }
}

extension MarginalAnalysis.JointTest {
  func json(_ denominator: Int) -> JSONValue {
    .object(
      (within.isEmpty ? [] : [("within", within.json)]) + [
        ("df", .count(degreesOfFreedom)), ("residualDf", .count(denominator)),
        ("F", .optional(f)), ("p", .optional(p)), ("logP", .optional(logP)),
      ])
  }
}

extension [MarginalAnalysis.Level] {
  /// An object of factors with their levels.
  fileprivate var json: JSONValue { .object(map { ($0.factor, .text($0.level)) }) }
}

extension LinearContrast {
  /// The members of a JSON object.
  fileprivate func members(
    withTest: Bool, adjustedP: Double? = nil
  ) -> [(String, JSONValue)] {
    let test: [(String, JSONValue)] =
      withTest
      ? [
        ("df", .count(degreesOfFreedom)), ("t", .optional(t)), ("p", .optional(p)),
        ("adjustedP", .optional(adjustedP)),
      ] : []
    return [("estimate", .number(estimate)), ("standardError", .optional(standardError))] + test
      + [("ciLow", .optional(interval?.low)), ("ciHigh", .optional(interval?.high))]
  }
}
