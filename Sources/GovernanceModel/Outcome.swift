/// A quantity by which runs are compared.
public struct Outcome: Sendable, Equatable {
  /// What kind of better there is.
  public enum Direction: String, Sendable {
    case lower, higher
  }

  /// The name in YAML, CSV headers, database, page and ODD.
  public let name: String
  /// The unit, `1` for a share.
  public let unit: String
  /// How it is computed, as text.
  public let equation: String
  /// Which way is better.
  public let direction: Direction
  /// True for a time of first passage, which the horizon censors when it never comes.
  public let isTime: Bool

  init(
    _ name: String, unit: String, _ equation: String, better direction: Direction = .lower,
    time: Bool = false
  ) {
    self.name = name
    self.unit = unit
    self.direction = direction
    self.isTime = time
    self.equation = equation
  }

  /// The outcome of a name, nil when there is none.
  public static func named(_ name: String) -> Outcome? { all.first { $0.name == name } }

  /// Every outcome, in the order of the documentation.
  public static let all: [Outcome] = [
    Outcome(
      "loss", unit: "person-equivalents",
      "loss.undetected + loss.unreported + loss.unapproved + loss.inTransit + loss.unstocked + loss.unavoidable"
    ),
    Outcome(
      "loss.undetected", unit: "person-equivalents",
      "loss from need that no office of the territory held true"),
    Outcome(
      "loss.unreported", unit: "person-equivalents",
      "loss from need known in the territory that did not reach, in time or in full, who could act"),
    Outcome(
      "loss.unapproved", unit: "person-equivalents",
      "loss from need that waited for activation, release, a desk or a signature"),
    Outcome(
      "loss.inTransit", unit: "person-equivalents",
      "loss from need whose units were under way"),
    Outcome(
      "loss.unstocked", unit: "person-equivalents",
      "loss from need known and approved for which no store within reach of an open tie gave a unit"
    ),
    Outcome(
      "loss.unavoidable", unit: "person-equivalents",
      "loss that remains under instant, complete, free response (L*)"),
    Outcome("loss.persons", unit: "persons", "persons harmed, all causes"),
    Outcome("loss.money", unit: "million yuan", "damage, all causes"),
    Outcome(
      "unmetNeed", unit: "1", "Σ hours Σ sites (need − served) / Σ hours Σ sites need"),
    Outcome(
      "unmetNeed.peak", unit: "1", "the same share in the hour of greatest need so far"),
    Outcome(
      "detectionTime", unit: "h",
      "hours from onset until county offices hold true half of the need of the hour",
      time: true),
    Outcome(
      "reportTime", unit: "h",
      "hours from onset until the highest tier holds true half of the need of the hour",
      time: true),
    Outcome(
      "activationTime", unit: "h",
      "hours from onset until governments that hold half of the need of the hour are active",
      time: true),
    Outcome(
      "responseTime", unit: "h",
      "hours from onset until units on site meet half of the need of the hour",
      time: true),
    Outcome(
      "containmentTime", unit: "h",
      "hours from onset until need has fallen to half of its greatest value so far and stays below",
      time: true),
    Outcome(
      "resilienceLoss", unit: "%·h", "∫ (100 − Q) dt with Q = 100 (1 − mean severity), by residents"
    ),
    Outcome("duplicateShare", unit: "1", "unit-hours on site beyond need / unit-hours on site"),
    Outcome("idleShare", unit: "1", "unit-hours in store while need was unmet / all unit-hours"),
    Outcome(
      "beliefError", unit: "1",
      "mean |believed − true severity| of the responsible offices, by residents and hours"),
    Outcome(
      "distortion", unit: "1",
      "need as the highest tier holds it / true need, both summed over the hours since onset",
      better: .higher),
    Outcome(
      "trust", unit: "1",
      "mean trust over open ties to townships, citizens (both ways), neighbours, departments and helpers, at the end",
      better: .higher),
    Outcome("outbreakHours", unit: "h", "hours in the stage 爆发 (outbreak)"),
    Outcome("peakNeed", unit: "units", "greatest need of an hour"),
    Outcome("cost", unit: "million yuan", "cost.coordination + cost.technology + cost.deployment"),
    Outcome("cost.coordination", unit: "million yuan", "messages and active hours"),
    Outcome("cost.technology", unit: "million yuan", "digital levels × offices × hours"),
    Outcome("cost.deployment", unit: "million yuan", "unit-hours under way and on site"),
  ]
}
