/// What counties' departments made of the last hours, so that word that comes late can be put in the
/// hour of which it tells.
///
/// A belief is reckoned forward hour by hour: what was expected of an hour (a share that is kept and
/// what is added), then the readings of that hour, each with its precision. With these at hand the
/// hours since a late reading are reckoned anew, which is what a Kalman filter would have given had the
/// reading come at once (reprocessing; the same as the update of Bar-Shalom 2002 for measurements out
/// of sequence). Empty unless `sensing.retrodiction` is on.
package struct Recollection: Sendable, Codable {
  /// One more hour than any report takes, for the belief before the oldest of them.
  private static let hours = Sight.hours + 1

  package let isOn: Bool
  private let sites: Int
  /// Belief at the end of each hour, `slot * sites + k`; before the first, that of the start.
  private var value: [Double] = []
  private var variance: [Double] = []
  /// The share of the belief before that an hour keeps, and what is expected to be added in it.
  private var kept: [Double] = []
  private var added: [Double] = []
  /// Variance that an hour adds beside drift: what was lost when the lead passed on.
  private var doubt: [Double] = []
  /// Σ 1/R and Σ z/R of the readings taken in each hour that have come so far.
  private var precision: [Double] = []
  private var reading: [Double] = []
  /// The earliest hour of which something came in this hour; none where it is later than now.
  private var earliest: [Int] = []

  package init(_ society: Society, _ p: SensingParameters) {
    isOn = p.retrodiction == 1 && p.kalman == 1
    sites = isOn ? society.sites : 0
    let count = Recollection.hours * sites
    value = Array(repeating: 0, count: count)
    variance = Array(repeating: p.calmVariance, count: count)
    kept = Array(repeating: 1, count: count)
    added = Array(repeating: 0, count: count)
    (doubt, precision) = (added, added)
    reading = added
    earliest = Array(repeating: 0, count: sites)
  }

  /// Begins an hour at a site: what is expected of it before any word.
  ///
  /// - Parameters:
  ///   - k: the site.
  ///   - hour: the hour.
  ///   - share: of the belief at the end of the hour before that is kept.
  ///   - expected: value and variance that are expected of this hour.
  ///   - aged: the variance of an hour before, with drift.
  package mutating func begin(
    _ k: Int, hour: Int, keeping share: Double,
    expecting expected: (value: Double, variance: Double), aged: (Double) -> Double
  ) {
    let (i, last) = (slot(hour, k), slot(hour - 1, k))
    kept[i] = share
    added[i] = expected.value - share * value[last]
    doubt[i] = max(0, expected.variance - aged(variance[last]))
    (precision[i], reading[i], earliest[k]) = (0, 0, hour)
  }

  /// Severity as it is now held to have been at the end of an hour, or is expected of this one.
  package func held(_ k: Int, hour: Int, now: Int) -> Double {
    if hour < now { return value[slot(hour, k)] }
    let i = slot(hour, k)
    return kept[i] * value[slot(hour - 1, k)] + added[i]
  }

  /// Takes in a reading of an hour.
  package mutating func take(_ z: Double, variance r: Double, at k: Int, hour: Int) {
    let i = slot(hour, k)
    precision[i] += 1 / r
    reading[i] += z / r
    earliest[k] = min(earliest[k], hour)
  }

  /// Reckons a site's belief anew from the earliest hour of which something came.
  ///
  /// - Parameters:
  ///   - k: the site.
  ///   - now: the hour.
  ///   - spread: the variance, at severity 1, below which no number of readings takes a belief.
  ///   - aged: the variance of an hour before, with drift.
  /// - Returns: value and variance at the end of this hour.
  package mutating func reckon(
    _ k: Int, now: Int, spread: Double, aged: (Double) -> Double
  ) -> (value: Double, variance: Double) {
    var (x, p) = (value[slot(earliest[k] - 1, k)], variance[slot(earliest[k] - 1, k)])
    for hour in earliest[k]...now {
      let i = slot(hour, k)
      x = kept[i] * x + added[i]
      p = aged(p) + doubt[i]
      if precision[i] > 0 {
        let all = 1 / p + precision[i]
        x = (x / p + reading[i]) / all
        p = 1 / all
      }
      p = max(p, spread * max(0, x) * max(0, x))
      (value[i], variance[i]) = (x, p)
    }
    return (x, p)
  }

  private func slot(_ hour: Int, _ k: Int) -> Int {
    (hour + Recollection.hours) % Recollection.hours * sites + k
  }
}
