/// The moments of a sample, computed in double-double.
///
/// ```swift
/// let heights = try Moments(of: [10_000_001, 10_000_003, 10_000_002])
/// heights.mean  // 10_000_002
/// heights.sd    // 1
/// heights.lag1  // −0.5
/// ```
///
/// Two passes: the mean, then the powers of the deviations from it, each sum and each deviation with
/// about 31 digits, so that the result is good to the last or last but one digit of a double however
/// far the sample lies from zero. The values are first scaled by a power of two, which loses
/// nothing, so that neither 1e300 nor 1e−300 does harm. What a sample leaves undefined is `nil`: all
/// for no values, the spread for one, the shape where all values are equal.
public struct Moments: Sendable, Hashable {
  /// The number of values.
  public let n: Int
  /// The arithmetic mean.
  public let mean: Double?
  /// The standard deviation with *n* − 1 in the denominator.
  public let sd: Double?
  /// The mean of ((x − mean)/sd)³.
  public let skewness: Double?
  /// The mean of ((x − mean)/sd)⁴, less 3.
  public let kurtosis: Double?
  /// The lag-1 autocorrelation: Σ(xᵢ − mean)(xᵢ₊₁ − mean) / Σ(xᵢ − mean)².
  public let lag1: Double?

  /// Computes the moments of a sample; only `lag1` depends on its order.
  ///
  /// - Parameter values: finite numbers.
  /// - Throws: `StatisticsError.notFinite` at the first NaN or infinity.
  /// - Complexity: O(*n*) for *n* values, in three passes.
  public init(of values: [Double]) throws(StatisticsError) {
    try requireFinite(values)
    self.init(ofFinite: values)
  }

  /// Computes the moments of numbers that are known to be finite.
  init(ofFinite values: [Double]) {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    let scale = Double.powerOfTwo(above: largest)
    let scaled = values.map { $0 / scale }
    let count = DoubleDouble(Double(values.count))
    let centre = DoubleDouble.sum(scaled) / count
    let sums = DeviationSums(scaled, from: centre)
    let variance = sums.squares / (count - DoubleDouble(1))
    let spread = variance.squareRoot()
    let varies = values.count > 1 && spread.value > 0
    n = values.count
    mean = values.isEmpty ? nil : (centre.value * scale).ifFinite
    sd = values.count > 1 ? (spread.value * scale).ifFinite : nil
    skewness = varies ? (sums.cubes / count / (variance * spread)).value.ifFinite : nil
    kurtosis =
      varies
      ? (sums.fourths / count / (variance * variance) - DoubleDouble(3)).value.ifFinite : nil
    lag1 = varies ? (sums.neighbours / sums.squares).value.ifFinite : nil
  }
}

/// The sums of powers of deviations from a centre, and of products of neighbours' deviations.
private struct DeviationSums {
  var squares = DoubleDouble.zero
  var cubes = DoubleDouble.zero
  var fourths = DoubleDouble.zero
  var neighbours = DoubleDouble.zero

  init(_ values: [Double], from centre: DoubleDouble) {
    // Equal values differ from their mean by its last bit; they are to give zero exactly.
    guard let first = values.first, values.contains(where: { $0 != first }) else { return }
    var before: DoubleDouble?
    for value in values {
      let deviation = DoubleDouble(value) - centre
      let square = deviation * deviation
      squares.add(square)
      cubes.add(square * deviation)
      fourths.add(square * square)
      if let before { neighbours.add(before * deviation) }
      before = deviation
    }
  }
}

extension Double {
  /// The power of two just above a magnitude, within the normal range; 1 for zero.
  static func powerOfTwo(above magnitude: Double) -> Double {
    guard magnitude > 0, magnitude.isFinite else { return 1 }
    return Double(
      sign: .plus, exponent: min(max(magnitude.exponent + 1, -1000), 1000), significand: 1)
  }
}
