internal import Foundation
internal import Results
internal import Statistics

extension CoxAnswer {
  /// The members of the JSON object.
  var members: [(String, JSONValue)] {
    let list = coefficients.map { item in
      JSONValue.object(
        [("term", .text(item.term))] + item.numbers.map { ($0.name, .optional($0.value)) })
    }
    let tests = proportionality.map { item in
      JSONValue.object([("term", .text(item.term))] + Self.members(item.test))
    }
    var model: [(String, JSONValue)] = [
      ("logLikelihood", .number(self.model.logLikelihood)),
      ("nullLogLikelihood", .number(self.model.nullLogLikelihood)),
      ("likelihoodRatio", .object(Self.members(likelihoodRatio))),
    ]
    if let clusters { model.append(("clusterCount", .count(clusters))) }
    return [
      ("cox", .list(list)), ("coxModel", .object(model)), ("proportionalHazards", .list(tests)),
    ]
  }

  /// The tables of coefficients and of proportional hazards.
  func text(_ confidence: Double) -> String {
    var table = TextTable([
      "covariate", "hazard ratio", "\(percent(confidence)) interval", "coefficient",
      "standard error", "z", "p",
    ])
    for item in coefficients {
      table.add(
        [item.term] + Legible.cells(item.hazardRatio, item.ratioInterval) + [
          Legible.number(item.coefficient), Legible.number(item.standardError),
          Legible.number(item.z), probability(item.p),
        ])
    }
    var tests = TextTable(["proportional hazards", "χ²", "df", "p"])
    for item in proportionality {
      tests.add([
        item.term, Legible.number(item.test.statistic),
        item.test.degreesOfFreedom.map { fixed($0, 0) } ?? "–", probability(item.test.p),
      ])
    }
    return "\n" + table.text + "\n" + tests.text
  }

  private static func members(_ test: SignificanceTest) -> [(String, JSONValue)] {
    [
      ("chiSquared", .optional(test.statistic)), ("df", .optional(test.degreesOfFreedom)),
      ("p", .optional(test.p)),
    ]
  }
}

extension CoxAnswer.Coefficient {
  static let names = [
    "coefficient", "standardError", "z", "p", "hazardRatio", "low", "high", "hazardRatioLow",
    "hazardRatioHigh", "modelStandardError",
  ]

  /// The numbers in the order of the interface.
  var numbers: [(name: String, value: Double?)] {
    let values: [Double?] = [
      coefficient, standardError, z, p, hazardRatio, interval?.low, interval?.high,
      ratioInterval?.low, ratioInterval?.high, modelError,
    ]
    return zip(Self.names, values).map { (name: $0, value: $1) }
  }

  /// The interval of the hazard ratio.
  var ratioInterval: Interval? {
    interval.map { Interval(low: exp($0.low), high: exp($0.high)) }
  }
}
