/// Whether two numbers agree to a tolerance relative to the expected one, or absolute below 1.
func near(_ value: Double?, _ expected: Double, tolerance: Double = 1e-12) -> Bool {
  guard let value else { return false }
  return (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
}
