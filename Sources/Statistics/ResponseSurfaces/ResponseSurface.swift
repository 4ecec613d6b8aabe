/// An outcome as a second-order surface over two or more doses, with interactions.
///
/// ```swift
/// let surface = try ResponseSurface(of: losses, on: [openness, digital])
/// surface.stationary.kind                                  // .minimum
/// let best = surface.optimum(lowest: true)
/// best.point                                               // openness and digital of least loss
/// best.interval                                            // 95 % of the loss expected there
/// try surface.resampledOptimum(lowest: true, seed: 1).intervals  // where it may lie
/// ```
///
/// y = c + Σbᵢxᵢ + Σbᵢᵢxᵢ² + Σbᵢⱼxᵢxⱼ by least squares (Box & Wilson 1951,
/// doi:10.1111/j.2517-6161.1951.tb00067.x; the fit is ``LinearModel``'s, in double-double). Each input
/// needs three values. Curvature and optimum are found with inputs coded from −1 to 1 over their
/// range, so that none weighs more for its unit; points are told in the inputs' own units. Whether the
/// points tell a term is decided by the coded inputs, so that doses far from 0 may lie close together.
public struct ResponseSurface: Sendable {
  /// The fit with the inputs as they are: constant, inputs, squares, products.
  public let model: LinearModel
  /// The terms beside the constant, in the order of the model's coefficients.
  public let terms: [SurfaceTerm]
  /// The least and greatest value of each input: the box in which an optimum is sought.
  public let ranges: [Interval]
  /// The standard errors of the model's coefficients, robust where there are clusters; nothing
  /// without degrees of freedom.
  public let standardErrors: [Double]?
  /// The degrees of freedom of errors: of the residuals, or the clusters less 1.
  public let degreesOfFreedom: Int

  /// The coverage of intervals.
  let confidence: Double
  let response: [Double]
  let clusters: [Int]?
  /// The inputs of each row, coded.
  let points: [[Double]]
  /// The surface over the coded inputs.
  let form: QuadraticForm
  /// The covariance of its coefficients; nothing without degrees of freedom.
  let covariance: [[Double]]?

  /// The most inputs; with more there are too many coefficients, so screen them first.
  public static let inputLimit = 6

  /// Fits a surface.
  ///
  /// - Parameters:
  ///   - response: finite numbers, one a row.
  ///   - inputs: 1 to ``inputLimit`` columns as long as the response.
  ///   - names: what messages call the inputs; x1, x2, … unless said.
  ///   - clusters: which rows may depend on one another, such as those of a replication.
  ///   - confidence: the coverage of intervals, between 0 and 1.
  /// - Throws: `StatisticsError` for a NaN, too many inputs or too few rows, an input with fewer than
  ///   three values, points that cannot tell a term, a response that does not vary, fewer than two
  ///   clusters, inputs that differ by less than 10⁻¹² of their size.
  /// - Complexity: O(*np*²) for *n* rows and *p* coefficients.
  public init(
    of response: [Double], on inputs: [[Double]], names: [String]? = nil, clusters: [Int]? = nil,
    confidence: Double = 0.95
  ) throws(StatisticsError) {
    try requireConfidence(confidence)
    guard (1...Self.inputLimit).contains(inputs.count) else {
      throw .dimensions(inputs.count, limit: Self.inputLimit)
    }
    let names = names ?? inputs.indices.map { "x\($0 + 1)" }
    let terms = SurfaceTerm.all(inputs: inputs.count)
    guard response.count > terms.count else {
      throw .tooFewRows(response.count, coefficients: terms.count + 1)
    }
    for (index, column) in inputs.enumerated() {
      try requireColumn(DesignColumn(column), index, rows: response.count)
      try Self.requireLevels(column, names[index])
    }
    let ranges = inputs.map { Interval(low: $0.min() ?? 0, high: $0.max() ?? 0) }
    let columns = zip(inputs, ranges).map { column, range in
      column.map { Self.coded($0, range) }
    }
    let coded = try Self.fit(response, columns, terms, names)
    let model = try Self.natural(response, inputs, terms)
    guard model.totalSumOfSquares > 0 else {
      throw .unidentified("the outcome does not vary, so no dose is better than another")
    }
    if let clusters, Set(clusters).count < 2 {
      throw .unidentified("one cluster tells no error; give two or more, or leave clusters out")
    }
    self.model = model
    self.terms = terms
    self.ranges = ranges
    self.response = response
    self.clusters = clusters
    self.confidence = confidence
    points = response.indices.map { row in columns.map { $0[row] } }
    form = QuadraticForm(coded.coefficients.map(\.estimate), inputs: inputs.count)
    covariance = clusters.map { coded.clusterCovariance($0) } ?? coded.covariance
    standardErrors =
      clusters.map { model.clusterErrors($0) }
      ?? model.covariance.map { matrix in matrix.indices.map { matrix[$0][$0].squareRoot() } }
    degreesOfFreedom = clusters.map { Set($0).count - 1 } ?? model.residualDegreesOfFreedom
  }

  private static func fit(
    _ response: [Double], _ inputs: [[Double]], _ terms: [SurfaceTerm], _ names: [String]
  ) throws(StatisticsError) -> LinearModel {
    let columns = inputs.map { DesignColumn($0) }
    do {
      return try LinearModel(of: response, on: terms.map { $0.column(of: columns) })
    } catch .aliasedColumn(let column) {
      throw .unidentified(
        "the points cannot tell \(terms[column].name(of: names)) from the terms before it; add "
          + "points, as inside the box or on its edges, or leave an input out")
    }
  }

  /// The fit with the inputs as they are, of points that tell every term.
  ///
  /// Of doses 10⁹ and half a unit apart 10⁻¹⁹ of a square is its own: with so little, and down to
  /// 10⁻²⁴, double-double still gives seven digits.
  private static func natural(
    _ response: [Double], _ inputs: [[Double]], _ terms: [SurfaceTerm]
  ) throws(StatisticsError) -> LinearModel {
    let columns = inputs.map { DesignColumn($0) }
    do {
      return try LinearModel(
        of: response, on: terms.map { $0.column(of: columns) }, tolerance: 1e-24)
    } catch .aliasedColumn {
      throw .unidentified(
        "the inputs differ too little for their size, so that the coefficients have no digits left; "
          + "take a constant off them")
    }
  }

  private static func requireLevels(_ column: [Double], _ name: String) throws(StatisticsError) {
    let levels = Set(column).count
    guard levels >= 3 else {
      throw .unidentified(
        "input \(name) has \(levels) value\(levels == 1 ? "" : "s"); a surface that curves needs at "
          + "least three")
    }
  }

  static func coded(_ value: Double, _ range: Interval) -> Double {
    ((value - range.low) - (range.high - value)) / (range.high - range.low)
  }

  /// Coded numbers in the inputs' own units, the ends of a range exactly.
  func natural(_ point: [Double]) -> [Double] {
    zip(point, ranges).map { x, range in
      x <= -1 ? range.low : x >= 1 ? range.high : range.low * (1 - x) / 2 + range.high * (1 + x) / 2
    }
  }

  /// What each coefficient is multiplied by at a coded point.
  func row(at x: [Double]) -> [Double] { [1] + terms.map { $0.value(at: x) } }

  /// Student's t interval of an estimate; nothing without an error.
  func interval(about estimate: Double, error: Double?) -> Interval? {
    error.flatMap {
      Interval.student(
        about: estimate, error: $0, degreesOfFreedom: Double(degreesOfFreedom),
        confidence: confidence)
    }
  }

  /// The standard error of a sum of coefficients with these weights.
  func error(of weights: [Double]) -> Double? {
    covariance.flatMap { matrix in
      max(0, innerProduct(weights, matrix.map { innerProduct($0, weights) })).squareRoot().ifFinite
    }
  }
}
