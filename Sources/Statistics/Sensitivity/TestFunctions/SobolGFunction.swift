/// ∏ (|4xᵢ − 2| + *a*ᵢ) / (1 + *a*ᵢ) with inputs uniform on [0, 1]: Sobol's G.
///
/// A factor matters the less the greater its *a* is (Saltelli & Sobol' 1995,
/// doi:10.1016/0951-8320(95)00099-2). Vᵢ = 1 / 3(1 + *a*ᵢ)²; a set explains ∏ (1 + Vᵢ) − 1.
public struct SobolGFunction: SensitivityFunction {
  /// The weights, 0 for a factor that matters most.
  public let a: [Double]

  /// Creates the function.
  ///
  /// - Parameter a: a weight a factor, each at least 0.
  public init(a: [Double] = [0, 1, 4.5, 9, 99, 99, 99, 99]) { self.a = a }

  /// As many as there are weights.
  public var dimensions: Int { a.count }

  /// The value.
  public func value(at point: [Double]) -> Double {
    zip(point, a).reduce(1) { $0 * ((4 * $1.0 - 2).magnitude + $1.1) / (1 + $1.1) }
  }

  /// The variance that a set explains.
  public func explained(by set: Int) -> Double {
    a.indices.reduce(1) { product, i in
      set & 1 << i == 0 ? product : product * (1 + 1 / (3 * (1 + a[i]) * (1 + a[i])))
    } - 1
  }
}
