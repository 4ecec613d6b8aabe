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

  /// The positions of the levels of some rows, without those that miss one.
  func levels(of rows: [Int]) -> [Int] { rows.compactMap { levelOfRow[$0] } }

  private static func ranked<Value: Hashable & Comparable>(
    _ values: [Value?], rows: [Int], label: (Value) -> String
  ) -> ([String], [Int?]) {
    let isUsed = Self.marks(rows, of: values.count)
    var found = DistinctValues<Value>()
    // Levels of rows left out are numbered too, and dropped unless a row used has them.
    let numbers = values.map { $0.map { found.number($0) } }
    var occurs = [Bool](repeating: false, count: found.values.count)
    for (number, isUsed) in zip(numbers, isUsed) where isUsed {
      if let number { occurs[number] = true }
    }
    let order = found.values.indices.filter { occurs[$0] }
      .sorted { found.values[$0] < found.values[$1] }
    var rank = [Int?](repeating: nil, count: found.values.count)
    for (place, number) in order.enumerated() { rank[number] = place }
    return (order.map { label(found.values[$0]) }, numbers.map { $0.flatMap { rank[$0] } })
  }

  private static func marks(_ rows: [Int], of count: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for row in rows { marks[row] = true }
    return marks
  }
}

/// Values numbered in the order in which they are first met.
///
/// A factor has few levels as a rule: these are compared one by one, which is quicker than hashing.
private struct DistinctValues<Value: Hashable> {
  private(set) var values: [Value] = []
  private var places: [Value: Int] = [:]

  mutating func number(_ value: Value) -> Int {
    if values.count <= 8 {
      if let place = values.firstIndex(of: value) { return place }
    } else if let place = places[value] {
      return place
    }
    values.append(value)
    places[value] = values.count - 1
    return values.count - 1
  }
}
