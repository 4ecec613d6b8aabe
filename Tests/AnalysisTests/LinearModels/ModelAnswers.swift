import Foundation
import Testing

/// The object that a result prints; a test fails where it is none, or holds a NaN.
func printedObject(_ json: String) throws -> [String: Any] {
  let lowered = json.lowercased()
  #expect(!lowered.contains(": nan") && !lowered.contains("inf,") && !lowered.contains(": -nan"))
  return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
}

/// The number of digits that two numbers share; 16 at most, none without a number.
func sharedDigits(_ value: Any?, _ exact: Double) -> Double {
  guard let value = value as? Double, value.isFinite else { return 0 }
  let error = exact == 0 ? value.magnitude : ((value - exact) / exact).magnitude
  return error == 0 ? 16 : min(16, -log10(error))
}
