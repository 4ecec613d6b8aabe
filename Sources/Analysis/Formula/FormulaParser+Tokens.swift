extension FormulaParser {
  /// The token that is read next.
  var token: FormulaToken { tokens[place] }

  /// Whether a function's name comes next, with its parenthesis.
  var isCall: Bool {
    guard case .name = token.kind, !token.text.hasPrefix("`") else { return false }
    return tokens[place + 1].kind == .sign("(")
  }

  /// Goes on to the next token; the end stays.
  mutating func step() { place = min(place + 1, tokens.count - 1) }

  /// Takes one of these signs, where it comes next.
  mutating func take(_ signs: Character...) -> Character? {
    guard case .sign(let sign) = token.kind, signs.contains(sign) else { return nil }
    step()
    return sign
  }

  /// Reads what stands between parentheses, of which there is a limit so that no text is too deep.
  mutating func inParentheses<Value>(
    _ body: (inout FormulaParser) throws(AnalysisError) -> Value
  ) throws(AnalysisError) -> Value {
    let open = token.column
    _ = take("(")
    depth += 1
    guard depth <= 64 else {
      throw .formula(column: open, problem: "more than 64 parentheses stand within each other")
    }
    let value = try body(&self)
    depth -= 1
    guard take(")") != nil else {
      if token.kind != .end { throw unexpected() }
      throw .formula(column: open, problem: "this parenthesis is never closed; add `)`")
    }
    return value
  }

  /// A problem with the token that comes next.
  func problem(_ text: String) -> AnalysisError { .formula(column: token.column, problem: text) }

  /// That nothing can be made of the token that comes next.
  func unexpected() -> AnalysisError {
    switch token.kind {
    case .end: problem("the formula ends too early; a term is missing here")
    case .sign(")"): problem("this `)` closes nothing, or a term is missing before it")
    case .name, .number: problem("an operator is missing before \(token.shown)")
    case .sign:
      problem("\(token.shown) cannot stand here; a term is missing, or it is one too many")
    }
  }
}
