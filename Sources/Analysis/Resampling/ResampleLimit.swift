/// How many resamples can be asked for.
enum ResampleLimit {
  /// Ten million: the p of the rarest event is then known to 10⁻⁷, and memory still holds the draws.
  static let most = 10_000_000

  /// Throws unless so many resamples can be drawn.
  static func require(_ resamples: Int) throws(AnalysisError) {
    guard 1...most ~= resamples else {
      throw .badRequest("\(resamples) resamples cannot be drawn; ask for 1 to \(most)")
    }
  }

  /// Throws where the draws of so many rows or clusters would fill more than 2 GiB.
  static func requireRoom(_ resamples: Int, rows: Int) throws(AnalysisError) {
    try require(resamples)
    let most = (1 << 28) / max(rows, 1)
    guard resamples <= most else {
      throw .badRequest(
        "\(resamples) resamples of \(rows) rows do not fit into memory; ask for at most \(most)")
    }
  }
}
