internal import Foundation
public import GovernanceModel
internal import Results

/// Every parameter and outcome in print, made from their definitions.
public enum Catalogue {
  /// All parameters as a table.
  public static var parametersMarkdown: String { parametersMarkdown(Parameters.definitions) }

  /// The parameters of a page of the ODD as a table, family by family.
  public static func parametersMarkdown(of page: Page) -> String {
    parametersMarkdown(Parameters.families.filter { $0.page == page }.flatMap(\.definitions))
  }

  private static func parametersMarkdown(_ definitions: [ParameterDefinition]) -> String {
    let rows = definitions.map { definition in
      [
        "`\(definition.path)`", definition.unit,
        "\(CSV.number(definition.range.lowerBound)) … \(CSV.number(definition.range.upperBound))",
        CSV.number(definition.defaultValue), definition.meaning, definition.source,
      ]
    }
    return table(["parameter", "unit", "range", "default", "meaning", "source"], rows)
  }

  /// Outcomes as a table.
  public static var outcomesMarkdown: String {
    let rows = Outcome.all.map {
      ["`\($0.name)`", $0.unit, $0.direction.rawValue, $0.isTime ? "yes" : "", $0.equation]
    }
    return table(["outcome", "unit", "better", "censored", "equation"], rows)
  }

  /// Parameters as a JSON list.
  public static func parametersJSON() throws -> String {
    struct Parameter: Encodable {
      let path, unit, meaning, source: String
      let low, high, `default`: Double
      let isWhole: Bool
      let choices: [String]
    }
    return try json(
      Parameters.definitions.map {
        Parameter(
          path: $0.path, unit: $0.unit, meaning: $0.meaning, source: $0.source,
          low: $0.range.lowerBound, high: $0.range.upperBound, default: $0.defaultValue,
          isWhole: $0.isWhole, choices: $0.choices)
      })
  }

  /// Outcomes as a JSON list.
  public static func outcomesJSON() throws -> String {
    struct Described: Encodable {
      let name, unit, direction, equation: String
      let isTime: Bool
    }
    return try json(
      Outcome.all.map {
        Described(
          name: $0.name, unit: $0.unit, direction: $0.direction.rawValue, equation: $0.equation,
          isTime: $0.isTime)
      })
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A table of plain Markdown: what has two backticks in a comment has one here.
  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { cells in
      let plain = cells.map {
        $0.replacingOccurrences(of: "``", with: "`").replacingOccurrences(of: "|", with: "\\|")
      }
      return "| \(plain.joined(separator: " | ")) |"
    }.joined(separator: "\n")
  }
}
