/// How reports travel up, and what is left out of them on the way.
public struct ReportingParameters: Sendable, Equatable {
  package var township = 2.0
  package var county = 2.0
  package var prefecture = 3.0
  package var province = 4.0
  package var neighbour = 4.0
  package var department = 6.0
  package var citizen = 3.0
  package var needsList = 12.0
  package var digital = 1.0
  package var noise = 0.1
  package var standing = 0.0
  package var honest = 0.5
  package var options = 5.0
  package var least = 0.6
  package var precision = 6.0
  package var blame = 1.0
  package var ceiling = 0.5
  package var ceilingBlame = 0.2
  package var aid = 0.4
  package var penalty = 3.0
  package var inspection = 0.1
  package var detectionByPlatform = 0.15
  package var detectionByNeighbours = 0.05
  package var detectionByCitizens = 0.5
  package var filing = 1.0
  package var filingCost = 0.0
  package var ledger = 0.0
  package var detectionByLedger = 0.5
  package var trustScaled = 1.0
  package var doubleCounting = 0.0
  package var correction = 0.0

  static let definitions: [ParameterDefinition] = [
    delay("township", \.reporting.township, "a township's report to its county"),
    delay(
      "county", \.reporting.county, "a county's report to its prefecture",
      source: "2 h: legal limit from county to city for the gravest diseases"),
    delay(
      "prefecture", \.reporting.prefecture, "a prefecture's report to its province",
      source: "3 h: legal limit from city to province"),
    delay("province", \.reporting.province, "a province's report to the centre"),
    delay("neighbour", \.reporting.neighbour, "word between neighbouring governments"),
    delay("department", \.reporting.department, "word between departments of one government"),
    delay("citizen", \.reporting.citizen, "word from citizens to their county"),
    delay("needsList", \.reporting.needsList, "lists of needs to enterprises and organisations"),
    delay(
      "digital", \.reporting.digital, "what is filed, and word beside or outside by technology"),
    ParameterDefinition(
      "reporting.noise", \.reporting.noise, unit: "1", 0...2,
      "Standard deviation σ of a tier's factor e^ε, ε ~ N(−σ²/2, σ²): noise without bias.",
      source: "form after Williamson 1967; free, swept"),
    ParameterDefinition(
      "reporting.standing", \.reporting.standing, unit: "1", 0...1,
      "Share of that noise's variance σ² that stands for an episode; the rest is drawn anew each hour.",
      source: "form after March & Simon 1958; free, swept"),
    ParameterDefinition(
      "reporting.honest", \.reporting.honest, unit: "1", 0...1,
      "Share of units that always report what they believe.", source: "free, calibrated"),
    ParameterDefinition(
      "reporting.options", \.reporting.options, unit: "1", 2...8,
      "How many shares of what it believes a unit chooses among, evenly from 1 down to the least.",
      source: "free, swept", whole: true),
    ParameterDefinition(
      "reporting.least", \.reporting.least, unit: "1", 0...1,
      "Least share of what it believes that a unit may report.", source: "free, calibrated"),
    ParameterDefinition(
      "reporting.precision", \.reporting.precision, unit: "1", 0...1_000,
      "Precision λ of the logit choice of the value reported.",
      source: "form after McKelvey & Palfrey 1995; free, calibrated"),
    weight("blame", \.reporting.blame, "Blame for a unit of severity reported."),
    ParameterDefinition(
      "reporting.ceiling", \.reporting.ceiling, unit: "1", 0...1,
      "Reported severity above which evaluation turns bad.",
      source: "form after Fisman & Wang 2017; free, swept"),
    weight("ceilingBlame", \.reporting.ceilingBlame, "Blame for reporting above the ceiling."),
    weight("aid", \.reporting.aid, "Aid expected for a unit of severity reported."),
    weight("penalty", \.reporting.penalty, "Penalty for a unit of severity found concealed."),
    channel("inspection", \.reporting.inspection, "inspection", "always"),
    channel(
      "detectionByPlatform", \.reporting.detectionByPlatform, "the platform",
      "of a township that files"),
    channel(
      "detectionByNeighbours", \.reporting.detectionByNeighbours, "neighbours",
      "in the share of horizontal ties that are open"),
    channel(
      "detectionByCitizens", \.reporting.detectionByCitizens, "citizens",
      "in the share of citizens' ties that are open, as far as they look and are believed"),
    ParameterDefinition(
      "reporting.filing", \.reporting.filing, unit: "1", 0...1,
      "Ceiling on the probability that a township files on the direct channel; 0: none ever does.",
      source: "free, swept"),
    ParameterDefinition(
      "reporting.filingCost", \.reporting.filingCost, unit: "1", -10...10,
      "Cost of filing for oneself beside blame and aid.", source: "free, swept"),
    ParameterDefinition(
      "reporting.ledger", \.reporting.ledger, unit: "1", 0...1,
      "1: what is filed stands on a ledger: it is found out sooner, and nobody above can lower it.",
      source: "switch: free, swept", whole: true),
    channel(
      "detectionByLedger", \.reporting.detectionByLedger, "readers of the ledger",
      "of what is filed, if there is a ledger"),
    ParameterDefinition(
      "reporting.trustScaled", \.reporting.trustScaled, unit: "1", 0...1,
      "1: trust in a source scales the precision given to it; 0: all are believed alike.",
      source: "free, swept", whole: true),
    ParameterDefinition(
      "reporting.doubleCounting", \.reporting.doubleCounting, unit: "1", 0...1,
      "1: what was filed comes by the chain as well and counts twice; 0: each reading counts once.",
      source: "free, swept", whole: true),
    ParameterDefinition(
      "reporting.correction", \.reporting.correction, unit: "1", 0...1,
      "How far who hears a report divides it by the share that it expects to have been told.",
      source: "free, swept"),
  ]

  private static func delay(
    _ name: String, _ path: ParameterPath, _ what: String,
    source: String = "free, calibrated"
  ) -> ParameterDefinition {
    ParameterDefinition(
      "reporting.\(name)", path, unit: "h", 0...15, "Hours that \(what) takes; 0: within the tick.",
      source: source, whole: true)
  }

  private static func weight(
    _ name: String, _ path: ParameterPath, _ meaning: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "reporting.\(name)", path, unit: "1", 0...100, meaning, source: "free, calibrated")
  }

  private static func channel(
    _ name: String, _ path: ParameterPath, _ who: String,
    _ when: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "reporting.\(name)", path, unit: "1", 0...1,
      "Probability that \(who) find a concealment, \(when); channels are independent.",
      source: "free, swept")
  }
}
