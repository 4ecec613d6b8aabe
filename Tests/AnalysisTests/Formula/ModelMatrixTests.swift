import Analysis
import Statistics
import Testing

@Suite struct ModelMatrixTests {
  private let csv = """
    mode,level,budget,loss,empty,stuck,slip
    open,2,1,5,,one,1
    closed,10,2,7,,one,2
    open,1,,6,,one,3
    closed,2,4,9,,one,x
    ,1,3,8,,one,5
    half,1,0.5,4,,one,6
    """

  private func matrix(
    _ formula: String, factors: [String] = [], contrasts: Contrasts = .treatment
  ) throws -> ModelMatrix {
    try ModelMatrix(
      formula, in: Table(csv: csv, name: "t.csv"), factors: factors, contrasts: contrasts)
  }

  @Test func `rows without a value in a column of the formula are left out, and no others`() throws
  {
    let matrix = try matrix("loss ~ mode + I(budget/2)")
    #expect(matrix.rows == [0, 1, 3, 5] && matrix.dropped == [2, 4] && matrix.n == 4)
    #expect(matrix.response == [5, 7, 9, 4])
    #expect(matrix.columns.last?.high == [0.5, 1, 2, 0.25])
    #expect(try self.matrix("loss ~ level").dropped.isEmpty)
    #expect(try self.matrix("loss ~ level + budget - budget").dropped.isEmpty)
  }

  @Test func `levels rise, texts by letters and numbers by value`() throws {
    let matrix = try matrix("loss ~ mode*level", factors: ["level"])
    #expect(matrix.factors.map(\.name) == ["mode", "level"])
    #expect(matrix.factors.map(\.levels) == [["closed", "half", "open"], ["1", "2", "10"]])
    #expect(matrix.factors[1].levelOfRow == [1, 2, 0, 1, 0])
    #expect(matrix.terms.map(\.factors) == [[0], [1], [0, 1]])
    #expect(matrix.keepsMargins)
    #expect(try !self.matrix("loss ~ mode:level", factors: ["level"]).keepsMargins)
    #expect(try !self.matrix("loss ~ mode - 1").keepsMargins)
  }

  @Test func `numbers are covariates unless named`() throws {
    #expect(try matrix("loss ~ level").columns.map(\.name) == ["Intercept", "level"])
    #expect(
      try matrix("loss ~ level", factors: ["level"], contrasts: .sum).columns.map(\.name)
        == ["Intercept", "level[S.1]", "level[S.2]"])
    #expect(try matrix("loss ~ I(level^2)", factors: ["level"]).factors.isEmpty)
  }

  @Test func `a power holds the digits that a double cannot`() throws {
    let table = Table(columns: [
      (name: "x", values: .numbers([0.1, 3, 1e5])), (name: "y", values: .numbers([1, 2, 3])),
    ])
    let matrix = try ModelMatrix("y ~ I(x^10) + x:I(x^2)", in: table)
    let power = DoubleDouble(0.1).raised(to: 10)
    #expect(matrix.columns[1].high[0] == power.high && matrix.columns[1].low[0] == power.low)
    #expect(power.low != 0)
    let cube = DoubleDouble(product: 0.1, 0.1) * DoubleDouble(0.1)
    let entry = matrix.columns[2].entries.values[0]
    #expect((entry - cube).magnitude.value <= 1e-30 * cube.value)
    #expect(try ModelMatrix("y ~ I(x^-2)", in: table).columns[1].high[1] == 1 / 9.0)
    #expect(try ModelMatrix("y ~ I(x^0.5)", in: table).columns[1].high[1] == 3.0.squareRoot())
    #expect(try ModelMatrix("y ~ I(-x^2)", in: table).columns[1].high[1] == -9)
    #expect(try ModelMatrix("y ~ I(2^x^0)", in: table).columns[1].high[1] == 2)
  }

  @Test(
    arguments: [
      ("loss ~ stuck", "column 8: factor `stuck` has one level, `one`"),
      ("loss ~ empty", "column `empty` holds no value"),
      ("mode ~ level", "column 1: `mode` must hold numbers here, and line 2 of t.csv has `open`"),
      ("loss ~ I(mode^2)", "column 8: `mode` must hold numbers"),
      ("loss ~ slip", "line 5 of t.csv has `x`; correct it, or name the column in --factors"),
      ("loss ~ moed", "column 8: t.csv has no column `moed`; did you mean `mode`?"),
      ("loss ~ log(budgit)", "did you mean `budget`?"),
      ("lost ~ mode", "column 1: t.csv has no column `lost`; did you mean `loss`?"),
      ("loss ~ joyfulness", "its columns are mode, level"),
      ("loss ~ log(level - 1)", "`log(level - 1)` is no finite number in line 4 of t.csv, where "),
      ("loss ~ I(1/(level - 2))", "no finite number in line 2"),
      ("log(budget - 1) ~ mode", "column 1: `log(budget - 1)` is no finite number in line 2"),
    ])
  func `what the table cannot give is told with place and remedy`(
    formula: String, words: String
  ) throws {
    let error = #expect(throws: AnalysisError.self) { try matrix(formula) }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }

  @Test func `factors must be columns, and the response is none`() throws {
    #expect(
      throws: AnalysisError.missingColumn(file: "t.csv", name: "levl", nearest: "level")
    ) { try matrix("loss ~ level", factors: ["levl"]) }
    #expect(throws: AnalysisError.self) { try matrix("loss ~ mode", factors: ["loss"]) }
    #expect(try matrix("loss ~ slip", factors: ["slip"]).factors[0].levels.last == "x")
  }

  @Test func `a table without a usable row is refused`() throws {
    let table = try Table(csv: "y,a,b\n1,,2\n2,3,\n")
    let error = #expect(throws: AnalysisError.self) { try ModelMatrix("y ~ a + b", in: table) }
    #expect(error?.description == "table: no row has a value in each of y, a, b")
    #expect(throws: AnalysisError.self) { try ModelMatrix("y ~ a", in: Table(csv: "y,a\n")) }
  }

  @Test func `a name cut by an operator is found with its backticks`() throws {
    let table = try Table(csv: "y,min-pxcor\n1,2\n3,4\n")
    let error = #expect(throws: AnalysisError.self) { try ModelMatrix("y ~ min-pxcor", in: table) }
    #expect(error?.description.contains("did you mean `min-pxcor`?") == true)
    #expect(try ModelMatrix("y ~ `min-pxcor`", in: table).columns[1].high == [2, 4])
  }

  @Test func `a constant covariate and a lone intercept are let pass`() throws {
    let table = try Table(csv: "y,c\n1,2\n3,2\n")
    let matrix = try ModelMatrix("y ~ c", in: table)
    #expect(matrix.columns[1].high == [2, 2])
    let error = #expect(throws: StatisticsError.self) {
      try LinearModel(of: matrix.response, on: matrix.design)
    }
    #expect(error.map { matrix.named($0) } == .statistics(.aliasedTerm("c")))
    #expect(try ModelMatrix("y ~ 1", in: table).columns.map(\.high) == [[1, 1]])
    #expect(try ModelMatrix("y ~ 0", in: table).columns.isEmpty)
  }

  @Test func `more columns than memory holds are refused`() throws {
    let texts = (0..<9_000).map { "t\($0)" as String? }
    let table = Table(columns: [
      (name: "y", values: .numbers(texts.indices.map { Double($0) })),
      (name: "a", values: .texts(texts)), (name: "b", values: .texts(texts)),
    ])
    let error = #expect(throws: AnalysisError.self) { try ModelMatrix("y ~ a:b", in: table) }
    #expect(error?.description.contains("with `a:b` the model has more than") == true)
  }
}
