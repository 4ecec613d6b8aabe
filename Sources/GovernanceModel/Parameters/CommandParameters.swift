/// Who commands a department: its own government (块), the same department one tier up (条), a
/// command centre.
public struct CommandParameters: Sendable, Equatable {
  package var own = 1.0
  package var conflict = 0.0
  package var centre = 0.0
  package var centreShare = 0.3
  package var reserve = 0.1
  package var dispatchHours = 0.02

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "command.own", \.command.own, unit: "1", 0...1,
      "1: open ties to the own government (块) act; 0: departments decide alone.",
      source: "dual subordination 条块 (杨文萍 2023); free, swept", whole: true),
    ParameterDefinition(
      "command.conflict", \.command.conflict, unit: "1", 0...1,
      "Probability that an hour in which 条 and 块 want different things passes without signature and release.",
      source: "multi-headed command 多头领导 (杨文萍 2023); free, swept"),
    ParameterDefinition(
      "command.centre", \.command.centre, unit: "1", 0...1,
      "1: provinces and prefectures open command centres (灾情指挥中心) with unified dispatch.",
      source: "free, swept", whole: true),
    ParameterDefinition(
      "command.centreShare", \.command.centreShare, unit: "1", 0.000_001...1,
      "Share of its territories that must be active for a centre to open; it closes below half of it.",
      source: "free, swept"),
    ParameterDefinition(
      "command.reserve", \.command.reserve, unit: "1", 0...1,
      "Share of its first stock that a centre leaves to each holder from which it orders.",
      source: "free, swept"),
    ParameterDefinition(
      "command.dispatchHours", \.command.dispatchHours, unit: "h", 0...24,
      "Time of the centre's own desk that an order takes, where requests are files.",
      source: "free, calibrated"),
  ]
}
