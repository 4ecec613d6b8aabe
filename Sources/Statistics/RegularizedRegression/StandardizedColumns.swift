/// Columns less their means and by their standard deviations, with the centred response: what a
/// penalty is fair to.
///
/// Deviations are divided by *n*, so that a column's squares sum to *n*.
struct StandardizedColumns {
  /// The columns in standard deviations.
  let columns: [[Double]]
  /// The response less its mean, or as it is without an intercept.
  let response: [Double]
  private let means: [DoubleDouble]
  private let deviations: [Double]
  private let responseMean: DoubleDouble

  /// Standardises some rows.
  ///
  /// A column that does not vary in these rows, as may happen in a fold, becomes 0 and its
  /// coefficient with it. Without an intercept, deviations are from zero.
  init(_ columns: [[Double]], _ response: [Double], rows: [Int], hasIntercept: Bool) {
    let count = DoubleDouble(Double(rows.count))
    var made: [[Double]] = []
    var means: [DoubleDouble] = []
    var deviations: [Double] = []
    for column in columns {
      let (mean, rest) = Self.centred(rows.map { column[$0] }, hasIntercept)
      let deviation = (DoubleDouble.sumOfSquares(rest) / count).squareRoot()
      let largest = rows.reduce(0) { max($0, column[$1].magnitude) }
      let varies = deviation.value > 1e-14 * largest
      made.append(rest.map { varies ? ($0 / deviation).value : 0 })
      means.append(mean)
      deviations.append(varies ? deviation.value : 0)
    }
    let (mean, rest) = Self.centred(rows.map { response[$0] }, hasIntercept)
    self.columns = made
    self.response = rest.map(\.value)
    self.means = means
    self.deviations = deviations
    responseMean = mean
  }

  /// Values less their mean, zeros where all are equal; without an intercept the values.
  private static func centred(
    _ values: [Double], _ hasIntercept: Bool
  ) -> (mean: DoubleDouble, rest: [DoubleDouble]) {
    let count = DoubleDouble(Double(values.count))
    let mean = hasIntercept ? DoubleDouble.sum(values) / count : .zero
    return (mean, values.map { DoubleDouble($0) - mean })
  }

  /// Which columns do not vary.
  var constants: [Int] { deviations.indices.filter { deviations[$0] == 0 } }

  /// The number of rows.
  var n: Int { response.count }

  /// The mean product of each column with the response.
  var products: [Double] {
    columns.map { DoubleDouble.dot($0, response).value / Double(n) }
  }

  /// Coefficients of standardised columns as those of the columns, with the intercept.
  func original(_ standardized: [Double]) -> (intercept: Double, slopes: [Double]) {
    let slopes = zip(standardized, deviations).map { $1 > 0 ? $0 / $1 : 0 }
    return (prediction(by: slopes, at: slopes.map { _ in 0 }), slopes)
  }

  /// What slopes expect where the columns have these values, which may be far from zero: their
  /// distances from the means are taken first.
  func prediction(by slopes: [Double], at values: [Double]) -> Double {
    var sum = responseMean
    for (j, slope) in slopes.enumerated() {
      sum += (DoubleDouble(values[j]) - means[j]) * DoubleDouble(slope)
    }
    return sum.value
  }
}
