internal import Foundation

/// Takes the rows of a CSV file one after the other and keeps none of them.
///
/// ```swift
/// var reader = try CSVReader(contentsOfFile: "runs.csv")
/// reader.header  // ["point", "replication", …]
/// while let row = try reader.next() { print(row.line, row.fields[0]) }
/// ```
///
/// Reads RFC 4180 in UTF-8 with LF or CRLF and an optional byte-order mark; empty lines are passed
/// over. A row with more or fewer fields than the header is an error.
///
/// - Complexity: O(1) rows in memory, whatever the length of the file.
public struct CSVReader: ~Copyable {
  /// Names of the columns.
  public let header: [String]
  var scanner: CSVScanner

  /// Opens a file and reads its header.
  ///
  /// - Parameters:
  ///   - path: the file, absolute or relative to the working directory.
  ///   - preamble: how many lines stand before the header, told by the first field of the file.
  /// - Throws: an error with line 0 where the file cannot be read, else with line and field.
  public init(
    contentsOfFile path: String, preamble: (String) -> Int = { _ in 0 }
  ) throws(CSVTable.ReadingError) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CSVScanner.unreadable(path)
    }
    try self.init(CSVScanner(file: file, path: path), preamble: preamble)
  }

  /// Reads the header of a text.
  ///
  /// - Parameters:
  ///   - text: the content of a file.
  ///   - path: the name of the file, for errors.
  ///   - preamble: how many lines stand before the header, told by the first field of the text.
  /// - Throws: an error with line and field where there is no header.
  public init(
    text: String, path: String, preamble: (String) -> Int = { _ in 0 }
  ) throws(CSVTable.ReadingError) {
    try self.init(CSVScanner(text: text, path: path), preamble: preamble)
  }

  private init(
    _ source: consuming CSVScanner, preamble: (String) -> Int
  ) throws(CSVTable.ReadingError) {
    var scanner = source
    var first = try scanner.next()
    let lines = preamble(first?.fields.first ?? "")
    if lines > 0 {
      try scanner.skip(toLine: lines + 1)
      first = try scanner.next()
    }
    guard let first else {
      throw scanner.error(
        line: 1, column: 1, "the file is empty", "write a header and at least one row")
    }
    header = first.fields
    self.scanner = scanner
  }

  /// The next row, or nothing after the last.
  ///
  /// - Returns: as many fields as the header has.
  /// - Throws: an error with line and field where the text is no table.
  public mutating func next() throws(CSVTable.ReadingError) -> CSVTable.Row? {
    guard let row = try scanner.next() else { return nil }
    try refuseOtherCount(row.fields.count, line: row.line)
    return row
  }

  func refuseOtherCount(_ count: Int, line: Int) throws(CSVTable.ReadingError) {
    guard count != header.count else { return }
    throw scanner.error(
      line: line, column: min(count, header.count) + 1,
      "\(count) fields where the header has \(header.count)",
      "give every row as many fields as the header")
  }
}
