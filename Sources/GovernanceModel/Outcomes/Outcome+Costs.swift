extension Outcome {
  /// What coordination, technology and deployment cost.
  static let costs: [Outcome] = [
    Outcome(
      "cost", unit: "million yuan",
      "cost.coordination + cost.technology + cost.deployment + cost.contracts + cost.compensation"
    ) {
      $0.coordinationCost + $0.tally.technology + $0.tally.deployment
        + $0.contracts.production + $0.contracts.services + $0.contracts.compensation
    },
    Outcome("cost.coordination", unit: "million yuan", "messages and active hours") {
      $0.coordinationCost
    },
    Outcome(
      "cost.technology", unit: "million yuan",
      "digital levels and what has been adopted × offices × hours"
    ) {
      $0.tally.technology
    },
    Outcome("cost.deployment", unit: "million yuan", "unit-hours under way and on site") {
      $0.tally.deployment
    },
  ]
}

extension Simulation {
  fileprivate var coordinationCost: Double {
    tally.coordination + parameters.cost.message * Double(tally.messages)
  }
}
