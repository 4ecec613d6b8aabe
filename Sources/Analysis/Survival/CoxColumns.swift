internal import Statistics

/// The columns of a Cox model: numbers as they are, factors by treatment contrasts as R codes them.
struct CoxColumns {
  /// The name of each column, such as `mode[T.open]`.
  private(set) var names: [String] = []
  /// The entries of each.
  private(set) var values: [[Double]] = []
  /// The covariates, each with its columns.
  private(set) var terms: [(name: String, columns: [Int])] = []

  /// Reads covariates.
  ///
  /// - Throws: `AnalysisError` for a missing column, or one that is the same in all rows.
  init(
    _ covariates: [String], factors: [String], _ rows: CompleteRows, in table: Table
  ) throws(AnalysisError) {
    for covariate in covariates {
      let start = names.count
      if case .numbers = try table.column(covariate), !factors.contains(covariate) {
        names.append(covariate)
        values.append(try rows.numbers(covariate, in: table))
      } else {
        let (levels, ofRow) = try rows.levels(covariate, in: table)
        for coding in LevelCoding.contrasts(.treatment, of: levels) {
          names.append(covariate + coding.suffix)
          values.append(ofRow.map { coding.entry(at: $0) })
        }
      }
      let isStill = values[start...].allSatisfy { column in
        column.allSatisfy { $0 == column[0] }
      }
      guard !isStill else {
        throw .badRequest("`\(covariate)` is the same in all rows used; leave it out")
      }
      terms.append((covariate, Array(start..<names.count)))
    }
  }

  /// An error that names columns rather than counting them.
  func named(_ error: StatisticsError) -> AnalysisError {
    switch error {
    case .aliasedColumn(let column): .statistics(.aliasedTerm(names[column]))
    case .fit(.monotoneLikelihood(let column)):
      .badRequest(FitProblem.monotone(column.map { "`\(names[$0])`" }))
    default: .statistics(error)
    }
  }
}
