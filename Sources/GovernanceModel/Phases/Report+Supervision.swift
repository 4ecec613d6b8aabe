internal import Randomness

extension Simulation {
  /// What a unit conceals is counted, and found by its superior with the probability that channels
  /// give in an hour; from the next hour on its reports are corrected for a while.
  ///
  /// - Parameters:
  ///   - held: the severity that the unit holds true, above 0.
  ///   - share: what of it the unit reports.
  ///   - found: probability that channels find what it conceals.
  ///   - g: the government to which it reports.
  ///   - key: that of the unit.
  /// - Returns: the hour from which it is free again, nil where nothing is found.
  @inline(__always)
  mutating func account(
    _ held: Double, share: Double, found: Double, by g: Int, key: UInt64
  ) -> Int? {
    let withheld = held * (1 - share)
    tally.hourHeld += held
    tally.hourConcealed += withheld
    if !supervision.isOn { return nil }
    let p = parameters.supervision
    let isFound = withheld > 0 && chance.uniform(.inspection, tick, key) < p.rate * found
    supervision.count(held, withheld: withheld, found: isFound, by: g)
    if !isFound { return nil }
    tally.concealmentsFound += 1
    tally.penalties += withheld * (parameters.reporting.penalty + supervision.penalty(by: g, p))
    return tick + 1 + Int(p.hours)
  }

  /// The share of what is withheld that pressure from outside uncovers in this hour.
  var pressure: Double {
    let p = parameters.supervision
    return p.pressureHour > 0 && Double(tick) >= p.pressureHour ? p.pressure : 0
  }

  /// Closes the hour's account of what was reported.
  mutating func closeAccount() {
    if tally.hourHeld > 0 {
      tally.held += tally.hourHeld
      tally.concealed += tally.hourConcealed
      (tally.lastHeld, tally.lastConcealed) = (tally.hourHeld, tally.hourConcealed)
      (tally.hourHeld, tally.hourConcealed) = (0, 0)
    }
    if supervision.isOn { supervision.remember(parameters.supervision) }
  }
}
