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
        "question", "scenario", "seed", "ticks", "replications", "design", "outcomes",
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
      "ticks": whole, "episodes": whole, "replications": replications,
      "random-numbers": ["enum": ["common", "independent"]],
      "design": design, "benchmark": ["type": "boolean"],
      "levers": parameters(factor), "uncertainties": parameters(factor),
      "constants": ["$ref": "#/$defs/parameters"],
      "outcomes": ["$ref": "#/$defs/outcomes"],
      "record": [
        "type": "object", "additionalProperties": false, "required": ["outcomes"],
        "properties": ["every": whole, "outcomes": ["$ref": "#/$defs/outcomes"]],
      ],
    ]
  }

  private static var scenario: [String: Any] {
    var properties: [String: [String: Any]] = [
      "title": ["type": "string"], "about": ["type": "string"],
      "parameters": ["$ref": "#/$defs/parameters"],
    ]
    for table in ScenarioSource.tables { properties[table.name] = rows(table) }
    return object(properties, required: ["title", "territories"])
  }

  /// Levels, or ends, or the path that the factor is tied to.
  private static func factor(_ value: [String: Any]) -> [String: Any] {
    let levels: [String: Any] = [
      "type": "array", "items": value, "minItems": 2, "uniqueItems": true,
    ]
    let wide = object(
      ["from": value, "to": value, "levels": levels, "tied-to": ["type": "string"]], required: [])
    return ["oneOf": [levels, wide.merging(["minProperties": 1]) { old, _ in old }]]
  }

  private static var replications: [String: Any] {
    let width: [String: Any] = [
      "oneOf": [
        ["type": "number", "exclusiveMinimum": 0],
        ["type": "string", "pattern": #"^[0-9][0-9.]*([eE][+-]?[0-9]+)? ?%?$"#],
      ]
    ]
    let until = object(
      [
        "outcome": ["enum": Outcome.all.map(\.name)], "half-width": width,
        "confidence": ["type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1],
        "between": [
          "type": "array", "items": ["type": "integer", "minimum": 0], "minItems": 2,
          "maxItems": 2, "uniqueItems": true,
        ],
      ], required: ["outcome", "half-width"])
    let rule = object(
      [
        "until": until, "at-least": whole(from: 2, to: 1_000_000),
        "at-most": whole(from: 2, to: 1_000_000),
      ],
      required: ["until"])
    return ["oneOf": [whole(from: 1, to: 1_000_000), rule]]
  }

  private static var design: [String: Any] {
    let sample = [
      "points": whole(from: 2, to: 100_000_000), "scrambles": whole(from: 1, to: 10_000),
    ]
    let settings: [String: [String: Any]] = [
      "fractional": object(
        ["resolution": ["enum": ["III", "IV", "V", 3, 4, 5]]], required: ["resolution"]),
      "latin-hypercube": object(["points": whole(from: 2, to: 10_000_000)], required: ["points"]),
      "sobol": object(sample, required: ["points"]),
      "saltelli": object(
        sample.merging(["second-order": ["type": "boolean"]]) { old, _ in old },
        required: ["points"]),
      "morris": object(["trajectories": whole(from: 2, to: 100_000)], required: ["trajectories"]),
      "list": object(["file": ["type": "string"]], required: ["file"]),
    ]
    let designs = settings.sorted { $0.key < $1.key }.map { name, settings in
      object([name: settings], required: [name])
    }
    return ["oneOf": [["const": "factorial"]] + designs]
  }

  private static func object(
    _ properties: [String: [String: Any]], required: [String]
  ) -> [String: Any] {
    [
      "type": "object", "additionalProperties": false, "required": required,
      "properties": properties,
    ]
  }

  private static func whole(from least: Int, to most: Int = 1_000_000) -> [String: Any] {
    ["type": "integer", "minimum": least, "maximum": most]
  }

  private static var whole: [String: Any] { whole(from: 1) }

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
      properties[path] = wrap(value(of: definition))
    }
    return ["type": "object", "additionalProperties": false, "properties": properties]
  }

  /// A number of the range, or the name of a rule.
  private static func value(of definition: ParameterDefinition) -> [String: Any] {
    let number: [String: Any] = [
      "type": definition.isWhole ? "integer" : "number",
      "minimum": definition.range.lowerBound, "maximum": definition.range.upperBound,
    ]
    let choices = definition.choices
    let described = ["description": "\(definition.meaning) (unit: \(definition.unit))"]
    return (choices.isEmpty ? number : ["oneOf": [["enum": choices], number]])
      .merging(described) { old, _ in old }
  }
}
