extension Formula {
  /// A column of the table, or what arithmetic makes of several.
  public struct Variable: Sendable, Hashable {
    /// As it is called in tables: the column's name, in backticks where R would need them, or the
    /// transform as R prints it, such as `I(x^2)`.
    public let name: String
    /// Where it first stands in the formula, in characters from 1.
    public let position: Int
    let content: Content

    /// The column that the variable is, where it is no transform.
    public var column: String? {
      if case .column(let name) = content { name } else { nil }
    }

    /// The columns that the variable needs.
    public var columns: [String] {
      switch content {
      case .column(let name): [name]
      case .transform(let arithmetic): arithmetic.columns
      }
    }

    enum Content: Sendable, Hashable {
      case column(String)
      case transform(Arithmetic)
    }

    init(column: String, position: Int) {
      name = quotedName(column)
      self.position = position
      content = .column(column)
    }

    init(transform: Arithmetic, position: Int) {
      name = transform.text
      self.position = position
      content = .transform(transform)
    }
  }

  /// A term: a variable, or the interaction of several.
  public struct Term: Sendable, Hashable {
    /// The names of its variables joined by `:`.
    public let name: String
    /// The places of its variables among the formula's, rising.
    public let variables: [Int]

    init(variables: [Int], of all: [Variable]) {
      self.variables = variables
      name = variables.map { all[$0].name }.joined(separator: ":")
    }
  }
}

/// A column's name as a formula writes it: plain where R allows it, else in backticks.
func quotedName(_ name: String) -> String {
  let letters = Array(name)
  let isPlain =
    FormulaScanner.startsName(letters, at: 0)
    && letters.allSatisfy(FormulaScanner.continuesName)
  return isPlain ? name : "`\(name)`"
}
