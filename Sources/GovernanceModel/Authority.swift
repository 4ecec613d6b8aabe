internal import Randomness

/// Which offices act, since when, and how much of their stock they may commit.
package struct Authority: Sendable, Codable {
  /// Hour at which each office (`g * 4 + d`) became active, −1 while it is not.
  package var since: [Int]
  /// Hours in a row without cause to be active.
  package var calm: [Int]
  /// Severity that counts as harm, of each government.
  package let threshold: [Double]
  /// The standard score of harm that each office last saw.
  package var score: [Double]

  init(_ society: Society, _ p: DecisionParameters) {
    let offices = society.governments.count * Department.count
    since = Array(repeating: -1, count: offices)
    calm = Array(repeating: 0, count: offices)
    score = Array(repeating: -.infinity, count: offices)
    threshold = society.governments.threshold.map {
      p.threshold * exponential(p.thresholdSpread * $0 - p.thresholdSpread * p.thresholdSpread / 2)
    }
  }
}
