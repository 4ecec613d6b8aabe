/// What all pairs of a comparison are compared by.
struct ComparisonTerms {
  let confidence: Double
  /// The greatest difference that counts as none, where equivalence is tested.
  let margin: Double?
  let resamples: Int
  let seed: UInt64
}
