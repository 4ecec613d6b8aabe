/// The mean and the squared deviations of one sample, with about 31 digits.
struct SampleSums {
  let n: Int
  let mean: DoubleDouble
  /// Σ(x − mean)²; exactly 0 where all values are equal.
  let squares: DoubleDouble

  /// The sums of a sample of at least one finite value.
  init(_ values: [Double]) {
    n = values.count
    guard let first = values.first, values.contains(where: { $0 != first }) else {
      mean = DoubleDouble(values.first ?? 0)
      squares = .zero
      return
    }
    let mean = DoubleDouble.sum(values) / DoubleDouble(Double(n))
    self.mean = mean
    squares = .sumOfSquares(values.lazy.map { DoubleDouble($0) - mean })
  }

  /// The variance with *n* − 1 in the denominator; 0 for one value.
  var variance: Double { n > 1 ? squares.value / Double(n - 1) : 0 }
}

/// Throws for NaN, infinities, and magnitudes whose squares lose their digits.
func requireComparable(_ samples: [[Double]]) throws(StatisticsError) {
  for values in samples {
    try requireFinite(values)
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    guard largest == 0 || (1e-130...1e140).contains(largest) else { throw .overflow }
  }
}
