extension Outcome {
  /// What was lost, in all and by the gate that held need up.
  static let losses: [Outcome] = [
    Outcome(
      "loss", unit: "person-equivalents",
      "loss.undetected + loss.unreported + loss.unapproved + loss.inTransit + loss.unstocked + loss.unavoidable"
    ) { $0.tally.loss.reduce(0, +) + $0.tally.unavoidable },
    cause(.undetected, "loss from need that no office of the territory held true"),
    cause(
      .unreported,
      "loss from need known in the territory that did not reach, in time or in full, who could act"),
    cause(
      .unapproved, "loss from need that waited for activation, release, a desk or a signature"),
    cause(.inTransit, "loss from need whose units were under way"),
    cause(
      .unstocked,
      "loss from need known and approved for which no store within reach of an open tie gave a unit"
    ),
    Outcome(
      "loss.unavoidable", unit: "person-equivalents",
      "loss that remains under instant, complete, free response (L*)"
    ) { $0.tally.unavoidable },
    Outcome("loss.persons", unit: "persons", "persons harmed, all causes") { $0.tally.persons },
    Outcome("loss.money", unit: "million yuan", "damage, all causes") { $0.tally.money },
  ]

  private static func cause(_ cause: Cause, _ equation: String) -> Outcome {
    Outcome("loss.\(cause)", unit: "person-equivalents", equation) {
      $0.tally.loss[cause.rawValue]
    }
  }
}
