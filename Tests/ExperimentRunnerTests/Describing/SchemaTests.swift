import ExperimentRunner
import Foundation
import Testing
import Yams

@Suite("JSON Schema") struct SchemaTests {
  private let root: [String: Any]

  init() throws {
    let data = Data(try ConfigurationSchema.json().utf8)
    root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  static let accepted: [[String: String]] = [
    [:], ["design: factorial": "design: { fractional: { resolution: IV } }"],
    ["design: factorial": "design: { latin-hypercube: { points: 30 } }"],
    ["design: factorial": "design: { sobol: { points: 32, scrambles: 4 } }"],
    ["design: factorial": "design: { saltelli: { points: 8, second-order: true } }"],
    ["design: factorial": "design: { morris: { trajectories: 9 } }"],
    ["design: factorial": "design: { list: { file: a.csv } }"],
    ["replications: 2": "replications: { until: { outcome: loss, half-width: 2% }, at-most: 50 }"],
    [
      "replications: 2":
        "replications: { until: { outcome: loss, between: [1, 2], half-width: 0.5 }, at-least: 5 }"
    ],
    ["[0, 0.9]": "{ from: 0, to: 0.9 }"],
    ["[0, 0.9]": "{ tied-to: modes.vertical.openness, levels: [0, 0.5] }"],
    ["{ from: 0.8, to: 1.2 }": "[0.8, 1, 1.2]"],
  ]

  static let refused: [[String: String]] = [
    ["design: factorial": "design: grid"],
    ["design: factorial": "design: { sobol: { scrambles: 4 } }"],
    ["design: factorial": "design: { morris: { trajectories: 9, points: 3 } }"],
    ["design: factorial": "design: { fractional: { resolution: VI } }"],
    ["replications: 2": "replications: 0"], ["replications: 2": "replications: 1000001"],
    ["design: factorial": "design: { latin-hypercube: { points: 20000000 } }"],
    ["replications: 2": "replications: { until: { outcome: los, half-width: 2% } }"],
    ["replications: 2": "replications: { until: { outcome: loss } }"],
    ["[0, 0.9]": "[0]"], ["[0, 0.9]": "[0, 1.9]"], ["[0, 0.9]": "{ }"],
    ["modes.digital:": "modes.digitl:"], ["outcomes: [loss, detectionTime, cost]": "outcomes: []"],
    ["seed: 7": "seeds: 7"], ["ticks: 24": "ticks: day"],
  ]

  @Test("accepts what is read without error", arguments: accepted)
  func accepts(_ replacing: [String: String]) throws {
    #expect(try isValid(replacing))
  }

  @Test("refuses what the reader refuses", arguments: refused)
  func refuses(_ replacing: [String: String]) throws {
    #expect(try !isValid(replacing))
    #expect(throws: ConfigurationError.self) { try SmallWorld().read(replacing) }
  }

  private func isValid(_ replacing: [String: String]) throws -> Bool {
    var text = SmallWorld.experiment
    for (old, new) in replacing { text = text.replacingOccurrences(of: old, with: new) }
    return matches(try #require(try Yams.load(yaml: text)), root)
  }

  /// What is used of draft 2020-12, and no more.
  private func matches(_ value: Any, _ schema: [String: Any]) -> Bool {
    if let reference = schema["$ref"] as? String {
      let target = reference.split(separator: "/").dropFirst().reduce(root as Any) { node, key in
        (node as? [String: Any])?[String(key)] ?? [:]
      }
      return matches(value, target as? [String: Any] ?? ["enum": []])
    }
    if let choices = schema["oneOf"] as? [[String: Any]] {
      return choices.count { matches(value, $0) } == 1
    }
    if let constant = schema["const"] { return "\(constant)" == "\(value)" }
    if let values = schema["enum"] as? [Any] { return values.contains { "\($0)" == "\(value)" } }
    switch schema["type"] as? String {
    case "object": return matchesObject(value, schema)
    case "array": return matchesArray(value, schema)
    case "integer": return value is Int && isInRange(value, schema)
    case "number": return (value is Double || value is Int) && isInRange(value, schema)
    case "boolean": return value is Bool
    case "string":
      guard let text = value as? String else { return false }
      guard let pattern = schema["pattern"] as? String else { return true }
      return text.range(of: pattern, options: .regularExpression) != nil
    default: return true
    }
  }

  private func isInRange(_ value: Any, _ schema: [String: Any]) -> Bool {
    let number = (value as? Double) ?? Double(value as? Int ?? 0)
    func bound(_ key: String) -> Double? { (schema[key] as? NSNumber)?.doubleValue }
    return number >= bound("minimum") ?? -.infinity && number <= bound("maximum") ?? .infinity
      && number > bound("exclusiveMinimum") ?? -.infinity
      && number < bound("exclusiveMaximum") ?? .infinity
  }

  private func matchesArray(_ value: Any, _ schema: [String: Any]) -> Bool {
    guard let items = value as? [Any] else { return false }
    return items.count >= schema["minItems"] as? Int ?? 0
      && items.count <= schema["maxItems"] as? Int ?? .max
      && items.allSatisfy { matches($0, schema["items"] as? [String: Any] ?? [:]) }
  }

  private func matchesObject(_ value: Any, _ schema: [String: Any]) -> Bool {
    guard let object = value as? [String: Any] else { return false }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    return object.count >= schema["minProperties"] as? Int ?? 0
      && (schema["required"] as? [String] ?? []).allSatisfy { object[$0] != nil }
      && object.allSatisfy { key, value in
        guard let inner = properties[key] as? [String: Any] else {
          return schema["additionalProperties"] as? Bool ?? true
        }
        return matches(value, inner)
      }
  }
}
