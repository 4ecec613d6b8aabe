internal import Foundation
internal import Results

extension Table {
  /// Reads a table from CSV text with a header.
  ///
  /// UTF-8 with or without a byte order mark, LF or CRLF, quotes as RFC 4180 has them. A field that
  /// is empty, `NA` or `NaN` is missing. A column is numeric when all that it holds are finite
  /// numbers. Empty lines are passed over, and so are the six lines before the header of a table
  /// exported by NetLogo's BehaviorSpace.
  ///
  /// - Parameters:
  ///   - text: the whole text.
  ///   - name: what messages call the table.
  /// - Throws: `AnalysisError.malformed` with the line.
  public init(csv text: String, name: String = "table") throws(AnalysisError) {
    let read: CSVTable
    do { read = try CSVTable(text: Self.withoutPreamble(text), path: name) } catch {
      throw .malformed(file: name, line: error.line, problem: "\(error.problem); \(error.remedy)")
    }
    if let twice = Self.repeated(in: read.header) {
      throw .malformed(
        file: name, line: 1, problem: "two columns are called `\(twice)`; rename one")
    }
    self.init(
      name: name, columnNames: read.header,
      columns: read.header.indices.map { index in Column(read.rows.map { $0.fields[index] }) },
      lines: read.rows.map(\.line))
  }

  /// Reads a table from a CSV file with a header; see ``init(csv:name:)``.
  ///
  /// - Parameter path: the file, absolute or relative to the working directory.
  /// - Throws: `AnalysisError` where the file cannot be read, is not UTF-8 or is no CSV.
  public init(contentsOfFile path: String) throws(AnalysisError) {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      let reason = isThere ? "access denied, or not a file" : "no such file"
      throw .unreadable(file: path, reason: reason)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .unreadable(file: path, reason: "it is not UTF-8 text; save it as CSV in UTF-8")
    }
    try self.init(csv: text, name: path)
  }

  /// The text with the preamble of a BehaviorSpace table emptied, line by line.
  private static func withoutPreamble(_ text: String) -> String {
    let start = text.prefix(40).drop { $0 == "\u{FEFF}" || $0 == "\"" }
    guard start.hasPrefix("BehaviorSpace results") else { return text }
    let lines = text.split(separator: "\n", maxSplits: 6, omittingEmptySubsequences: false)
    return String(repeating: "\n", count: 6) + (lines.count > 6 ? lines[6] : "")
  }

  private static func repeated(in names: [String]) -> String? {
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
  }
}

extension Table.Column {
  /// A column of numbers if every field that is not missing is one, else of texts.
  init(_ fields: [String]) {
    let texts = fields.map { ["", "NA", "NaN", "nan"].contains($0) ? nil : $0 }
    let numbers = texts.map { $0.flatMap(Self.number) }
    let isNumeric = zip(texts, numbers).allSatisfy { ($0 == nil) == ($1 == nil) }
    self = isNumeric ? .numbers(numbers) : .texts(texts)
  }
}
