/// A term of a second-order surface beside its constant.
public enum SurfaceTerm: Sendable, Hashable {
  /// An input, counted from 0.
  case linear(Int)
  /// Its square.
  case square(Int)
  /// The product of two inputs, the first before the second.
  case product(Int, Int)

  /// All terms of so many inputs: the inputs, their squares, their products.
  static func all(inputs: Int) -> [SurfaceTerm] {
    let each = 0..<inputs
    return each.map { .linear($0) } + each.map { .square($0) }
      + each.flatMap { a in (a + 1..<max(inputs, a + 1)).map { .product(a, $0) } }
  }

  /// What the coefficient is multiplied by at a point.
  func value(at x: [Double]) -> Double {
    switch self {
    case .linear(let a): x[a]
    case .square(let a): x[a] * x[a]
    case .product(let a, let b): x[a] * x[b]
    }
  }

  /// The change of that along an input.
  func slope(along input: Int, at x: [Double]) -> Double {
    switch self {
    case .linear(let a): a == input ? 1 : 0
    case .square(let a): a == input ? 2 * x[a] : 0
    case .product(let a, let b): a == input ? x[b] : b == input ? x[a] : 0
    }
  }

  /// The change of uᵀBu, the curvature along a direction.
  func curvature(along u: [Double]) -> Double {
    switch self {
    case .linear: 0
    case .square(let a): u[a] * u[a]
    case .product(let a, let b): u[a] * u[b]
    }
  }

  /// The column of the design, products and squares with all their digits.
  func column(of inputs: [DesignColumn]) -> DesignColumn {
    switch self {
    case .linear(let a): inputs[a]
    case .square(let a): inputs[a].raised(to: 2)
    case .product(let a, let b): inputs[a] * inputs[b]
    }
  }

  /// The term with names for its inputs, such as `a^2` or `a:b`.
  ///
  /// - Parameter names: the name of each input.
  /// - Returns: the name.
  public func name(of names: [String]) -> String {
    switch self {
    case .linear(let a): names[a]
    case .square(let a): names[a] + "^2"
    case .product(let a, let b): names[a] + ":" + names[b]
    }
  }
}
