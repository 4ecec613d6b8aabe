internal import Yams

/// A node of a YAML file that says, when it is not what was expected, where it stands and what was.
struct YAMLValue {
  let node: Node
  let file: String

  /// One key of a mapping with its value.
  struct Entry {
    let key: String
    let place: Place
    let value: YAMLValue
  }

  var place: Place { Place(file: file, line: node.mark?.line, column: node.mark?.column) }

  func error(_ problem: String, _ remedy: String) -> ConfigurationError {
    ConfigurationError(place, problem, remedy)
  }

  /// Nothing at all, as after `uncertainties:` with an empty line.
  var isNull: Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// The word that stands here, or the first key of the mapping that does.
  var word: String? { node.scalar?.string ?? node.mapping?.first?.key.scalar?.string }

  var isMapping: Bool { node.mapping != nil }
  var isList: Bool { node.sequence != nil }

  func mapping(_ name: String) throws(ConfigurationError) -> [Entry] {
    if isNull { return [] }
    guard let mapping = node.mapping else {
      throw error("`\(name)` is no mapping", "write `key: value` lines under it")
    }
    var entries: [Entry] = []
    for (key, value) in mapping {
      let keyValue = YAMLValue(node: key, file: file)
      guard let text = key.scalar?.string else {
        throw keyValue.error("a key under `\(name)` is no word", "write `key: value`")
      }
      entries.append(
        Entry(key: text, place: keyValue.place, value: YAMLValue(node: value, file: file)))
    }
    return entries
  }

  func list(_ name: String) throws(ConfigurationError) -> [YAMLValue] {
    guard let sequence = node.sequence else {
      throw error("`\(name)` is no list", "write it in brackets: [a, b]")
    }
    return sequence.map { YAMLValue(node: $0, file: file) }
  }

  func text(_ name: String) throws(ConfigurationError) -> String {
    guard let scalar = node.scalar, !isNull else {
      throw error("`\(name)` is no text", "write some words or a name after it")
    }
    return scalar.string
  }

  func number(_ name: String) throws(ConfigurationError) -> Double {
    guard let scalar = node.scalar, scalar.style == .plain else {
      throw error("`\(name)` is no number", "write a number, without quotes")
    }
    return try Self.number(scalar.string, name, place)
  }

  func whole(_ name: String, _ range: ClosedRange<UInt64>) throws(ConfigurationError) -> UInt64 {
    let text = node.scalar.map { $0.string.filter { $0 != "_" } } ?? ""
    guard node.scalar?.style == .plain, let value = UInt64(text), range.contains(value) else {
      let shown = node.scalar.map { "`\($0.string)`" } ?? "a \(isList ? "list" : "mapping")"
      throw error(
        "`\(name)` is \(shown)",
        "write a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  func truth(_ name: String) throws(ConfigurationError) -> Bool {
    switch node.scalar?.string.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: throw error("`\(name)` is neither true nor false", "write true or false")
    }
  }

  /// A finite decimal number; neither octal nor sexagesimal, which nobody means.
  static func number(
    _ text: String, _ name: String, _ place: Place
  ) throws(ConfigurationError) -> Double {
    let digits = text.filter { $0 != "_" }
    let word = digits.lowercased().drop { "+-.".contains($0) }
    if word == "nan" || word == "inf" || word == "infinity" {
      throw ConfigurationError(
        place, "`\(name)` is `\(text)`, which is no finite number", "write a finite number")
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      let value = Double(digits), value.isFinite
    else {
      throw ConfigurationError(place, "`\(name)` is `\(text)`, no number", "write a finite number")
    }
    return value
  }
}
