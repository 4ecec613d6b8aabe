internal import Foundation
internal import GovernanceModel

/// A JSON Schema of experiment and scenario files, made from the definitions of the model.
public enum ConfigurationSchema {
  /// The schema: an experiment at its root, a scenario under `$defs/scenario`.
  public static func json() throws -> String {
    let schema: [String: Any] = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "An experiment of xietong",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "question", "scenario", "seed", "ticks", "replications", "design", "levers", "outcomes",
      ],
      "properties": experiment,
      "$defs": ["parameters": parameters { $0 }, "scenario": scenario, "outcomes": outcomes],
    ]
    let data = try JSONSerialization.data(
      withJSONObject: schema, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  private static var experiment: [String: Any] {
    let text = ["type": "string"]
    return [
      "question": text, "scenario": text,
      "seed": ["type": "integer", "minimum": 0],
      "ticks": whole, "episodes": ["const": 1], "replications": whole,
      "random-numbers": ["enum": ["common", "independent"]],
      "design": ["const": "factorial"], "benchmark": ["type": "boolean"],
      "levers": parameters { ["type": "array", "items": $0, "minItems": 1, "uniqueItems": true] },
      "uncertainties": parameters {
        [
          "type": "object", "properties": ["from": $0, "to": $0], "required": ["from", "to"],
          "additionalProperties": false,
        ]
      },
      "constants": ["$ref": "#/$defs/parameters"],
      "outcomes": ["$ref": "#/$defs/outcomes"],
      "record": [
        "type": "object", "additionalProperties": false, "required": ["outcomes"],
        "properties": ["every": whole, "outcomes": ["$ref": "#/$defs/outcomes"]],
      ],
    ]
  }

  private static var scenario: [String: Any] {
    [
      "type": "object", "additionalProperties": false, "required": ["title", "territories"],
      "properties": [
        "title": ["type": "string"], "about": ["type": "string"],
        "territories": rows(Territory.columns), "borders": rows(Border.columns),
        "storm": rows(StormCell.columns), "parameters": ["$ref": "#/$defs/parameters"],
      ],
    ]
  }

  private static var whole: [String: Any] { ["type": "integer", "minimum": 1] }

  private static var outcomes: [String: Any] {
    [
      "type": "array", "items": ["enum": Outcome.all.map(\.name)], "minItems": 1,
      "uniqueItems": true,
    ]
  }

  /// A CSV file, or a list of rows.
  private static func rows(_ columns: TableColumns) -> [String: Any] {
    let cell = ["type": ["string", "number"]]
    let row: [String: Any] = [
      "type": "object", "additionalProperties": false, "required": columns.required,
      "properties": Dictionary(columns.known.map { ($0, cell) }) { first, _ in first },
    ]
    return ["oneOf": [["type": "string"], ["type": "array", "items": row]]]
  }

  /// One property for every dotted path.
  private static func parameters(_ wrap: ([String: Any]) -> [String: Any]) -> [String: Any] {
    var properties: [String: Any] = [:]
    for path in ParameterAddress.known {
      guard let definition = ParameterAddress(path)?.definitions.first else { continue }
      properties[path] = wrap([
        "type": definition.isWhole ? "integer" : "number",
        "minimum": definition.range.lowerBound, "maximum": definition.range.upperBound,
        "description": "\(definition.meaning) (unit: \(definition.unit))",
      ])
    }
    return ["type": "object", "additionalProperties": false, "properties": properties]
  }
}
