/// The terms of an estimator, row by row: what is summed over a scramble and what is resampled.
struct PickFreezeRows: Sendable {
  /// The number of terms.
  let width: Int
  /// The number of rows in all scrambles.
  let count: Int
  /// All terms of the first row, then of the next.
  let values: [Double]

  /// Works the terms out, every product between different replications where there are several.
  ///
  /// The mean of *u*ᵢ*v*ⱼ over i ≠ j is ūv̄ less Σ (*u*ᵢ − ū)(*v*ᵢ − v̄) / r(r − 1).
  init(_ outcomes: SobolOutcomes, _ form: PickFreezeForm) {
    let block = outcomes.pointsPerRow
    let count = outcomes.means.count / block
    let replications = Double(outcomes.replications)
    let share = -1 / (replications * (replications - 1))
    let products = form.products.map { Places($0, none: block) }
    var values = [Double](repeating: 0, count: count * form.width)
    var row = [Double](repeating: 0, count: block + 1)
    for place in 0..<count {
      let start = place * block
      let first = place * form.width
      for point in 0..<block { row[point] = outcomes.means[start + point] }
      for (term, point) in form.points.enumerated() { values[first + term] = row[point] }
      let at = first + form.points.count
      Self.add(products, of: row, times: 1, to: &values, at: at)
      for deviation in outcomes.deviations {
        for point in 0..<block { row[point] = deviation[start + point] }
        Self.add(products, of: row, times: share, to: &values, at: at)
      }
    }
    width = form.width
    self.count = count
    self.values = values
  }

  /// The sums of all terms over some rows.
  func sums(_ rows: Range<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: width)
    for row in rows {
      for term in 0..<width { sums[term] += values[row * width + term] }
    }
    return sums
  }

  private static func add(
    _ products: [Places], of row: [Double], times factor: Double, to values: inout [Double],
    at first: Int
  ) {
    for (term, places) in products.enumerated() {
      let left = row[places.p] - row[places.q]
      values[first + term] += factor * (left * (row[places.r] - row[places.s]))
    }
  }

  /// A product with the place of a 0 for what is not there.
  private struct Places {
    let p: Int
    let q: Int
    let r: Int
    let s: Int

    init(_ product: PickFreezeForm.Product, none: Int) {
      p = product.p
      q = product.q ?? none
      r = product.r
      s = product.s ?? none
    }
  }
}
