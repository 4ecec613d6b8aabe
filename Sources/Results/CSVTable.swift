/// A CSV file in memory: a header and rows of text, each with the line on which it starts.
///
/// ```swift
/// let table = try CSVTable(text: "a,b\n1,\"x, y\"\n", path: "t.csv")
/// table.header          // ["a", "b"]
/// table.rows[0].fields  // ["1", "x, y"]
/// table.rows[0].line    // 2
/// ```
///
/// Reads RFC 4180 with LF or CRLF and an optional byte-order mark; empty lines are passed over. A
/// row with more or fewer fields than the header is an error.
public struct CSVTable: Sendable, Equatable {
  /// One row of a table.
  public struct Row: Sendable, Equatable {
    /// The line on which it starts, counted from 1.
    public let line: Int
    /// Its fields, as many as the header has.
    public let fields: [String]
  }

  /// What is wrong with a CSV file, and where.
  public struct ReadingError: Error, Equatable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// The line, from 1.
    public let line: Int
    /// The field of the line, from 1.
    public let column: Int
    /// What is wrong.
    public let problem: String
    /// What to do about it.
    public let remedy: String

    /// One line: place, problem, remedy.
    public var description: String { "\(path):\(line):\(column): \(problem); \(remedy)" }
  }

  /// Names of the columns.
  public let header: [String]
  /// The rows, in the order of the file.
  public let rows: [Row]

  /// Reads a table from text.
  ///
  /// - Parameters:
  ///   - text: the content of the file.
  ///   - path: the name of the file, for errors.
  /// - Throws: an error with line and field where the text is no table.
  public init(text: String, path: String) throws(ReadingError) {
    var scanner = CSVScanner(text: text)
    guard let first = scanner.next() else {
      throw ReadingError(
        path: path, line: 1, column: 1, problem: "the file is empty",
        remedy: "write a header and at least one row")
    }
    var rows: [Row] = []
    while let row = scanner.next() {
      guard row.fields.count == first.fields.count else {
        throw ReadingError(
          path: path, line: row.line, column: min(row.fields.count, first.fields.count) + 1,
          problem: "\(row.fields.count) fields where the header has \(first.fields.count)",
          remedy: "give every row as many fields as the header")
      }
      rows.append(row)
    }
    if let line = scanner.openQuote {
      throw ReadingError(
        path: path, line: line, column: 1, problem: "a quote is opened and never closed",
        remedy: "close it, or double it where it is meant")
    }
    self.header = first.fields
    self.rows = rows
  }
}

/// Takes rows from CSV text one after the other.
private struct CSVScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private(set) var openQuote: Int?

  init(text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() -> CSVTable.Row? {
    skipEmptyLines()
    guard position < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(field())
      guard position < bytes.count, bytes[position] == 0x2C else { break }
      position += 1
    }
    endLine()
    return CSVTable.Row(line: start, fields: fields)
  }

  private mutating func field() -> String {
    position < bytes.count && bytes[position] == 0x22 ? quoted() : plain()
  }

  private mutating func plain() -> String {
    let start = position
    while position < bytes.count, bytes[position] != 0x2C, !isLineBreak(bytes[position]) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quoted() -> String {
    let opened = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { line += 1 }
      guard byte == 0x22 else {
        content.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == 0x22 else {
        return String(decoding: content, as: UTF8.self) + plain()
      }
      content.append(byte)
      position += 1
    }
    openQuote = opened
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count, isLineBreak(bytes[position]) { endLine() }
  }

  private mutating func endLine() {
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
