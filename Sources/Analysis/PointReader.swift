internal import Results

/// Takes the design points of a `runs.csv` one after the other, each with all its runs.
///
/// The file must be sorted by point, as ours are. A row without a point belongs to none.
struct PointReader: ~Copyable {
  private var reader: CSVReader
  private let file: String
  private let point: Int
  private let levers: [Int]
  private let outcomes: [(value: Int, flag: Int?)]
  /// The first row of the point to come.
  private var ahead: (point: Int, row: CSVTable.Row)?

  init(_ path: String, levers: [String], outcomes: [String]) throws(AnalysisError) {
    let reader = try openCSV(path)
    let names = reader.header
    let point = try position(of: "point", in: names, file: path)
    let levers = try levers.map { name throws(AnalysisError) in
      try position(of: name, in: names, file: path)
    }
    let columns = try outcomes.map { name throws(AnalysisError) in
      let value = try position(of: name, in: names, file: path)
      return (value: value, flag: names.firstIndex(of: name + ".censored"))
    }
    self.reader = reader
    self.point = point
    self.levers = levers
    self.outcomes = columns
    file = path
  }

  /// The next point, or nothing after the last.
  mutating func next() throws(AnalysisError) -> PointRuns? {
    if ahead == nil { ahead = try row() }
    guard let first = ahead else { return nil }
    let levels = levers.map { label(first.row.fields[$0]) }
    var runs = PointRuns(point: first.point, levels: levels, outcomes: outcomes.count)
    try add(first.row, to: &runs)
    ahead = nil
    while let next = try row() {
      guard next.point == first.point else {
        ahead = next
        break
      }
      try add(next.row, to: &runs)
    }
    if let ahead, ahead.point < first.point {
      throw .malformed(
        file: file, line: ahead.row.line,
        problem: "point \(ahead.point) comes after point \(first.point); sort the rows by point")
    }
    return runs
  }

  private func add(_ row: CSVTable.Row, to runs: inout PointRuns) throws(AnalysisError) {
    for (index, columns) in outcomes.enumerated() {
      let value = try number(row, columns.value)
      var flag: Double?
      if let column = columns.flag { flag = try number(row, column) }
      runs.add(value, flag: flag, to: index)
    }
  }

  private mutating func row() throws(AnalysisError) -> (point: Int, row: CSVTable.Row)? {
    while let next = try nextRow(&reader, file: file) {
      guard let value = try number(next, point) else { continue }
      guard let point = Int(exactly: value) else {
        throw .malformed(
          file: file, line: next.line, problem: "`\(next.fields[point])` is no design point")
      }
      return (point, next)
    }
    return nil
  }

  private func number(_ row: CSVTable.Row, _ column: Int) throws(AnalysisError) -> Double? {
    try row.number(column, called: reader.header[column], in: file)
  }

  private func label(_ field: String) -> String {
    Table.Column.isMissing(field) ? "" : Table.Column.number(field).map(CSV.number) ?? field
  }
}
