/// The squared centred L₂ discrepancy of points: how far they are from evenly filling the cube.
///
/// ```swift
/// centeredDiscrepancy(of: try SobolPoints(dimensions: 2, count: 64, scrambles: 1, seed: 1))
/// ```
///
/// Hickernell 1998, doi:10.1090/S0025-5718-98-00894-1, equation for CL₂², which is what SciPy's
/// `qmc.discrepancy(method: "CD")` returns; 0 would be perfect, fewer and clumped points give more.
///
/// - Parameter points: at least one point.
/// - Returns: the square of the discrepancy, at least 0 but for rounding.
/// - Complexity: O(*n*²·*k*) for *n* points in *k* dimensions, and O(*n*·*k*) memory: for thousands
///   of points, not for millions.
public func centeredDiscrepancy(of points: some UnitPoints) -> Double {
  precondition(points.count > 0, "a discrepancy needs points")
  let n = Double(points.count)
  // Coordinates measured from the centre of the cube.
  let rows = (0..<points.count).map { points.point($0).map { $0 - 0.5 } }
  var alone = 0.0
  var pairs = 0.0
  for (place, row) in rows.enumerated() {
    alone += row.reduce(1) { $0 * (1 + 0.5 * $1.magnitude - 0.5 * $1 * $1) }
    pairs += kernel(row, row)
    for other in rows[..<place] { pairs += 2 * kernel(row, other) }
  }
  let cube = rows[0].reduce(1) { product, _ in product * (13.0 / 12) }
  return cube - 2 / n * alone + pairs / (n * n)
}

private func kernel(_ x: [Double], _ y: [Double]) -> Double {
  var product = 1.0
  for i in x.indices {
    product *= 1 + 0.5 * (x[i].magnitude + y[i].magnitude - (x[i] - y[i]).magnitude)
  }
  return product
}
