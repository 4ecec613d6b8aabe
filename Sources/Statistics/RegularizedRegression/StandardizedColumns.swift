/// Columns less their means and by their standard deviations, with the centred response: what a
/// penalty is fair to.
///
/// Deviations are divided by *n*, so that a column's squares sum to *n*.
struct StandardizedColumns {
  /// The columns in standard deviations.
  let columns: [[Double]]
  /// The response less its mean, or as it is without an intercept.
  let response: [Double]
  private let means: [Double]
  private let deviations: [Double]
  private let responseMean: Double
  private let hasIntercept: Bool

  /// Standardises some rows.
  ///
  /// A column that does not vary in these rows, as may happen in a fold, becomes 0 and its
  /// coefficient with it. Without an intercept, deviations are from zero.
  init(_ columns: [[Double]], _ response: [Double], rows: [Int], hasIntercept: Bool) {
    let count = DoubleDouble(Double(rows.count))
    func centred(_ values: [Double]) -> (mean: Double, rest: [DoubleDouble]) {
      let own = rows.map { values[$0] }
      let mean = hasIntercept ? DoubleDouble.sum(own) / count : .zero
      return (mean.value, own.map { DoubleDouble($0) - mean })
    }
    var made: [[Double]] = []
    var means: [Double] = []
    var deviations: [Double] = []
    for column in columns {
      let (mean, rest) = centred(column)
      let deviation = (DoubleDouble.sumOfSquares(rest) / count).squareRoot()
      let largest = rows.reduce(0) { max($0, column[$1].magnitude) }
      let varies = deviation.value > 1e-14 * largest
      made.append(rest.map { varies ? ($0 / deviation).value : 0 })
      means.append(mean)
      deviations.append(varies ? deviation.value : 0)
    }
    let (mean, rest) = centred(response)
    self.columns = made
    self.response = rest.map(\.value)
    self.means = means
    self.deviations = deviations
    responseMean = mean
    self.hasIntercept = hasIntercept
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
    let shift = hasIntercept ? DoubleDouble.dot(slopes, means).value : 0
    return (responseMean - shift, slopes)
  }
}
