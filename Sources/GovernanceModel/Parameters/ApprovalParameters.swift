/// The desk of the territory in need, through which every unit that is asked for must pass.
public struct ApprovalParameters: Sendable, Equatable {
  package var capacity = 0.06
  package var stageHours = 2.0
  package var coSignatures = 2.0
  package var files = 0.0
  package var points = 3.0
  package var serviceHours = 0.5
  package var routine = 0.3
  package var warmUp = 240.0
  package var exception = 0.0
  package var patience = 0.0
  package var attention = 0.0
  package var overload = 2.0
  package var reading = 0.05
  package var refusing = 0.02

  static let definitions: [ParameterDefinition] =
    [
      ParameterDefinition(
        "approval.capacity", \.approval.capacity, unit: "units/h", 0.000001...1_000,
        "Signatures that the desks of a territory give an hour, per 1,000 residents and department.",
        source: "free, swept; with coSignatures it sets the gate in series"),
      ParameterDefinition(
        "approval.stageHours", \.approval.stageHours, unit: "h", 0...48,
        "Hours that a signature takes once it is its turn.", source: "free, calibrated"),
      ParameterDefinition(
        "approval.coSignatures", \.approval.coSignatures, unit: "1", 0...3,
        "Departments that must sign beside the one that asks (交叉审批).",
        source: "three approval points, 筹集 调配 发放 (杨文萍 2023); free, swept", whole: true),
    ] + queues + attention

  /// Files that wait one behind the other at desks.
  private static let queues: [ParameterDefinition] = [
    ParameterDefinition(
      "approval.files", \.approval.files, unit: "1", 0...1,
      "1: requests are files that wait at desks with event times inside the hour; 0: a flow of units.",
      source: "free, swept", whole: true),
    ParameterDefinition(
      "approval.points", \.approval.points, unit: "1", 1...3,
      "Desks of a government that a file must pass.",
      source: "three approval points, 筹集 调配 发放 (杨文萍 2023)", whole: true),
    ParameterDefinition(
      "approval.serviceHours", \.approval.serviceHours, unit: "h", 0...240,
      "Mean hours that a desk spends on a file (exponential).", source: "free, calibrated"),
    ParameterDefinition(
      "approval.routine", \.approval.routine, unit: "1/h", 0...1_000,
      "Files of other business that come to each government an hour (a Poisson process).",
      source: "free, swept"),
    ParameterDefinition(
      "approval.warmUp", \.approval.warmUp, unit: "h", 0...10_000,
      "Hours of other business that desks have behind them at the first hour.",
      source: "free, calibrated so that queues start in their stationary state"),
    ParameterDefinition(
      "approval.exception", \.approval.exception, unit: "1", 0...1,
      "Probability that a request becomes an exception and climbs a tier over an open tie, and another.",
      source: "the Virtual Design Team (Levitt et al. 1999); free, swept"),
    ParameterDefinition(
      "approval.patience", \.approval.patience, unit: "h", 0...10_000,
      "Hours in a queue after which a file is dropped and its units go home; 0 for never.",
      source: "the Virtual Design Team (Levitt et al. 1999); free, swept"),
  ]

  /// What messages take of a desk's time.
  private static let attention: [ParameterDefinition] = [
    ParameterDefinition(
      "approval.attention", \.approval.attention, unit: "1/h", 0...10_000,
      "Messages an hour that a territory reads beside its work; 0 for no limit.",
      source: "finite attention in the Virtual Design Team (Levitt et al. 1999); free, swept",
      whole: true),
    ParameterDefinition(
      "approval.overload", \.approval.overload, unit: "1", 1...1_000,
      "Multiple of that number beyond which messages are refused unread.", source: "free, swept"),
    ParameterDefinition(
      "approval.reading", \.approval.reading, unit: "h", 0...24,
      "Desk time that a message beyond attention takes.", source: "free, calibrated"),
    ParameterDefinition(
      "approval.refusing", \.approval.refusing, unit: "h", 0...24,
      "Desk time that a refused message takes.",
      source: "refused messages cost attention too (Levitt et al. 1999); free, calibrated"),
  ]
}
