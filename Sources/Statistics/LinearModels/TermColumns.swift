/// The columns of a design, term by term, at one row of each cell.
///
/// A factor of *L* levels has *L* − 1 columns with sum-to-zero contrasts: 1 at its own level, −1 at
/// the last, 0 elsewhere. An interaction has the products; a covariate is used as it stands.
struct TermColumns {
  /// The columns, the intercept first.
  private(set) var columns: [[DoubleDouble]]
  /// The places of each term's columns.
  private(set) var ranges: [Range<Int>] = []
  /// The places of the columns that are covariates as measured.
  private(set) var measured: Set<Int> = []

  init(_ terms: [ModelTerm], of predictors: [CodedPredictor], at rows: [Int]) {
    columns = [rows.map { _ in DoubleDouble(1) }]
    for term in terms {
      var block = [columns[0]]
      for predictor in term.predictors.sorted() {
        let own = predictors[predictor].columns(at: rows)
        block = block.flatMap { made in own.map { zip(made, $0).map { $0 * $1 } } }
      }
      if term.predictors.allSatisfy({ predictors[$0].isMeasured }), term.predictors.count == 1 {
        measured.insert(columns.count)
      }
      ranges.append(columns.count..<columns.count + block.count)
      columns += block
    }
  }
}

/// A predictor whose levels or values are numbered.
struct CodedPredictor {
  private let predictor: Predictor
  /// The level or distinct value of each row.
  let numbering: Numbering

  init(_ predictor: Predictor) {
    self.predictor = predictor
    numbering =
      switch predictor {
      case .factor(let levels): Numbering(of: levels)
      case .covariate(let column): Numbering(hashing: column.values)
      }
  }

  /// Whether the values were rounded to doubles.
  var isMeasured: Bool {
    if case .covariate(let column) = predictor { column.isMeasured } else { false }
  }

  func columns(at rows: [Int]) -> [[DoubleDouble]] {
    switch predictor {
    case .covariate(let column): [rows.map { column.values[$0] }]
    case .factor:
      (0..<numbering.count - 1).map { level in
        rows.map { row in
          let number = numbering.numbers[row]
          return DoubleDouble(number == level ? 1 : number == numbering.count - 1 ? -1 : 0)
        }
      }
    }
  }
}
