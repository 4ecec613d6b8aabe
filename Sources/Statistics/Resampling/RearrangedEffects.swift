/// What a linear model makes of rearranged residuals: the statistic *F* of each of several effects.
///
/// The design is factored once. With an orthonormal basis Q of its columns, residuals *e* have
/// coordinates z = Qᵀe, an effect has the squares of z along its own directions, and |e|² − |z|² is
/// left over.
struct RearrangedEffects {
  /// An effect by the directions that it adds to the others, in the basis of the design.
  struct Effect {
    let directions: [[Double]]
    var degreesOfFreedom: Int { directions.count }
  }

  private let basis: [[Double]]
  private let effects: [Effect]
  private let total: Double
  private let residualDegreesOfFreedom: Double
  /// By what *F* is multiplied where clusters turn their signs.
  private let correction: Double

  /// Prepares the basis.
  ///
  /// - Complexity: O(*np*²).
  init(_ effects: [Effect], in model: LinearModel, clusters: Int?) {
    self.effects = effects
    var basis = model.coefficients.map { _ in [Double]() }
    for j in basis.indices { basis[j].reserveCapacity(model.n) }
    for row in 0..<model.n {
      for (j, entry) in model.orthogonalRow(row).enumerated() { basis[j].append(entry.value) }
    }
    self.basis = basis
    total = model.residualSumOfSquares
    residualDegreesOfFreedom = Double(model.residualDegreesOfFreedom)
    correction = Self.correction(clusters: clusters, in: model)
  }

  /// By what the expected *F* of independent residuals falls short where *G* balanced clusters turn
  /// their signs: what clusters say of an effect sums to 0, so that it is (G − 1)/G of what it would
  /// be, and is taken from as much less of a remainder.
  private static func correction(clusters: Int?, in model: LinearModel) -> Double {
    guard let clusters, clusters > 1 else { return 1 }
    let share = Double(clusters - 1) / Double(clusters)
    let columns = Double(model.coefficients.count)
    let left = 1 - columns * share / Double(model.residualDegreesOfFreedom)
    return max(1, left / share)
  }

  /// The *F* of each effect; infinite where nothing is left over.
  ///
  /// - Complexity: O(*np*).
  func statistics(of residuals: [Double]) -> [Double] {
    let coordinates = basis.map { Self.dot($0, residuals) }
    let explained = coordinates.reduce(0) { $0 + $1 * $1 }
    let variance = max(0, total - explained) / residualDegreesOfFreedom
    return effects.map { effect in
      let squares = effect.directions.reduce(0.0) { sum, direction in
        let part = Self.dot(direction, coordinates)
        return sum + part * part
      }
      if squares == 0 { return 0 }
      return correction * squares / Double(effect.degreesOfFreedom) / variance
    }
  }

  /// The sum of products in eight partial sums, whose order the positions fix.
  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sums = SIMD8<Double>()
    let whole = a.count & ~7
    var i = 0
    while i < whole {
      let x = SIMD8(a[i], a[i + 1], a[i + 2], a[i + 3], a[i + 4], a[i + 5], a[i + 6], a[i + 7])
      let y = SIMD8(b[i], b[i + 1], b[i + 2], b[i + 3], b[i + 4], b[i + 5], b[i + 6], b[i + 7])
      sums += x * y
      i += 8
    }
    var sum = sums.sum()
    while i < a.count {
      sum += a[i] * b[i]
      i += 1
    }
    return sum
  }
}
