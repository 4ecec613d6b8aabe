internal import GovernanceModel
internal import Yams

extension ParameterAddress {
  /// The names of the rules among which the parameter chooses, each at its number; else empty.
  var choices: [String] { definitions.first?.choices ?? [] }

  /// The remedy that names them all.
  var listOfChoices: String { "choose among \(choices.joined(separator: ", "))" }

  /// The value in a YAML file: a number, or the name of a rule where the parameter chooses among some.
  ///
  /// - Parameters:
  ///   - value: what stands there.
  ///   - name: what errors call it; the path unless given.
  /// - Returns: the number, or that of the rule.
  /// - Throws: an error with its place, and with the nearest name where a name is unknown.
  func read(_ value: YAMLValue, called name: String? = nil) throws(ConfigurationError) -> Double {
    guard !choices.isEmpty, let scalar = value.node.scalar, !value.isNull,
      scalar.style != .plain || Self.isWord(scalar.string)
    else { return try value.number(name ?? path) }
    return try number(ofRule: scalar.string, at: value.place)
  }

  /// The same behind `--set` and in a table.
  func read(_ text: String, at place: Place) throws(ConfigurationError) -> Double {
    guard !choices.isEmpty, Self.isWord(text) else {
      return try YAMLValue.number(text, path, place)
    }
    return try number(ofRule: text, at: place)
  }

  private static func isWord(_ text: String) -> Bool { text.first?.isLetter ?? false }

  private func number(ofRule name: String, at place: Place) throws(ConfigurationError) -> Double {
    guard let number = choices.firstIndex(of: name) else {
      throw ConfigurationError(
        place, "`\(name)` is no rule of `\(path)`",
        remedy(for: name, among: choices, seeing: listOfChoices))
    }
    return Double(number)
  }
}
