internal import Results

/// The columns of a table that a formula names, read with its places for errors.
struct ModelColumns {
  private let table: Table
  private let factors: Set<String>
  private var columns: [String: Table.Column] = [:]
  private var order: [String] = []

  init(_ table: Table, factors: Set<String>) {
    self.table = table
    self.factors = factors
  }

  /// Reads the columns of a variable.
  mutating func read(
    _ variable: Formula.Variable, isResponse: Bool = false
  ) throws(AnalysisError) {
    for name in variable.columns {
      guard let column = try? table.column(name) else { throw missing(name, in: variable) }
      if columns.updateValue(column, forKey: name) == nil { order.append(name) }
      if isResponse || variable.column == nil {
        try requireNumbers(column, name, in: variable)
      } else if !factors.contains(name) {
        try requireWords(column, name, in: variable)
      }
    }
    if isResponse, let name = variable.column, factors.contains(name) {
      throw .formula(
        column: variable.position,
        problem: "`\(name)` is the response and no factor; take it out of --factors")
    }
  }

  /// Whether a column is a factor: it holds texts, or it was named as one.
  func isFactor(_ name: String) -> Bool {
    if case .texts = columns[name] { true } else { factors.contains(name) }
  }

  /// The rows in which no column that was read misses its value.
  func completeRows() throws(AnalysisError) -> [Int] {
    var isComplete = [Bool](repeating: true, count: table.rowCount)
    for name in order {
      guard let column = columns[name] else { continue }
      var present = 0
      for row in isComplete.indices {
        if column.has(row) { present += 1 } else { isComplete[row] = false }
      }
      guard present > 0 else {
        throw .badRequest("\(table.name): column `\(name)` holds no value; leave it out")
      }
    }
    let rows = isComplete.indices.filter { isComplete[$0] }
    guard !rows.isEmpty else {
      throw .badRequest(
        "\(table.name): no row has a value in each of \(order.joined(separator: ", "))")
    }
    return rows
  }

  /// The columns that hold nothing but numbers, in these rows.
  func numbers(in rows: [Int]) -> [String: [Double]] {
    columns.compactMapValues { column in
      let values =
        switch column {
        case .numbers(let values): rows.compactMap { values[$0] }
        case .texts(let texts): rows.compactMap { texts[$0].flatMap(Table.Column.number) }
        }
      return values.count == rows.count ? values : nil
    }
  }

  private func missing(_ name: String, in variable: Formula.Variable) -> AnalysisError {
    // Such as `min-pxcor`, which without backticks is a difference.
    let cut = table.columnNames.first {
      $0.hasPrefix(name) && quotedName($0) != $0 && quotedName(name) == name
    }
    let nearest = (cut ?? nearestName(to: name, among: table.columnNames)).map(quotedName)
    return .formula(
      column: variable.position,
      problem: "\(table.name) has no column `\(name)`; "
        + (nearest.map { "did you mean \($0.hasPrefix("`") ? $0 : "`\($0)`")?" }
          ?? "its columns are \(table.columnNames.prefix(8).joined(separator: ", "))"
          + (table.columnNames.count > 8 ? ", …" : "")))
  }

  private func requireNumbers(
    _ column: Table.Column, _ name: String, in variable: Formula.Variable,
    remedy: String = "leave the field empty where a value is missing"
  ) throws(AnalysisError) {
    guard case .texts(let values) = column else { return }
    let isWord = { (text: String?) in text.map { Table.Column.number($0) == nil } ?? false }
    guard let bad = values.firstIndex(where: isWord) else { return }
    throw .formula(
      column: variable.position,
      problem: "`\(name)` must hold numbers here, and line \(table.lines[bad]) of \(table.name) "
        + "has `\(values[bad] ?? "")`; correct it, or \(remedy)")
  }

  /// A column of which most fields are numbers is one with a slip rather than a factor.
  private func requireWords(
    _ column: Table.Column, _ name: String, in variable: Formula.Variable
  ) throws(AnalysisError) {
    guard case .texts(let values) = column else { return }
    let present = values.compactMap { $0 }
    let numbers = present.count { Table.Column.number($0) != nil }
    guard 2 * numbers > present.count, numbers < present.count else { return }
    try requireNumbers(
      column, name, in: variable, remedy: "name the column in --factors where it is one")
  }
}

extension Table.Column {
  /// Whether a row has a value.
  fileprivate func has(_ row: Int) -> Bool {
    switch self {
    case .numbers(let values): values[row] != nil
    case .texts(let values): values[row] != nil
    }
  }
}
