public import Statistics

/// What a formula makes of a table: a response and the columns that explain it, term by term.
///
/// ```swift
/// let table = try Table(csv: "loss,mode,budget\n5,open,1\n7,closed,2\n6,open,\n9,closed,4\n")
/// let matrix = try ModelMatrix("loss ~ mode + budget", in: table)
/// matrix.columns.map(\.name)  // ["Intercept", "mode[T.open]", "budget"]
/// matrix.dropped              // [2], the row without a budget
/// ```
///
/// Columns of text are factors, columns of numbers covariates unless named as factors. Columns are
/// named as by patsy: `a[T.open]` for treatment contrasts, `a[S.open]` for those that sum to zero,
/// `a[open]` where a factor has to carry the mean of each level, as the first does without an
/// intercept. Which one is coded how follows marginality (see `MarginalCoding`): terms add what
/// those before them did not tell, so that columns are independent wherever no cell is empty. Of
/// several factors the levels of the leftmost change fastest, as in R.
///
/// Rows without a value in some column of the formula are left out, and levels that occur in no
/// other rows with them. Levels rise: numbers by value, texts by their Unicode scalars. A constant
/// covariate is let pass; that it is aliased is for the fit to tell.
public struct ModelMatrix: Sendable {
  /// One column, known to about 31 digits.
  public struct Column: Sendable {
    /// What tables call its coefficient.
    public let name: String
    /// The place of its term among ``ModelMatrix/terms``; `nil` for the intercept.
    public let term: Int?
    let recipe: ColumnRecipe
    let explanations: [ModelFrame.Explanation]
    let rowCount: Int

    /// The entries, one for each row used.
    ///
    /// - Complexity: O(*n*) for *n* rows, each time: they are made when asked for, since an analysis
    ///   of variance never asks.
    public var entries: DesignColumn { recipe.entries(of: explanations, rows: rowCount) }
  }

  /// One term with its columns.
  public struct Term: Sendable, Hashable {
    /// The names of its variables joined by `:`.
    public let name: String
    /// The places of its columns.
    public let columns: Range<Int>
    /// The places of its factors among ``ModelMatrix/factors``.
    public let factors: [Int]
    /// The names of its covariates.
    public let covariates: [String]
  }

  /// A factor in the rows used.
  public struct Factor: Sendable, Hashable {
    /// The factor's column.
    public let name: String
    /// Its levels, rising.
    public let levels: [String]
    /// The place of each row's level.
    public let levelOfRow: [Int]
  }

  /// The formula.
  public let formula: Formula
  /// How factors became columns.
  public let contrasts: Contrasts
  /// What is explained, one for each row used.
  public let response: [Double]
  /// The columns, the intercept first where there is one.
  public let columns: [Column]
  /// The terms, in the formula's order; the intercept is none.
  public let terms: [Term]
  /// The factors, in the order of appearance.
  public let factors: [Factor]
  /// The rows used, by their place in the table, from 0.
  public let rows: [Int]
  /// The rows left out since a value is missing, by their place in the table, from 0.
  public let dropped: [Int]
  /// Whether every factor is coded by contrasts, since the formula keeps all margins of its
  /// interactions and the intercept: what an analysis of variance needs.
  public let keepsMargins: Bool
  let explanations: [ModelFrame.Explanation]
  let numbers: [String: [Double]]

  /// Lays out a formula over a table.
  ///
  /// - Parameters:
  ///   - formula: what explains what.
  ///   - table: the table.
  ///   - factors: columns of numbers that are factors nevertheless.
  ///   - contrasts: how factors become columns.
  /// - Throws: `AnalysisError` for a missing column, a text where a number is needed, a factor of one
  ///   level, a column without a value, no row left, or a transform without a finite value.
  /// - Complexity: O(*np*) for *n* rows and *p* columns, in time and memory.
  public init(
    _ formula: Formula, in table: Table, factors: [String] = [],
    contrasts: Contrasts = .treatment
  ) throws(AnalysisError) {
    for name in factors { _ = try table.column(name) }
    let frame = try ModelFrame(formula, in: table, factors: Set(factors))
    let layout = try ColumnLayout(formula, frame.explanations, contrasts, rows: frame.rows.count)
    self.formula = formula
    self.contrasts = contrasts
    response = frame.response
    rows = frame.rows
    dropped = frame.dropped
    explanations = frame.explanations
    numbers = frame.numbers
    columns = layout.columns(of: frame.explanations, rows: frame.rows.count)
    terms = layout.terms
    keepsMargins = layout.keepsMargins
    self.factors = zip(formula.variables, frame.explanations).compactMap { variable, explanation in
      guard case .factor(let levels, let levelOfRow) = explanation else { return nil }
      return Factor(name: variable.column ?? "", levels: levels, levelOfRow: levelOfRow)
    }
  }

  /// Lays out a formula, read from its text, over a table.
  public init(
    _ formula: String, in table: Table, factors: [String] = [],
    contrasts: Contrasts = .treatment
  ) throws(AnalysisError) {
    try self.init(Formula(formula), in: table, factors: factors, contrasts: contrasts)
  }
}
