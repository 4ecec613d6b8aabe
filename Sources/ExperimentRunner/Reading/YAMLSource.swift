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

  private static let remedy = "correct the indentation, quotes or brackets here"

  private static func translate(_ error: YamlError, _ source: SourceText) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ConfigurationError(
        file: source.file, line: mark.line, column: mark.column,
        problem: "this is no YAML: \(problem)", remedy: remedy)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let line = secondLine(of: key, after: context.mark.line, source.text) ?? context.mark.line
      return ConfigurationError(
        file: source.file, line: line, column: context.mark.column,
        problem: "`\(key)` stands twice", remedy: "keep one of the two")
    case .reader(let problem, let offset, _, let text):
      let before = text.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column = before.reversed().prefix { !$0.isNewline }.count + 1
      return ConfigurationError(
        file: source.file, line: line, column: column,
        problem: "this is no YAML: \(problem)", remedy: "remove the character that stands here")
    default:
      return ConfigurationError(file: source.file, problem: "\(error)", remedy: remedy)
    }
  }

  /// The parser names the first of two equal keys; the reader wants the second.
  private static func secondLine(of key: String, after line: Int, _ text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in line..<max(line, lines.count) {
      if lines[index].drop(while: { $0 == " " }).hasPrefix(key + ":") { return index + 1 }
    }
    return nil
  }

  /// Aliases of aliases and brackets in brackets grow without bound; a configuration has few of both.
  private static func refuseBombs(_ source: SourceText) throws(ConfigurationError) {
    var aliases = 0
    var (line, column) = (1, 0)
    var (depth, dashes) = (0, 0)
    var previous: UInt8 = 0x0A
    for byte in source.bytes {
      column += 1
      switch byte {
      case UInt8(ascii: "\n"): (line, column, dashes) = (line + 1, 0, 0)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += previous == 0x20 || column == 1 ? 1 : 0
      case UInt8(ascii: "*"): aliases += " \n[{,".utf8.contains(previous) ? 1 : 0
      default: break
      }
      guard aliases <= 20, depth <= 40, dashes <= 200 else {
        throw ConfigurationError(
          file: source.file, line: line, column: column,
          problem: aliases > 20 ? "more than 20 aliases" : "nested too deeply",
          remedy: "write the values out, one level of keys under another")
      }
      previous = byte
    }
  }
}
