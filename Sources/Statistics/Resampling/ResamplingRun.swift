internal import Randomness

/// A statistic, and where it is asked for its standard error, in every resample.
///
/// All values are measured from `offset`.
struct ResamplingRun {
  /// The statistic in each resample.
  let values: [Double]
  /// Its standard error in each resample; empty where it was not asked for.
  let errors: [Double]
  /// The statistic of the sample itself.
  let whole: Double
  /// What is to be added to a value of the statistic.
  let offset: Double
  /// Values that differ by no more are the same but for rounding.
  let tolerance: Double

  init(
    _ sample: Resampling, _ statistic: ResampledStatistic, resamples: Int, seed: UInt64,
    withErrors: Bool
  ) {
    let origin = statistic.origin(of: sample.sorted)
    let rising = sample.sorted.map { $0 - origin }
    let chance = Chance(seed: seed)
    var drawn = sample.units.whole
    whole = statistic.value(of: rising, in: drawn)
    var error = LinearizedError(statistic, rising: rising, units: sample.units)
    var values = [Double](repeating: 0, count: resamples)
    var errors = [Double](repeating: 0, count: withErrors ? resamples : 0)
    for resample in 0..<resamples {
      sample.units.draw(resample, by: chance, into: &drawn)
      values[resample] = statistic.value(of: rising, in: drawn)
      if withErrors { errors[resample] = error.error(of: drawn, value: values[resample]) }
    }
    self.values = values
    self.errors = errors
    offset = statistic == .sd ? 0 : origin
    tolerance = statistic.tolerance(of: rising)
  }

  /// How far each resample lies from the sample, in its own standard errors.
  ///
  /// Infinite where a resample has no spread and another statistic than the sample.
  var studentized: [Double] {
    zip(values, errors).map { value, error in
      let distance = (value - whole).magnitude <= tolerance ? 0 : value - whole
      if error > tolerance { return distance / error }
      return distance == 0 ? 0 : distance * .infinity
    }
  }

  /// The share of resamples below the sample, those that equal it by half.
  var shareBelow: Double {
    let halves = values.reduce(0) { halves, value in
      let distance = value - whole
      return halves + (distance.magnitude <= tolerance ? 1 : distance < 0 ? 2 : 0)
    }
    return Double(halves) / Double(2 * values.count)
  }
}
