internal import Results

/// A column as a factor: its levels in rising order, and the level of each row.
struct Factor {
  let name: String
  /// Numbers rise by value, texts by alphabet.
  let levels: [String]
  /// The position of the row's level, or nothing where it is missing.
  let levelOfRow: [Int?]

  /// Reads a factor; levels that only occur in rows left out do not count.
  init(_ name: String, in table: Table, rows: [Int]) throws(AnalysisError) {
    self.name = name
    switch try table.column(name) {
    case .numbers(let values):
      (levels, levelOfRow) = Self.ranked(values, rows: rows, label: CSV.number)
    case .texts(let values):
      (levels, levelOfRow) = Self.ranked(values, rows: rows) { $0 }
    }
  }

  private static func ranked<Value: Hashable & Comparable>(
    _ values: [Value?], rows: [Int], label: (Value) -> String
  ) -> ([String], [Int?]) {
    let distinct = Set(rows.compactMap { values[$0] }).sorted()
    let rank = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
    return (distinct.map(label), values.map { $0.flatMap { rank[$0] } })
  }
}
