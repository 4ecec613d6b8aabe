internal import Results

/// Takes the rows of a `summary.csv` one after the other.
struct SummaryReader: ~Copyable {
  /// An outcome at a point.
  struct Row {
    let point: Double?
    let outcome: String
    let n: Int
    let mean: Double?
    let censored: Double?
  }

  private var reader: CSVReader
  private let file: String
  /// The columns point, outcome, n, mean and censored.
  private let columns: [Int]

  init(_ path: String) throws(AnalysisError) {
    let reader = try openCSV(path)
    let names = reader.header
    let columns = try ["point", "outcome", "n", "mean", "censored"].map {
      name throws(AnalysisError) in
      try position(of: name, in: names, file: path)
    }
    self.reader = reader
    self.columns = columns
    file = path
  }

  mutating func next() throws(AnalysisError) -> Row? {
    guard let row = try nextRow(&reader, file: file) else { return nil }
    return Row(
      point: try number(0, row), outcome: row.fields[columns[1]],
      n: Int(try number(2, row) ?? 0), mean: try number(3, row), censored: try number(4, row))
  }

  private func number(_ column: Int, _ row: CSVTable.Row) throws(AnalysisError) -> Double? {
    try row.number(columns[column], called: reader.header[columns[column]], in: file)
  }
}
