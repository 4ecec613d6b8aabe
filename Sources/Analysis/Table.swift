internal import Results

/// A table in memory: named columns of numbers or of texts, any of them with missing values.
///
/// ```swift
/// let table = try Table(csv: "point,loss\n1,20\n2,\n")
/// try table.numbers("loss")  // [20, nil]
/// ```
public struct Table: Sendable {
  /// The values of one column, from the first row to the last.
  public enum Column: Sendable, Hashable {
    /// Finite numbers.
    case numbers([Double?])
    /// Anything else.
    case texts([String?])
  }

  /// What the table is called in messages: the name of its file.
  public let name: String
  /// The names of the columns, from left to right.
  public let columnNames: [String]
  /// The number of rows, without the header.
  public let rowCount: Int
  private let columns: [Values]
  /// The line on which each row begins, counted from 1.
  let lines: [Int]

  /// Creates a table from columns made in memory.
  ///
  /// - Parameters:
  ///   - columns: names and values, all of one length; a number that is not finite is missing.
  ///   - name: what messages call the table.
  public init(columns: [(name: String, values: Column)], name: String = "table") {
    let counts = Set(columns.map(\.values.count))
    precondition(counts.count <= 1, "all columns of a table have one length")
    self.name = name
    columnNames = columns.map(\.name)
    rowCount = counts.first ?? 0
    self.columns = columns.map { Values($0.values) }
    lines = Array(2..<(rowCount + 2))
  }

  init(name: String, columnNames: [String], columns: [Values], lines: [Int]) {
    self.name = name
    self.columnNames = columnNames
    self.columns = columns
    self.lines = lines
    rowCount = lines.count
  }

  /// Whether there is a column of this name.
  ///
  /// - Parameter name: the exact name.
  /// - Returns: whether it is in the header.
  public func has(_ name: String) -> Bool { columnNames.contains(name) }

  /// A column, whatever it holds.
  ///
  /// - Parameter name: the exact name; of two columns with one name, the first.
  /// - Returns: its values.
  /// - Throws: `AnalysisError.missingColumn`, with the nearest name.
  public func column(_ name: String) throws(AnalysisError) -> Column {
    guard let index = columnNames.firstIndex(of: name) else {
      let nearest = nearestName(to: name, among: columnNames)
      throw .missingColumn(file: self.name, name: name, nearest: nearest)
    }
    return columns[index].column
  }

  /// A column of numbers.
  ///
  /// - Parameter name: the exact name.
  /// - Returns: a number a row, `nil` where it is missing.
  /// - Throws: `AnalysisError` where there is no such column or a field is no number.
  public func numbers(_ name: String) throws(AnalysisError) -> [Double?] {
    switch try column(name) {
    case .numbers(let values): return values
    case .texts(let values):
      let bad = values.firstIndex { $0.map { Column.number($0) == nil } ?? false } ?? 0
      throw .notANumber(
        file: self.name, line: lines[bad], column: name, text: (values[bad] ?? ""))
    }
  }

  /// Some rows of the table, all columns.
  ///
  /// - Parameter rows: their positions, in the order in which they are wanted.
  /// - Returns: a table of these rows, under the same name.
  public func selecting(rows: [Int]) -> Table {
    Table(
      name: name, columnNames: columnNames, columns: columns.map { $0.selecting(rows) },
      lines: rows.map { lines[$0] })
  }

  /// A column as text, numbers in their shortest form.
  ///
  /// - Parameter name: the exact name.
  /// - Returns: a text a row, `nil` where it is missing.
  /// - Throws: `AnalysisError.missingColumn`, with the nearest name.
  public func labels(_ name: String) throws(AnalysisError) -> [String?] {
    switch try column(name) {
    case .numbers(let values): values.map { $0.map(CSV.number) }
    case .texts(let values): values
    }
  }
}

extension Table.Column {
  var count: Int {
    switch self {
    case .numbers(let values): values.count
    case .texts(let values): values.count
    }
  }

  /// Whether a field holds nothing, as we, R and pandas write it.
  static func isMissing(_ text: String) -> Bool {
    switch text {
    case "", "NA", "NaN", "nan": true
    default: false
    }
  }

  /// A field as a finite number; blanks around it do not matter.
  static func number(_ text: String) -> Double? {
    if let value = Double(text) { return value.isFinite ? value : nil }
    let words = text.split(separator: " ")
    guard words.count == 1, words[0].count < text.count else { return nil }
    return number(String(words[0]))
  }
}
