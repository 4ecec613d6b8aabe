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
    try self.init(name: name) { () throws(CSVTable.ReadingError) in
      try CSVReader(text: text, path: name, preamble: linesOfPreamble)
    }
  }

  /// Reads a table from a CSV file with a header; see ``init(csv:name:)``.
  ///
  /// The file is read in pieces, straight into columns; twice where words follow numbers in a
  /// column. What cannot be read twice, such as a pipe, is held as text meanwhile.
  ///
  /// - Parameter path: the file, absolute or relative to the working directory.
  /// - Throws: `AnalysisError` where the file cannot be read, is not UTF-8 or is no CSV.
  /// - Complexity: 8 bytes a number, the text of what is none, and 8 bytes a row.
  public init(contentsOfFile path: String) throws(AnalysisError) {
    if isPipe(path), let text = try? String(contentsOfFile: path, encoding: .utf8) {
      try self.init(csv: text, name: path)
    } else {
      try self.init(name: path) { () throws(CSVTable.ReadingError) in
        try CSVReader(contentsOfFile: path, preamble: linesOfPreamble)
      }
    }
  }

  private init(
    name: String, _ open: () throws(CSVTable.ReadingError) -> CSVReader
  ) throws(AnalysisError) {
    var builder = try Self.build(name, open)
    if let twice = repeated(in: builder.header) {
      throw .malformed(
        file: name, line: 1, problem: "two columns are called `\(twice)`; rename one")
    }
    if !builder.mixed.isEmpty {
      builder = try Self.build(name, open, texts: builder.mixed)
    }
    self.init(
      name: name, columnNames: builder.header, columns: builder.columns, lines: builder.lines)
  }

  private static func build(
    _ name: String, _ open: () throws(CSVTable.ReadingError) -> CSVReader, texts: Set<Int> = []
  ) throws(AnalysisError) -> TableBuilder {
    do {
      var reader = try open()
      return try TableBuilder(&reader, texts: texts)
    } catch {
      throw AnalysisError(error, in: name)
    }
  }
}

/// The lines before the header of a table from NetLogo's BehaviorSpace; of any other, none.
private func linesOfPreamble(_ first: String) -> Int {
  first.hasPrefix("BehaviorSpace results") ? 6 : 0
}

private func repeated(in names: [String]) -> String? {
  var seen: Set<String> = []
  return names.first { !seen.insert($0).inserted }
}

private func isPipe(_ path: String) -> Bool {
  let attributes = try? FileManager.default.attributesOfItem(
    atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
  let type = attributes?[.type] as? FileAttributeType
  return type != nil && type != .typeRegular && type != .typeDirectory
}
