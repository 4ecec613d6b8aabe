/// One technology: how far it is there, when it comes, how it fails, and what it costs.
public struct TechnologySetting: Sendable, Equatable {
  /// Share of those who could have it that will, [0, 1]; 0 is exactly off.
  public var level = 0.0
  /// Hour at which half of those who will adopt have; 0: all have from the start.
  public var adoption = 0.0
  /// Probability that it is out in a territory for an hour.
  public var outage = 0.0
  /// What full damage adds to that probability.
  public var outageByDamage = 0.0
  /// Probability that the users of a territory go round it for an hour.
  public var bypass = 0.0
  /// Probability of a leak in an hour and territory where it holds data.
  public var leak = 0.0
  /// Share of governments' stocks that its full level costs.
  public var price = 0.0

  /// True when it may be absent in an hour from where it is in another.
  var isChanging: Bool { level > 0 && (adoption > 0 || canFail) }

  /// True when it may be out of order or gone round.
  var canFail: Bool { level > 0 && (outage > 0 || outageByDamage > 0 || bypass > 0) }

  /// The definitions of one technology's numbers.
  static func definitions(of technology: Technology) -> [ParameterDefinition] {
    let path = "technology.\(technology.rawValue)"
    let whose = technology.modes.isEmpty ? "of those who could have it" : "of digital ties"
    return [
      ParameterDefinition(
        "\(path).level", \.technology[technology].level, unit: "1", 0...1,
        "Share \(whose) that have it, once all who will have adopted; 0 is exactly off.",
        source: "free, swept"),
      ParameterDefinition(
        "\(path).adoption", \.technology[technology].adoption, unit: "h", 0...100_000,
        "Hour at which half of those who will adopt it have; 0: all from the start.",
        source: "free, swept"),
      probability(
        "outage", \.technology[technology].outage,
        "Probability that it is out in a territory for an hour, damage or not."),
      probability(
        "outageByDamage", \.technology[technology].outageByDamage,
        "What full damage of a territory adds to the probability that it is out there."),
      probability(
        "bypass", \.technology[technology].bypass,
        "Probability that the users of a territory go round it for an hour."),
      probability(
        "leak", \.technology[technology].leak,
        "Probability that data leak from a territory where it is in use."),
      ParameterDefinition(
        "\(path).price", \.technology[technology].price, unit: "1", 0...1,
        "Share of governments' stocks that its full level costs: the budget is one.",
        source: "free, swept"),
    ]
    func probability(
      _ name: String, _ keyPath: ParameterPath, _ meaning: String
    ) -> ParameterDefinition {
      ParameterDefinition(
        "\(path).\(name)", keyPath, unit: "1/h", 0...1, meaning, source: "free, swept")
    }
  }
}
