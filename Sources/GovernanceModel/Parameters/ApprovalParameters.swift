/// The desk of the territory in need, through which every unit that is asked for must pass.
public struct ApprovalParameters: Sendable, Equatable {
  package var capacity = 0.06
  package var stageHours = 2.0
  package var coSignatures = 2.0

  static let definitions: [ParameterDefinition] = [
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
  ]
}
