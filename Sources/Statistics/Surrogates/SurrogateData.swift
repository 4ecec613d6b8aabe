/// Checked points and outputs, the outputs about their mean and the trend's inputs from −1 to 1.
struct SurrogateData: Sendable {
  let points: [[Double]]
  /// The outputs less `shift`.
  let outputs: [Double]
  /// What was taken off each output; 0 without a trend, which would notice.
  let shift: Double
  let trend: SurrogateTrend
  /// The range of each input.
  let ranges: [Interval]
  /// The trend's columns.
  let columns: [[Double]]

  init(
    _ outputs: [Double], at points: [[Double]], trend: SurrogateTrend
  ) throws(StatisticsError) {
    try requireFinite(outputs)
    try requireScale(outputs)
    guard points.count == outputs.count else {
      throw .parameter(
        Double(points.count), name: "number of points",
        needed: "one an output, \(outputs.count) in all")
    }
    let inputs = points.first?.count ?? 0
    let needed = trend.count(inputs: inputs) + 1
    guard outputs.count >= max(2, needed) else {
      throw .tooFewRows(outputs.count, coefficients: max(2, needed))
    }
    guard inputs > 0 else { throw .unidentified("points without inputs tell nothing; give some") }
    for (row, point) in points.enumerated() { try Self.require(point, inputs: inputs, row: row) }
    ranges = try Self.ranges(points, inputs)
    self.points = points
    self.trend = trend
    try Self.requireSpread(outputs, points, trend)
    shift = trend == .zero ? 0 : Moments(ofFinite: outputs).mean ?? 0
    self.outputs = outputs.map { [shift] in $0 - shift }
    let rows = points.map { [ranges] in trend.row(at: Self.coded($0, ranges)) }
    columns = (0..<needed - 1).map { column in rows.map { $0[column] } }
  }

  /// What each number of the trend is multiplied by at a point.
  func row(at point: [Double]) -> [Double] { trend.row(at: Self.coded(point, ranges)) }

  /// The trend's coefficients for the inputs as they are, the constant first.
  func natural(_ coefficients: [Double]) -> [Double] {
    guard var first = coefficients.first else { return [] }
    first += shift
    let slopes = zip(coefficients.dropFirst(), ranges).map { $0 / Self.half($1) }
    for (slope, range) in zip(slopes, ranges) { first -= slope * Self.middle(range) }
    return [first] + slopes
  }

  /// Throws where two points without noise are the same.
  func requireDistinct(noise: [Double]) throws(StatisticsError) {
    let order = points.indices.filter { noise[$0] == 0 }.sorted { a, b in
      points[a] == points[b] ? a < b : points[a].lexicographicallyPrecedes(points[b])
    }
    for (a, b) in zip(order, order.dropFirst()) where points[a] == points[b] {
      throw .unidentified(
        "points \(a + 1) and \(b + 1) have the same inputs and no noise; average them, give their "
          + "noise, or let it be estimated")
    }
  }

  /// Throws unless a point has so many finite numbers.
  static func require(_ point: [Double], inputs: Int, row: Int) throws(StatisticsError) {
    guard point.count == inputs else { throw .valuesPerRow(point.count, columns: inputs) }
    if let column = point.firstIndex(where: { !$0.isFinite }) {
      throw .notFiniteColumn(column, position: row)
    }
  }

  private static func ranges(
    _ points: [[Double]], _ inputs: Int
  ) throws(StatisticsError) -> [Interval] {
    var ranges: [Interval] = []
    for k in 0..<inputs {
      let values = points.map { $0[k] }
      let range = Interval(low: values.min() ?? 0, high: values.max() ?? 0)
      guard range.low < range.high else {
        throw .unidentified("input \(k + 1) has one value only; leave it out, or vary it")
      }
      guard (range.high - range.low).isFinite else { throw .overflow }
      ranges.append(range)
    }
    return ranges
  }

  /// Throws where the trend is aliased or leaves nothing but rounding.
  private static func requireSpread(
    _ outputs: [Double], _ points: [[Double]], _ trend: SurrogateTrend
  ) throws(StatisticsError) {
    let squares = outputs.reduce(0) { $0 + $1 * $1 }
    var rest = squares
    if trend != .zero {
      let columns = trend == .linear ? points[0].indices.map { k in points.map { $0[k] } } : []
      rest = try LinearModel(of: outputs, on: columns.map { DesignColumn($0) }).residualSumOfSquares
    }
    guard rest > squares * 1e-26 else {
      throw .unidentified(
        "the outputs do not vary about their \(trend == .linear ? "plane" : "mean"), so there is "
          + "nothing for a surrogate to learn; give other points")
    }
  }

  private static func coded(_ point: [Double], _ ranges: [Interval]) -> [Double] {
    zip(point, ranges).map { ($0 - middle($1)) / half($1) }
  }

  private static func middle(_ range: Interval) -> Double { range.low + half(range) }

  private static func half(_ range: Interval) -> Double { (range.high - range.low) / 2 }
}
