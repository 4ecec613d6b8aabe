/// How much of each domain works, and how long it takes until nearly all does again.
///
/// Empty where it is not followed.
package struct Recovery: Sendable, Codable {
  /// Mean quality from which a map counts as recovered.
  static let goal = 0.95

  /// Share of each domain that works (Q), one a site.
  package var quality: [Double]
  /// ∫ (1 − mean Q) dt, in per cent times hours.
  package var loss = 0.0
  /// Hours from onset to the hour since which mean quality has been at or above the goal.
  package var recovered: Int?

  init(_ society: Society, _ p: RecoveryParameters) {
    quality = Array(repeating: 1, count: p.rate > 0 ? society.sites : 0)
  }
}
