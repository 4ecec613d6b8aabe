import Foundation
import Statistics
import Testing

/// The object that a result prints; a test fails where it is none, or holds a NaN.
func printedObject(_ json: String) throws -> [String: Any] {
  let lowered = json.lowercased()
  #expect(!lowered.contains(": nan") && !lowered.contains("inf,") && !lowered.contains(": -nan"))
  return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
}

/// The number of digits that two numbers share (``correctDigits(_:of:)``).
func sharedDigits(_ value: Any?, _ exact: Double?) -> Double {
  correctDigits(value as? Double, of: exact)
}
