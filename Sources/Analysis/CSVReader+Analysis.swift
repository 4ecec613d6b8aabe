internal import Results

/// The next row of a file; an error is one of this module.
func nextRow(
  _ reader: inout CSVReader, file: String
) throws(AnalysisError) -> CSVTable.Row? {
  do { return try reader.next() } catch { throw AnalysisError(error, in: file) }
}

/// Opens a CSV file; an error is one of this module.
func openCSV(_ path: String) throws(AnalysisError) -> CSVReader {
  do { return try CSVReader(contentsOfFile: path) } catch { throw AnalysisError(error, in: path) }
}

/// Where a column stands.
func position(
  of name: String, in names: [String], file: String
) throws(AnalysisError) -> Int {
  guard let index = names.firstIndex(of: name) else {
    throw .missingColumn(file: file, name: name, nearest: nearestName(to: name, among: names))
  }
  return index
}

extension CSVTable.Row {
  /// A field as a finite number, or nothing where it is missing.
  func number(
    _ column: Int, called name: String, in file: String
  ) throws(AnalysisError) -> Double? {
    let field = fields[column]
    if Table.Column.isMissing(field) { return nil }
    guard let number = Table.Column.number(field) else {
      throw .notANumber(file: file, line: line, column: name, text: field)
    }
    return number
  }
}
