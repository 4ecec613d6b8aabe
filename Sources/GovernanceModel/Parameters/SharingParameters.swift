/// How willing actors are to tell and help those beside them.
public struct SharingParameters: Sendable, Equatable {
  package var precision = 4.0
  package var benefit = 0.5
  package var trust = 0.6
  package var cost = 0.3
  package var tournament = 0.3
  package var learning = 0.05
  package var forgetting = 0.02
  package var reserve = 1.0
  package var compensation = 0.0
  package var compensationValue = 1.0
  package var monopoly = 0.0
  package var standing = 0.0
  package var synergy = 0.0
  package var coordination = 0.0
  package var punishment = 0.0
  package var fine = 0.0
  package var effort = 0.5
  package var effortCost = 0.5
  package var dynamics = 0.0
  package var initial = 0.5
  package var initialSpread = 0.0
  package var step = 0.1
  package var imitationNoise = 0.1

  static let definitions: [ParameterDefinition] =
    [
      ParameterDefinition(
        "sharing.precision", \.sharing.precision, unit: "1", 0...1_000,
        "Precision β of the logit by which an actor shares with another.",
        source: "free, calibrated"),
      ParameterDefinition(
        "sharing.benefit", \.sharing.benefit, unit: "1", -10...10,
        "Own benefit b that an actor expects from sharing, before experience.",
        source: "free, swept"),
      ParameterDefinition(
        "sharing.trust", \.sharing.trust, unit: "1", 0...10,
        "Weight of trust in the other.", source: "free, swept"),
      ParameterDefinition(
        "sharing.cost", \.sharing.cost, unit: "1", 0...10,
        "Cost c of sharing, in the unit of the benefit.", source: "free, swept"),
      ParameterDefinition(
        "sharing.tournament", \.sharing.tournament, unit: "1", 0...10,
        "Weight ω of a rival's gain in the promotion tournament; between neighbours of one tier.",
        source: "form after Zhou Li-an 2004; free, swept"),
      ParameterDefinition(
        "sharing.learning", \.sharing.learning, unit: "1", 0...1,
        "Step by which help received moves the propensity to share with the helper.",
        source: "free, swept"),
      ParameterDefinition(
        "sharing.forgetting", \.sharing.forgetting, unit: "1/h", 0...1,
        "Share of that experience lost in an hour.", source: "free, swept"),
      ParameterDefinition(
        "sharing.reserve", \.sharing.reserve, unit: "1", 0...10,
        "Standard deviations of its own need that a helper keeps in store.", source: "free, swept"),
      ParameterDefinition(
        "sharing.compensation", \.sharing.compensation, unit: "million yuan", 0...100,
        "Paid for a unit lent, where a ledger can account for it.", source: "free, swept"),
      ParameterDefinition(
        "sharing.compensationValue", \.sharing.compensationValue, unit: "1/million yuan", 0...1_000,
        "Own benefit that a million yuan for a unit is worth to who lends.", source: "free, swept"),
      ParameterDefinition(
        "sharing.monopoly", \.sharing.monopoly, unit: "1", 0...1,
        "Share of its first stock that a department never lends to other departments.",
        source: "form after 杨文萍 2023; free, swept"),
      ParameterDefinition(
        "sharing.standing", \.sharing.standing, unit: "1", 0...1,
        "1: whether an actor tells and what share of a gap it fills stands; 0: it is chosen anew each hour.",
        source: "form after Altay & Pal 2014; switch: free, swept", whole: true),
    ] + game

  /// Sharing as a game between the two ends of a line.
  private static let game: [ParameterDefinition] = [
    ParameterDefinition(
      "sharing.synergy", \.sharing.synergy, unit: "1", -10...10,
      "Synergy s: what the other's sharing adds to the gain from one's own.",
      source: "form after Xu et al. 2017; free, swept"),
    ParameterDefinition(
      "sharing.coordination", \.sharing.coordination, unit: "1", 0...10,
      "Fixed cost k of coordination, whatever is shared.", source: "free, swept"),
    ParameterDefinition(
      "sharing.punishment", \.sharing.punishment, unit: "1", 0...10,
      "Penalty pF expected by who does not share.", source: "form after Xu et al. 2017; free, swept"
    ),
    ParameterDefinition(
      "sharing.fine", \.sharing.fine, unit: "1", 0...100,
      "Fine F for not sharing, where a superior inspects under a rule of supervision.",
      source: "form after Xu et al. 2017; free, swept"),
    ParameterDefinition(
      "sharing.effort", \.sharing.effort, unit: "1", 0...1,
      "Effort y with which superiors inspect at the start.", source: "free, swept"),
    ParameterDefinition(
      "sharing.effortCost", \.sharing.effortCost, unit: "1", 0...100,
      "Cost of a superior's full effort, in the unit of the benefit.", source: "free, swept"),
    ParameterDefinition(
      "sharing.dynamics", \.sharing.dynamics,
      choices: ["none", "logit", "replicator", "imitation"],
      "What moves the propensity to share within an episode",
      source: "forms after McKelvey & Palfrey 1995, Xu et al. 2017, Szabó & Tőke 1998; free, swept"),
    ParameterDefinition(
      "sharing.initial", \.sharing.initial, unit: "1", 0...1,
      "Propensity x to share at the start; without dynamics, for good.", source: "free, swept"),
    ParameterDefinition(
      "sharing.initialSpread", \.sharing.initialSpread, unit: "1", 0...1,
      "How far it lies apart at most, line by line, drawn evenly.", source: "free, swept"),
    ParameterDefinition(
      "sharing.step", \.sharing.step, unit: "1/h", 0...1,
      "Step by which a propensity moves in an hour.", source: "free, swept"),
    ParameterDefinition(
      "sharing.imitationNoise", \.sharing.imitationNoise, unit: "1", 0.001...100,
      "Noise K of imitation, in the unit of the benefit.", source: "Szabó & Tőke 1998; free, swept"
    ),
  ]
}
