/// The rows of a table gathered by what their predictors say.
///
/// Rows that agree in all predictors have the same row in any design made of these, so that a fit to
/// their means, weighted by their number, is the fit to the rows: a factorial of 16 cells and
/// thousands of runs is solved with 16 rows.
struct DesignCells {
  /// One row of the table for each cell.
  private(set) var representatives: [Int] = []
  /// The number of rows of each cell.
  private(set) var counts: [Int] = []
  /// The cell of each row.
  let cellOfRow: [Int]

  /// Gathers rows; each predictor numbers its values 0, 1, … without a gap.
  ///
  /// - Complexity: O(*nk*) for *n* rows and *k* predictors.
  init(_ codes: [Numbering], rows: Int) {
    var keys = Numbering(of: [Int](repeating: 0, count: rows))
    for code in codes {
      // Both counts are at most the number of rows, so their product is no danger.
      let levels = code.count
      keys = Numbering(of: zip(keys.numbers, code.numbers).map { $0 * levels + $1 })
    }
    cellOfRow = keys.numbers
    for (row, cell) in cellOfRow.enumerated() {
      if cell == counts.count {
        representatives.append(row)
        counts.append(0)
      }
      counts[cell] += 1
    }
  }

  /// The mean of each cell, and the sum of squared deviations from these.
  func means(of response: [Double]) -> (means: [DoubleDouble], within: DoubleDouble) {
    var sums = [DoubleDouble](repeating: .zero, count: counts.count)
    for (row, cell) in cellOfRow.enumerated() { sums[cell].add(DoubleDouble(response[row])) }
    let means = zip(sums, counts).map { $0 / DoubleDouble(Double($1)) }
    var within = DoubleDouble.zero
    for (row, cell) in cellOfRow.enumerated() where counts[cell] > 1 {
      let deviation = DoubleDouble(response[row]) - means[cell]
      within.add(deviation.times(deviation))
    }
    return (means, within)
  }
}

/// Values numbered 0, 1, … in the order in which they first occur.
struct Numbering {
  /// The number of each value.
  let numbers: [Int]
  /// How many different values there are.
  let count: Int

  /// Numbers integers; by a table where they are few and small, else by a dictionary.
  init(of values: [Int]) {
    guard values.allSatisfy({ $0 >= 0 && $0 < 1 << 16 }) else {
      self.init(hashing: values)
      return
    }
    var places = [Int](repeating: -1, count: (values.max() ?? 0) + 1)
    var next = 0
    let numbers = values.map { value in
      if places[value] < 0 {
        places[value] = next
        next += 1
      }
      return places[value]
    }
    self.init(numbers: numbers, count: next)
  }

  /// Numbers values of any kind.
  init<Value: Hashable>(hashing values: [Value]) {
    var places: [Value: Int] = [:]
    let numbers = values.map { value in
      let next = places.count
      if let place = places[value] { return place }
      places[value] = next
      return next
    }
    self.init(numbers: numbers, count: places.count)
  }

  private init(numbers: [Int], count: Int) {
    self.numbers = numbers
    self.count = count
  }
}
