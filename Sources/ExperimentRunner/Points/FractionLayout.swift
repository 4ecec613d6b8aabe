internal import Statistics

/// A regular fraction of a two-level factorial: each free lever at its first or its last level.
struct FractionLayout: PointLayout {
  let factors: [Factor]
  let fraction: FractionalFactorial
  private let free: [Factor]

  init(_ factors: [Factor], _ fraction: FractionalFactorial) {
    self.factors = factors
    self.fraction = fraction
    free = factors.free
  }

  var count: Int { fraction.count }

  func levels(_ index: Int) -> [Double] {
    factors.values(
      at: free.indices.map { factor in
        free[factor].position(
          step: fraction.isHigh(factor: factor, point: index) ? 1 : 0, of: 2)
      })
  }
}
