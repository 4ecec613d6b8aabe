/// c + bᵀx + xᵀBx.
struct QuadraticForm: Sendable {
  let constant: Double
  let slopes: [Double]
  /// B, symmetric, in rows.
  let curvature: [[Double]]

  /// The form of the coefficients of a second-order surface, the constant's first.
  init(_ coefficients: [Double], inputs: Int) {
    var slopes = [Double](repeating: 0, count: inputs)
    var curvature = [[Double]](repeating: slopes, count: inputs)
    for (term, coefficient) in zip(SurfaceTerm.all(inputs: inputs), coefficients.dropFirst()) {
      switch term {
      case .linear(let a): slopes[a] = coefficient
      case .square(let a): curvature[a][a] = coefficient
      case .product(let a, let b):
        curvature[a][b] = coefficient / 2
        curvature[b][a] = coefficient / 2
      }
    }
    constant = coefficients[0]
    self.slopes = slopes
    self.curvature = curvature
  }

  func value(at x: [Double]) -> Double {
    constant + innerProduct(slopes, x) + innerProduct(x, curvature.map { innerProduct($0, x) })
  }

  /// Where the form has no slope along some inputs while the others are held.
  ///
  /// Nothing unless it curves upward in all directions of these inputs.
  func bottom(along free: [Int], from x: [Double]) -> [Double]? {
    guard !free.isEmpty else { return x }
    guard
      let factor = CholeskyFactor(
        free.flatMap { a in free.map { 2 * curvature[a][$0] } }, count: free.count)
    else { return nil }
    var held = x
    for a in free { held[a] = 0 }
    let targets = free.map { a in -slopes[a] - 2 * innerProduct(curvature[a], held) }
    for (a, value) in zip(free, factor.solve(targets)) { held[a] = value }
    return held
  }

  /// Where the form is least between −1 and 1 in every input.
  ///
  /// The least point lies inside some face of the box, the box itself or a corner among them, and
  /// there the form has no slope along the face and curves upward; where it does not curve, as good a
  /// point lies on a smaller face. So the best of all faces is the least of all, without a search.
  ///
  /// - Complexity: O(3*ᵏ*·*k*³) for *k* inputs.
  var least: (at: [Double], value: Double) {
    let k = slopes.count
    var best: (at: [Double], value: Double)?
    var face = [Int](repeating: -1, count: k)
    while true {
      let free = face.indices.filter { face[$0] == 0 }
      let corner = face.map { Double($0) }
      if let x = bottom(along: free, from: corner), x.allSatisfy({ $0.magnitude <= 1 }) {
        let value = value(at: x)
        if best.map({ value < $0.value }) ?? true { best = (x, value) }
      }
      guard let next = face.firstIndex(where: { $0 < 1 }) else { break }
      for place in 0..<next { face[place] = -1 }
      face[next] += 1
    }
    return best ?? (slopes.map { _ in 0 }, constant)
  }

  /// The form with its sign turned.
  var turned: QuadraticForm {
    QuadraticForm(
      constant: -constant, slopes: slopes.map { -$0 },
      curvature: curvature.map { row in row.map { -$0 } })
  }

  private init(constant: Double, slopes: [Double], curvature: [[Double]]) {
    self.constant = constant
    self.slopes = slopes
    self.curvature = curvature
  }
}
