import Foundation

/// How many digits of a number are right: −log₁₀ of its relative error, or of its distance from 0
/// where that is exact; 16 at most, and no digit where there is no number.
func correctDigits(_ value: Double?, of exact: Double) -> Double {
  guard let value, value.isFinite else { return 0 }
  let error = exact == 0 ? value.magnitude : ((value - exact) / exact).magnitude
  return error == 0 ? 16 : min(16, -log10(error))
}

/// Named results with what exact arithmetic says they are.
struct DigitTable {
  private(set) var rows: [(quantity: String, digits: Double)] = []

  mutating func compare(_ quantity: String, _ value: Double?, _ exact: Double) {
    rows.append((quantity, correctDigits(value, of: exact)))
  }

  /// The result with the fewest digits.
  var worst: (quantity: String, digits: Double) {
    rows.min { $0.digits < $1.digits } ?? ("nothing", 0)
  }
}
