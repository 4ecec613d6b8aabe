internal import Statistics

/// What to say of intervals that rest on fewer replications than a verdict needs; nothing of others.
///
/// - Parameters:
///   - unit: what is resampled, in the singular.
///   - n: how many there are.
/// - Returns: a sentence, or nothing.
func cautionAboutFew(_ unit: String, _ n: Int) -> String? {
  guard n < Verdict.fewestReplications else { return nil }
  return n == 1
    ? "one \(unit) leaves no interval"
    : "percentile intervals of so few are too narrow (\(unit): \(n))"
}
