internal import Foundation
internal import Statistics

extension Arithmetic {
  /// Works the expression out, row by row, in double-double.
  ///
  /// Sums, products, quotients, square roots and whole powers from −1,024 to 1,024 hold about 31
  /// digits, so that `I(x^10)` is the power and not its rounding to a double. Logarithms,
  /// exponentials and other powers are those of the C library, to 16 digits. What has no finite
  /// value is NaN or infinite, as in R.
  ///
  /// - Parameters:
  ///   - columns: the values of each column that the expression needs.
  ///   - count: the number of rows.
  /// - Returns: a value a row.
  func values(of columns: [String: [Double]], count: Int) -> [DoubleDouble] {
    switch self {
    case .number(let value): return [DoubleDouble](repeating: DoubleDouble(value), count: count)
    case .column(let name): return (columns[name] ?? []).map { DoubleDouble($0) }
    case .negative(let operand): return operand.values(of: columns, count: count).map { -$0 }
    case .parentheses(let inner): return inner.values(of: columns, count: count)
    case .call(let function, let argument):
      return argument.values(of: columns, count: count).map(function.callAsFunction)
    case .operation(let sign, let left, let right):
      let left = left.values(of: columns, count: count)
      return zip(left, right.values(of: columns, count: count)).map(sign.callAsFunction)
    }
  }
}

extension Arithmetic.Operator {
  func callAsFunction(_ a: DoubleDouble, _ b: DoubleDouble) -> DoubleDouble {
    switch self {
    case .plus: return a + b
    case .minus: return a - b
    case .times: return a * b
    case .over: return a / b
    case .power:
      guard b.low == 0, b.high.magnitude <= 1_024, let exponent = Int(exactly: b.high) else {
        return DoubleDouble(pow(a.value, b.value))
      }
      let power = a.raised(to: Int(exponent.magnitude))
      return exponent < 0 ? DoubleDouble(1) / power : power
    }
  }
}

extension Arithmetic.Function {
  func callAsFunction(_ a: DoubleDouble) -> DoubleDouble {
    switch self {
    case .identity: a
    case .log: DoubleDouble(Foundation.log(a.value))
    case .exp: DoubleDouble(Foundation.exp(a.value))
    case .sqrt: a.squareRoot()
    }
  }
}
