internal import GovernanceModel
internal import Statistics

extension Experiment {
  /// Reads a number of replications, or the rule that decides it.
  static func readReplications(
    _ value: YAMLValue, of outcomes: [Outcome]
  ) throws(ConfigurationError) -> Replications {
    guard value.isMapping else {
      return .fixed(Int(try value.whole("replications", 1...1_000_000)))
    }
    let fields = try Fields(value, "`replications`", known: ["until", "at-least", "at-most"])
    let until = try Fields(
      fields.required("until", example: "{ outcome: loss, half-width: 2% }"), "`until`",
      known: ["outcome", "between", "half-width", "confidence"])
    let least = try fields["at-least"]?.whole("at-least", 2...1_000_000) ?? 20
    let most = try fields["at-most"]?.whole("at-most", 2...1_000_000) ?? max(500, least)
    guard least <= most else {
      throw ConfigurationError(
        fields.place(of: "at-most"), "`at-most` is below `at-least`", "exchange the two")
    }
    return .until(
      StoppingRule(
        halfWidth: try readHalfWidth(until), confidence: try readConfidence(until),
        atLeast: Int(least), atMost: Int(most)),
      try readTarget(until, of: outcomes))
  }

  private static func readTarget(
    _ fields: Fields, of outcomes: [Outcome]
  ) throws(ConfigurationError) -> StoppingTarget {
    let value = try fields.required("outcome", example: "loss")
    let word = try value.text("outcome")
    guard let outcome = Outcome.named(word) else {
      throw value.error(
        "`\(word)` is no outcome",
        remedy(for: word, among: outcomes.map(\.name), seeing: "name one that is recorded"))
    }
    guard outcomes.contains(outcome) else {
      throw value.error(
        "the rule looks at `\(word)`, which is not recorded", "add `\(word)` to `outcomes`")
    }
    guard let between = fields["between"] else {
      return StoppingTarget(outcome: outcome, contrast: nil)
    }
    let points = try between.list("between")
    guard points.count == 2 else {
      throw between.error("`between` is not two points", "write the numbers of two: [1, 16]")
    }
    let first = Int(try points[0].whole("between", 0...UInt64(mostPoints)))
    let second = Int(try points[1].whole("between", 0...UInt64(mostPoints)))
    guard first != second else {
      throw between.error("`between` names one point twice", "name two points")
    }
    return StoppingTarget(
      outcome: outcome, contrast: StoppingTarget.Contrast(first: first, second: second))
  }

  private static func readHalfWidth(
    _ fields: Fields
  ) throws(ConfigurationError) -> StoppingRule.HalfWidth {
    let value = try fields.required("half-width", example: "2%")
    let text = try value.text("half-width")
    // A full-width sign, as a Chinese keyboard gives it, means the same.
    let isShare = text.hasSuffix("%") || text.hasSuffix("％")
    let digits = (isShare ? text.dropLast() : text[...]).filter { $0 != " " }
    let number = try YAMLValue.number(String(digits), "half-width", value.place)
    guard number > 0 else {
      throw value.error(
        "`half-width` is \(text)", "write a share of the mean, 2%, or a number above 0")
    }
    return isShare ? .relative(number / 100) : .absolute(number)
  }

  private static func readConfidence(_ fields: Fields) throws(ConfigurationError) -> Double {
    guard let value = fields["confidence"] else { return 0.95 }
    if let text = value.word, text.hasSuffix("%") || text.hasSuffix("％") {
      throw value.error("`confidence` is `\(text)`, no number", "write it as a share: 0.95")
    }
    let confidence = try value.number("confidence")
    guard confidence > 0, confidence < 1 else {
      throw value.error("`confidence` is not between 0 and 1", "write 0.95, say")
    }
    return confidence
  }
}
