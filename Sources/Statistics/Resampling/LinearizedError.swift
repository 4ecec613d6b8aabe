/// The standard error of a statistic in one resample, from that resample alone.
///
/// Each unit's influence on the statistic, summed over its rows, has a variance within its stratum;
/// the squared error is Σ *m*/(*m* − 1) Σ(u − ū)² over strata of *m* units (the infinitesimal
/// jackknife, robust to dependence within clusters: Davison & Hinkley 1997,
/// doi:10.1017/CBO9780511802843, sections 2.7 and 3.2). For single values that is *s*/√*n* of a mean,
/// the delta method by the fourth moment for a standard deviation, and the Winsorised deviation of
/// Tukey & McLaughlin (1963, Sankhyā A 25, 331–352) for a trimmed mean. The error of a median is the
/// distance of two quantiles as far from ½ as 2.5758 standard errors of the share below it, divided
/// by twice that (Woodruff 1952, doi:10.1080/01621459.1952.10483443; at this level McKean & Schrader
/// 1984, doi:10.1080/03610918408812413).
struct LinearizedError {
  let statistic: ResampledStatistic
  let rising: [Double]
  let units: ResamplingUnits
  private var influence: [Double]
  private var sums: [Double]

  init(_ statistic: ResampledStatistic, rising: [Double], units: ResamplingUnits) {
    self.statistic = statistic
    self.rising = rising
    self.units = units
    influence = rising
    sums = [Double](repeating: 0, count: units.count)
  }

  /// The standard error of a resample whose statistic is known.
  ///
  /// - Complexity: O(*n*) for *n* values.
  mutating func error(of drawn: Resample, value: Double) -> Double {
    switch statistic {
    case .mean: setInfluence { ($0 - value) / drawn.size }
    case .sd:
      guard value > 0 else { return 0 }
      let centre = drawn.mean(of: rising)
      let variance = value * value * (drawn.size - 1) / drawn.size
      let slope = 1 / (2 * value * (drawn.size - 1))
      setInfluence { (($0 - centre) * ($0 - centre) - variance) * slope }
    case .trimmed: winsorise(drawn)
    case .median:
      setInfluence { $0 <= value ? 1 / drawn.size : 0 }
      let share = drawn.mean(of: influence)
      setInfluence { ($0 <= value ? 1 / drawn.size : 0) - share }
      return distance(standardErrors: variance(of: drawn).squareRoot() * drawn.size, in: drawn)
    }
    return variance(of: drawn).squareRoot()
  }

  private mutating func setInfluence(_ influence: (Double) -> Double) {
    for rank in rising.indices { self.influence[rank] = influence(rising[rank]) }
  }

  /// Moves what is trimmed to the nearest that stays.
  private mutating func winsorise(_ drawn: Resample) {
    let kept = ResampledStatistic.kept(of: Int(drawn.size))
    let least = rising[drawn.rank(at: Double(kept.lowerBound))]
    let most = rising[drawn.rank(at: Double(kept.upperBound - 1))]
    setInfluence { min(max($0, least), most) }
    let centre = drawn.mean(of: influence)
    let slope = 1 / Double(kept.count)
    setInfluence { (min(max($0, least), most) - centre) * slope }
  }

  /// The error of a median, from that of the number of values below it.
  private func distance(standardErrors: Double, in drawn: Resample) -> Double {
    let z = 2.5758293035489004
    let middle = ((drawn.size + 1) / 2).rounded(.down)
    let place = ((drawn.size + 1) / 2 - z * standardErrors).rounded()
    let low = min(max(place, 1), middle)
    return (rising[drawn.rank(at: drawn.size - low)] - rising[drawn.rank(at: low - 1)]) / (2 * z)
  }

  /// The variance of the sum of all units' influences.
  private mutating func variance(of drawn: Resample) -> Double {
    for unit in sums.indices where drawn.units[unit] > 0 {
      var sum = 0.0
      for place in units.starts[unit]..<units.starts[unit + 1] {
        sum += influence[units.ranks[place]]
      }
      sums[unit] = sum
    }
    var variance = 0.0
    for stratum in units.strata where stratum.count > 1 {
      let count = Double(stratum.count)
      var (sum, squares) = (0.0, 0.0)
      for unit in stratum where drawn.units[unit] > 0 { sum += drawn.units[unit] * sums[unit] }
      for unit in stratum where drawn.units[unit] > 0 {
        let deviation = sums[unit] - sum / count
        squares += drawn.units[unit] * deviation * deviation
      }
      variance += count / (count - 1) * squares
    }
    return variance
  }
}
