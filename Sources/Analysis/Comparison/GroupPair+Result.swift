internal import Statistics

extension GroupPair {
  /// The pair's object of `interface.md`; `wilcoxon{W, p}` besides where the groups are paired.
  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("a", .text(a)), ("b", .text(b)), ("nA", .count(nA)), ("nB", .count(nB)),
    ]
    var test: [(String, JSONValue)] = []
    let numbers = numbers.map { (parts: $0.name.split(separator: "."), value: $0.value) }
    for (index, number) in numbers.enumerated() {
      let name = String(number.parts[0])
      let value = JSONValue.optional(number.value)
      guard number.parts.count == 2 else {
        members.append((name, value))
        continue
      }
      test.append((String(number.parts[1]), value))
      if index + 1 == numbers.count || numbers[index + 1].parts[0] != number.parts[0] {
        members.append((name, JSONValue.object(test)))
        test = []
      }
    }
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members)
  }

  /// Every number in the order of the interface, those of a test named with a point.
  var numbers: [(name: String, value: Double?)] {
    [
      (name: "meanDifference", value: meanDifference), (name: "ciLow", value: interval?.low),
      (name: "ciHigh", value: interval?.high),
    ] + t("student", student) + t("welch", welch) + t("yuen", yuen) + [
      (name: "mannWhitney.U", value: mannWhitney.statistic),
      (name: "mannWhitney.p", value: mannWhitney.p),
      (name: "brunnerMunzel.statistic", value: brunnerMunzel.statistic),
      (name: "brunnerMunzel.df", value: brunnerMunzel.degreesOfFreedom),
      (name: "brunnerMunzel.p", value: brunnerMunzel.p),
    ]
      + (wilcoxon.map {
        [(name: "wilcoxon.W", value: $0.statistic), (name: "wilcoxon.p", value: $0.p)]
      } ?? [])
      + [
        (name: "permutation.p", value: permutation.p), (name: "cohenD", value: effect.cohenD),
        (name: "hedgesG", value: effect.hedgesG),
        (name: "hedgesLow", value: effect.interval?.low),
        (name: "hedgesHigh", value: effect.interval?.high),
        (name: "varghaDelaneyA", value: superiority?.varghaDelaneyA),
        (name: "cliffDelta", value: superiority?.cliffDelta), (name: "tost.p", value: tost),
        (name: "adjustedP", value: adjustedP),
      ]
  }

  private func t(_ name: String, _ test: SignificanceTest) -> [(name: String, value: Double?)] {
    [
      (name: name + ".t", value: test.statistic),
      (name: name + ".df", value: test.degreesOfFreedom),
      (name: name + ".p", value: test.p),
    ]
  }
}

/// A p for reading: four decimals, or `<.0001`.
func probability(_ p: Double?) -> String {
  guard let p else { return "–" }
  return p < 0.0001 ? "<.0001" : fixed(p, 4)
}
