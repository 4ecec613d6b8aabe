internal import Yams

/// A YAML file as a tree whose every node knows its place.
struct YAMLSource {
  let source: SourceText
  let root: YAMLValue

  /// Reads and parses a file.
  ///
  /// - Throws: an error with line, column and remedy when the text is no YAML, or is YAML meant to
  ///   exhaust its reader.
  init(_ source: SourceText) throws(ConfigurationError) {
    self.source = source
    try Self.refuseBombs(source)
    let node: Node?
    do {
      node = try compose(yaml: source.text, .default, .default, .utf8)
    } catch let error as YamlError {
      throw Self.translate(error, source)
    } catch {
      throw ConfigurationError(file: source.file, problem: "\(error)", remedy: Self.remedy)
    }
    guard let node, !(node.scalar?.string.isEmpty ?? false) else {
      throw ConfigurationError(
        file: source.file, line: 1, column: 1, problem: "the file is empty",
        remedy: "start from the one that `xietong new NAME` writes")
    }
    root = YAMLValue(node: node, file: source.file)
  }

  /// The most YAML that is parsed, in bytes: it takes a hundred times as much memory as a tree.
  private static let limit = 4 << 20
  private static let remedy = "correct the indentation, quotes or brackets here"

  private static func translate(_ error: YamlError, _ source: SourceText) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // Of what is never closed, the parser says that it lacks on the line after the last.
      var place = Cursor()
      for scalar in source.text.unicodeScalars where place.line < mark.line { place.pass(scalar) }
      let isInside = place.line == mark.line
      return ConfigurationError(
        file: source.file, line: place.line, column: isInside ? mark.column : place.column,
        problem: "this is no YAML: \(problem)", remedy: remedy)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let mark = context.mark
      return ConfigurationError(
        file: source.file, line: secondLine(of: key, after: mark, source.text) ?? mark.line,
        column: mark.column, problem: "`\(key)` stands twice", remedy: "keep one of the two")
    case .reader(let problem, _, let value, let text):
      var place = Cursor()
      let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
      for scalar in scalars.prefix(while: { $0.value != value }) { place.pass(scalar) }
      return ConfigurationError(
        file: source.file, line: place.line, column: place.column,
        problem: "this is no YAML: \(problem)", remedy: "remove the character that stands here")
    default:
      return ConfigurationError(file: source.file, problem: "\(error)", remedy: remedy)
    }
  }

  /// The parser names the first of two equal keys; the reader wants the second, which in a block
  /// stands under it in the same column.
  private static func secondLine(of key: String, after mark: Mark, _ text: String) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated().dropFirst(mark.line) {
      let word = line.drop { $0 == " " }
      if line.count - word.count == mark.column - 1, word.hasPrefix(key + ":") { return index + 1 }
    }
    return nil
  }

  /// Aliases of aliases, brackets in brackets and blocks in blocks grow without bound; a
  /// configuration has few of each.
  private static func refuseBombs(_ source: SourceText) throws(ConfigurationError) {
    guard source.bytes.count <= limit else {
      throw ConfigurationError(
        file: source.file, problem: "more than \(limit >> 20) MiB of YAML",
        remedy: "put long tables into CSV files")
    }
    var place = Cursor()
    var (aliases, depth, dashes, spaces) = (0, 0, 0, 0)
    var keys = KeyWatch()
    var previous: Unicode.Scalar = "\n"
    for scalar in source.text.unicodeScalars {
      if place.column == 1 { (dashes, spaces) = (0, 0) }
      switch scalar {
      case "[", "{": depth += 1
      case "]", "}": depth = max(0, depth - 1)
      case "-": dashes += previous == " " || place.column == 1 ? 1 : 0
      case "*": aliases += " \n[{,".unicodeScalars.contains(previous) ? 1 : 0
      case " ": spaces += spaces == place.column - 1 ? 1 : 0
      default: break
      }
      let problem: String? =
        if keys.seesBlock(at: scalar, startsLine: place.column == 1) {
          "a key that is no word"
        } else if aliases > 20 {
          "more than 20 aliases"
        } else if depth > 40 || dashes > 200 || spaces > 400 {
          "nested too deeply"
        } else {
          nil
        }
      if let problem {
        throw ConfigurationError(
          file: source.file, line: place.line, column: place.column, problem: problem,
          remedy: "write the values out, one level of keys under another")
      }
      place.pass(scalar)
      previous = scalar
    }
  }
}

/// Looks out for keys that are lists, mappings or aliases, which the parser compares with one another
/// in time exponential in their depth: `? - a`, `[a]: b`, `*a : b`.
///
/// It does not know quotes and comments, in which these are refused too: one unclosed quote would
/// otherwise hide what follows it.
private struct KeyWatch {
  /// The last character of the line that is no blank.
  private var last: Unicode.Scalar?
  private var isAlias = false

  mutating func seesBlock(at scalar: Unicode.Scalar, startsLine: Bool) -> Bool {
    if startsLine { (last, isAlias) = (nil, false) }
    switch scalar {
    case " ", "\t", "\u{FEFF}": return false
    case "?" where last.map("-?[{,:".unicodeScalars.contains) ?? true: return true
    case ":" where isAlias || last == "]" || last == "}": return true
    default: break
    }
    if scalar == "*" {
      isAlias = last.map("-?[{,:".unicodeScalars.contains) ?? true
    } else if !(scalar.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains(scalar)) {
      isAlias = false
    }
    last = scalar
    return false
  }
}
