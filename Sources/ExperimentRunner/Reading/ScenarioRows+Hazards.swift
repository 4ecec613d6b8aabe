internal import GovernanceModel

private let anyPositive = 0.0 ... .greatestFiniteMagnitude

extension Travel: ScenarioRow {
  static let columns = TableColumns(
    name: "travel", required: ["from", "to", "share"], optional: [])

  init(_ row: TableRow) throws(ConfigurationError) {
    self.init(
      from: try row.requiredText("from"), to: try row.requiredText("to"),
      share: try row.requiredNumber("share", 0...1))
  }
}

extension OutbreakSeed: ScenarioRow {
  static let columns = TableColumns(
    name: "outbreak", required: ["code", "infected"], optional: ["hour"])

  init(_ row: TableRow) throws(ConfigurationError) {
    self.init(
      territory: try row.requiredText("code"),
      hour: try row.whole("hour", 0...1_000_000) ?? 0,
      infected: try row.requiredNumber("infected", anyPositive))
  }
}

extension Branching: ScenarioRow {
  static let columns = TableColumns(
    name: "branching", required: ["from", "to", "children"], optional: [])

  init(_ row: TableRow) throws(ConfigurationError) {
    self.init(
      from: try row.department("from"), to: try row.department("to"),
      children: try row.requiredNumber("children", anyPositive))
  }
}
