internal import Randomness

extension Simulation {
  /// The factor e^ε, ε ~ N(−σ²/2, σ²), by which a unit garbles what it tells in an hour.
  ///
  /// Of σ² the share `reporting.standing` is the unit's own for the episode, the rest the hour's. Who
  /// passes word on tells what it made of it, not what it made it of, and holds to that (uncertainty
  /// absorption, March & Simon 1958); noise drawn anew each hour is undone by waiting.
  ///
  /// - Parameters:
  ///   - luck: a uniform draw of the hour.
  ///   - key: the unit.
  /// - Returns: a factor above 0 with mean 1.
  @inline(__always)
  func noiseOfTelling(_ luck: Double, by key: UInt64) -> Double {
    parameters.reporting.noiseOfTelling(luck, by: key, chance)
  }
}

extension ReportingParameters {
  /// The same for who is not the simulation.
  @inline(__always)
  func noiseOfTelling(_ luck: Double, by key: UInt64, _ chance: Chance) -> Double {
    if standing == 0 { return reportNoise(luck, noise) }
    return reportNoise(luck, standing: chance.normal(.habit, 0, key), share: standing, noise)
  }
}

/// The same factor from a lasting normal draw, which makes a share of σ², and the luck of an hour.
package func reportNoise(
  _ luck: Double, standing own: Double, share: Double, _ sigma: Double
) -> Double {
  if sigma == 0 { return 1 }
  let z = share.squareRoot() * own + (1 - share).squareRoot() * normalQuantile(luck)
  return exponential(sigma * z - sigma * sigma / 2)
}
