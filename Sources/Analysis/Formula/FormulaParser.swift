/// Reads a formula by recursive descent, a method a rule, and expands it on the way.
///
/// ```
/// formula      response ~ sum
/// sum          [+ -] product { (+ -) product }
/// product      interaction { (* /) interaction }
/// interaction  power { : power }
/// power        atom [ ^ whole number ]
/// atom         ( sum ) | 0 | 1 | column | transform
/// ```
struct FormulaParser {
  /// The variables met so far, in the order of their appearance.
  private(set) var variables: [Formula.Variable] = []
  /// What wants a word, a sentence each.
  private(set) var notes: [String] = []
  /// The parts of the arithmetic being read.
  var parts = 0
  let tokens: [FormulaToken]
  /// The number of tokens taken.
  var place = 0
  /// The number of parentheses open.
  var depth = 0
  private var numbers: [String: Int] = [:]

  init(_ text: String) throws(AnalysisError) {
    tokens = try FormulaScanner.tokens(of: text)
    let tildes = tokens.filter { $0.kind == .sign("~") }
    guard let tilde = tildes.first else {
      throw .formula(
        column: 1, problem: "there is no `~`; write what is explained before it: `y ~ a + b`")
    }
    if tokens[0].kind == tilde.kind {
      throw .formula(column: tilde.column, problem: "name the response before `~`: `y ~ a + b`")
    }
    if tildes.count > 1 {
      throw .formula(column: tildes[1].column, problem: "a formula has one `~`; take this one out")
    }
  }

  /// The whole formula.
  mutating func formula() throws(AnalysisError) -> (Formula.Variable, TermSum) {
    guard case .name = token.kind else {
      throw problem("\(token.shown) is no response; before `~` stands a column or I(…)")
    }
    let response = try variable()
    guard take("~") != nil else {
      throw problem("one response stands before `~`; put I( ) around arithmetic")
    }
    let sum = try sum()
    guard token.kind == .end else { throw unexpected() }
    return (response, sum)
  }

  private mutating func sum() throws(AnalysisError) -> TermSum {
    var sum = TermSum()
    var sign = take("+", "-") ?? "+"
    while true {
      let product = try product()
      if sign == "+" { try sum.add(product, at: token.column) } else { sum.subtract(product) }
      guard let next = take("+", "-") else { return sum }
      sign = next
    }
  }

  private mutating func product() throws(AnalysisError) -> TermSum {
    var product = try interaction()
    var column = token.column
    while let sign = take("*", "/") {
      let right = try interaction()
      product =
        sign == "*"
        ? try product.crossed(with: right, at: column)
        : try product.nesting(right, at: column)
      column = token.column
    }
    return product
  }

  private mutating func interaction() throws(AnalysisError) -> TermSum {
    var interaction = try power()
    var column = token.column
    while take(":") != nil {
      interaction = try interaction.interacting(with: power(), at: column)
      column = token.column
    }
    return interaction
  }

  private mutating func power() throws(AnalysisError) -> TermSum {
    let base = try atom()
    let column = token.column
    guard take("^") != nil else { return base }
    guard case .number(let value) = token.kind, let exponent = Int(exactly: value), exponent > 0
    else { throw problem("the power of a sum of terms is a whole number from 1, as in (a + b)^2") }
    step()
    if exponent > 1, base.terms.count == 1, let only = base.terms.first?.first {
      let name = variables[only].name
      notes.append(
        "`\(name)^\(exponent)` is `\(name)` itself in a formula; write I(\(name)^\(exponent)) "
          + "for the power.")
    }
    return try base.raised(to: exponent, at: column)
  }

  private mutating func atom() throws(AnalysisError) -> TermSum {
    switch token.kind {
    case .name: return TermSum(term: try number(of: variable()))
    case .number(let value) where value == 0 || value == 1:
      step()
      return TermSum(intercept: value == 1)
    case .number:
      throw problem("\(token.shown) is no term; only 0 and 1 are, and arithmetic stands in I( )")
    case .sign("("):
      return try inParentheses { parser throws(AnalysisError) in try parser.sum() }
    default: throw unexpected()
    }
  }

  private mutating func variable() throws(AnalysisError) -> Formula.Variable {
    let first = token
    guard case .name(let name) = first.kind else { throw unexpected() }
    guard isCall else {
      step()
      return Formula.Variable(column: name, position: first.column)
    }
    parts = 0
    return Formula.Variable(transform: try call(), position: first.column)
  }

  private mutating func number(of variable: Formula.Variable) -> Int {
    if let number = numbers[variable.name] { return number }
    numbers[variable.name] = variables.count
    variables.append(variable)
    return variables.count - 1
  }
}
