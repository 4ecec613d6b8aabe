internal import Foundation

/// How many decimal digits of a number are right.
///
/// ```swift
/// correctDigits(3.1416, of: 3.14159265358979)  // 5.63
/// correctDigits(0.1 + 0.2, of: 0.3)            // 15.7
/// ```
///
/// −log₁₀ of the relative error, or of the distance from 0 where that is the truth. The same double
/// has 16; another has 15.95 at most, since no two doubles are closer. What is undefined as it should
/// be has 16; a number where there is none, or none where there is one, has no digit.
public func correctDigits(_ value: Double?, of exact: Double?) -> Double {
  guard let exact else { return value == nil ? 16 : 0 }
  guard let value, value.isFinite else { return 0 }
  let distance = (value - exact).magnitude
  return correctDigits(error: exact == 0 ? distance : distance / exact.magnitude)
}

/// The digits that a relative error leaves.
func correctDigits(error: Double) -> Double {
  if error.isNaN { return 0 }
  return error == 0 ? 16 : max(0, min(15.95, -log10(error)))
}
