/// What stands in `I( )`, `log( )`, `exp( )` and `sqrt( )`.
///
/// ```
/// expression  product { (+ -) product }
/// product     signed { (* /) signed }
/// signed      { + - } power
/// power       operand [ ^ signed ]
/// operand     number | column | function ( expression ) | ( expression )
/// ```
extension FormulaParser {
  /// A function with its argument.
  mutating func call() throws(AnalysisError) -> Arithmetic {
    guard let function = Arithmetic.Function(rawValue: token.text) else {
      switch token.text {
      case "C", "factor", "as.factor", "Q":
        throw problem(
          "`\(token.text)( )` is not read; name the column alone, and in --factors where its "
            + "numbers are levels")
      default:
        throw problem(
          "`\(token.text)` is no function of a formula; there are I, log, exp and sqrt")
      }
    }
    step()
    let argument = try inParentheses { parser throws(AnalysisError) in try parser.expression() }
    return .call(function, argument)
  }

  private mutating func expression() throws(AnalysisError) -> Arithmetic {
    var left = try product()
    while let sign = take("+", "-") {
      left = .operation(sign == "+" ? .plus : .minus, left, try product())
    }
    if token.kind == .sign(":") {
      throw problem("`:` joins terms; between columns in arithmetic write `*`")
    }
    return left
  }

  private mutating func product() throws(AnalysisError) -> Arithmetic {
    var left = try signed()
    while let sign = take("*", "/") {
      left = .operation(sign == "*" ? .times : .over, left, try signed())
    }
    return left
  }

  private mutating func signed() throws(AnalysisError) -> Arithmetic {
    try count()
    switch take("+", "-") {
    case "-": return .negative(try signed())
    case .some: return try signed()
    case nil: return try power()
    }
  }

  private mutating func power() throws(AnalysisError) -> Arithmetic {
    let base = try operand()
    guard take("^") != nil else { return base }
    return .operation(.power, base, try signed())
  }

  private mutating func operand() throws(AnalysisError) -> Arithmetic {
    switch token.kind {
    case .number(let value):
      guard value.isFinite else { throw problem("\(token.shown) is too large a number") }
      step()
      return .number(value)
    case .name(let name):
      if isCall { return try call() }
      step()
      return .column(name)
    case .sign("("):
      return .parentheses(
        try inParentheses { parser throws(AnalysisError) in try parser.expression() })
    default: throw unexpected()
    }
  }

  /// Counts the parts of an expression, so that none is too long to be worked out.
  private mutating func count() throws(AnalysisError) {
    parts += 1
    guard parts <= 256 else { throw problem("more than 256 parts stand in one transform") }
  }
}
