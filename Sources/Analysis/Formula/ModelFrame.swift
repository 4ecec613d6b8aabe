internal import Results
internal import Statistics

/// The rows of a table that a formula can use, and its variables in these rows.
struct ModelFrame {
  /// A variable that explains the response.
  enum Explanation {
    case factor(levels: [String], levelOfRow: [Int])
    /// Numbers, in double-double where they have more digits than a double.
    case covariate([DoubleDouble], isRounded: Bool)

    /// The number of levels; 0 for a covariate.
    var levelCount: Int {
      if case .factor(let levels, _) = self { levels.count } else { 0 }
    }
  }

  /// The rows used, by their place in the table.
  let rows: [Int]
  /// The rows left out, since a column of the formula misses its value.
  let dropped: [Int]
  let response: [Double]
  /// What the variables of the formula hold, in its order.
  let explanations: [Explanation]
  /// The values of the numeric columns that the explanations need.
  let numbers: [String: [Double]]

  init(
    _ formula: Formula, in table: Table, factors: Set<String>
  ) throws(AnalysisError) {
    var columns = ModelColumns(table, factors: factors)
    try columns.read(formula.response, isResponse: true)
    for variable in formula.variables { try columns.read(variable) }
    let rows = try columns.completeRows()
    var numbers = columns.numbers(in: rows)
    var explanations: [Explanation] = []
    for variable in formula.variables {
      if let name = variable.column, columns.isFactor(name) {
        explanations.append(try Self.factor(variable, name, in: table, rows))
      } else {
        explanations.append(try Self.covariate(variable, numbers, in: table, rows))
      }
    }
    guard
      case .covariate(let response, _) = try Self.covariate(
        formula.response, numbers, in: table, rows)
    else { preconditionFailure("a response is made of numbers") }
    self.response = response.map(\.value)
    let used = Set(formula.variables.flatMap(\.columns))
    numbers = numbers.filter { used.contains($0.key) }
    var isKept = [Bool](repeating: false, count: table.rowCount)
    for row in rows { isKept[row] = true }
    self.rows = rows
    dropped = isKept.indices.filter { !isKept[$0] }
    self.explanations = explanations
    self.numbers = numbers
  }

  private static func factor(
    _ variable: Formula.Variable, _ column: String, in table: Table, _ rows: [Int]
  ) throws(AnalysisError) -> Explanation {
    let factor = try Factor(column, in: table, rows: rows)
    guard factor.levels.count > 1 else {
      throw .formula(
        column: variable.position,
        problem: "factor `\(column)` has one level, `\(factor.levels.first ?? "")`, in the rows "
          + "used; leave it out")
    }
    return .factor(levels: factor.levels, levelOfRow: rows.compactMap { factor.levelOfRow[$0] })
  }

  private static func covariate(
    _ variable: Formula.Variable, _ numbers: [String: [Double]], in table: Table, _ rows: [Int]
  ) throws(AnalysisError) -> Explanation {
    switch variable.content {
    case .column(let name):
      return .covariate((numbers[name] ?? []).map { DoubleDouble($0) }, isRounded: true)
    case .transform(let arithmetic):
      let values = arithmetic.values(of: numbers, count: rows.count)
      if let bad = values.firstIndex(where: { !$0.isFinite }) {
        let operands = arithmetic.columns.map { column in
          "\(quotedName(column)) = \(CSV.number(numbers[column]?[bad] ?? .nan))"
        }
        throw .formula(
          column: variable.position,
          problem: "`\(variable.name)` is no finite number in line \(table.lines[rows[bad]]) of "
            + "\(table.name), where \(operands.joined(separator: ", ")); change the transform or "
            + "leave the row out")
      }
      return .covariate(values, isRounded: arithmetic.isRounded)
    }
  }
}
