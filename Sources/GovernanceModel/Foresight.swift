/// What counties with a forecast expect of the hours to come; empty where no one can have any.
package struct Foresight: Sendable, Codable {
  /// By how much severity is expected to rise at each site within the lead, in [0, 1].
  package var rise: [Double] = []
  /// The variance of that.
  package var variance: [Double] = []

  init(_ society: Society, _ p: Parameters) {
    guard p.technology.forecast.level > 0 else { return }
    rise = Array(repeating: 0, count: society.sites)
    variance = rise
  }
}
