internal import Foundation
internal import GovernanceModel

/// Reads the tables that a scenario names; keeps their bytes, and where each row stands.
struct ScenarioReading {
  /// Some hundred thousand rows, which take a gigabyte as rows of names and cells.
  private static let limit = 8 << 20

  private let folder: String
  private(set) var parts: [ScenarioSource.Part] = []
  private var places: [String: [Place]] = [:]

  init(folder: String) { self.folder = folder }

  /// The rows of a table, none where it is left out.
  mutating func table<Row: ScenarioRow>(_ fields: Fields) throws(ConfigurationError) -> [Row] {
    let columns = Row.columns
    guard let value = fields[columns.name] else { return [] }
    let rows = try rows(value, columns)
    places[columns.name] = rows.map(\.place)
    return try rows.map { row throws(ConfigurationError) in try Row(row) }
  }

  /// Where the row stands that is at fault; nil for the scenario as a whole.
  func place(of subject: ScenarioError.Subject) -> Place? {
    switch subject {
    case .whole: nil
    case .territory(let index): places["territories"]?[index]
    case .border(let index): places["borders"]?[index]
    case .storm(let index): places["storm"]?[index]
    case .department(let index): places["departments"]?[index]
    case .travel(let index): places["travel"]?[index]
    case .outbreak(let index): places["outbreak"]?[index]
    case .branching(let index): places["branching"]?[index]
    }
  }

  private mutating func rows(
    _ value: YAMLValue, _ columns: TableColumns
  ) throws(ConfigurationError) -> [TableRow] {
    if value.isNull { return [] }
    if value.isList { return try TableRow.rows(yaml: value, columns) }
    if value.isMapping {
      throw value.error(
        "`\(columns.name)` is neither a file nor a list", "name a CSV file or write a list of rows")
    }
    let path = try value.text(columns.name)
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      throw value.error(
        "`\(path)` leads out of the scenario's folder", "put the file beside the scenario")
    }
    let full = folder.isEmpty ? path : "\(folder)/\(path)"
    let source = try SourceText(file: full, named: value.place, limit: Self.limit)
    parts.append(ScenarioSource.Part(path: path, bytes: source.bytes))
    return try TableRow.rows(csv: source, columns)
  }
}
