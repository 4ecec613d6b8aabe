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

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "sharing.precision", \.sharing.precision, unit: "1", 0...1_000,
      "Precision β of the logit by which an actor shares with another.", source: "free, calibrated"),
    ParameterDefinition(
      "sharing.benefit", \.sharing.benefit, unit: "1", -10...10,
      "Own benefit b that an actor expects from sharing, before experience.", source: "free, swept"),
    ParameterDefinition(
      "sharing.trust", \.sharing.trust, unit: "1", 0...10,
      "Weight of trust in the other.", source: "free, swept"),
    ParameterDefinition(
      "sharing.cost", \.sharing.cost, unit: "1", 0...10,
      "Cost c + k of sharing, in the unit of the benefit.", source: "free, swept"),
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
  ]
}
