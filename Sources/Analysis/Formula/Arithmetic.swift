internal import Results

/// Arithmetic on columns, as it stands in `I( )`.
indirect enum Arithmetic: Sendable, Hashable {
  case number(Double)
  case column(String)
  case negative(Arithmetic)
  case parentheses(Arithmetic)
  case operation(Operator, Arithmetic, Arithmetic)
  case call(Function, Arithmetic)

  /// What joins two operands, as R prints it.
  enum Operator: String, Sendable {
    case plus = " + "
    case minus = " - "
    case times = " * "
    case over = "/"
    case power = "^"
  }

  /// What can be applied to a column.
  enum Function: String, Sendable {
    case identity = "I"
    case log, exp, sqrt
  }

  /// The expression as R prints it, whatever blanks were typed: `I(x^2)`, `log(x + 1)`.
  var text: String {
    switch self {
    case .number(let value): CSV.number(value)
    case .column(let name): quotedName(name)
    case .negative(let operand): "-\(operand.text)"
    case .parentheses(let inner): "(\(inner.text))"
    case .operation(let sign, let left, let right): left.text + sign.rawValue + right.text
    case .call(let function, let argument): "\(function.rawValue)(\(argument.text))"
    }
  }

  /// The columns it needs, in the order of appearance, none twice.
  var columns: [String] {
    switch self {
    case .number: []
    case .column(let name): [name]
    case .negative(let operand), .parentheses(let operand), .call(_, let operand): operand.columns
    case .operation(_, let left, let right):
      left.columns + right.columns.filter { !left.columns.contains($0) }
    }
  }

  /// Whether the result has no more digits than a double: that of a logarithm, an exponential or a
  /// power that is no whole number.
  var isRounded: Bool {
    switch self {
    case .number, .column: false
    case .negative(let operand), .parentheses(let operand): operand.isRounded
    case .operation(.power, let base, .number(let exponent)):
      base.isRounded || exponent != exponent.rounded()
    case .operation(.power, _, _): true
    case .operation(_, let left, let right): left.isRounded || right.isRounded
    case .call(let function, let argument):
      argument.isRounded || function == .log || function == .exp
    }
  }
}
