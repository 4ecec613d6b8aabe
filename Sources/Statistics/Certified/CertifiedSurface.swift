/// An outcome over doses whose second-order surface is known.
public struct CertifiedSurface: CertifiedReference {
  /// What is known of a surface.
  public struct Values: Sendable, Hashable {
    /// The coefficients.
    public let coefficients: [Double]
    /// Their errors.
    public let standardErrors: [Double]
    /// The point where the surface is lowest.
    public let lowest: [Double]
    /// The errors of its coordinates.
    public let lowestErrors: [Double]
    /// The height there and its error.
    public let height: [Double]
    /// The corner where the surface is highest, the height there and its error.
    public let highest: [Double]
    /// Each curvature and its error, with inputs coded from −1 to 1.
    public let curvatures: [Double]
    /// F and p of the lack of fit.
    public let lackOfFit: [Double]
  }

  /// The name of the set.
  public let name: String
  /// The doses.
  public var inputs: [[Double]]
  /// The outcome.
  public var response: [Double]
  /// What is known, rounded once.
  public let exact: Values

  /// What these references have in common.
  public var family: String { "response surface" }

  /// The numbers of ``ResponseSurface``, to 13 digits.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let surface = try ResponseSurface(of: response, on: inputs)
    let stationary = surface.stationary
    let (low, high) = (surface.optimum(lowest: true), surface.optimum(lowest: false))
    let fit = surface.lackOfFit
    func quantity(_ name: String, _ values: [Double?], _ exact: [Double]) -> CertifiedQuantity {
      CertifiedQuantity(name, criterion: 13, values, of: exact)
    }
    return [
      quantity("coefficients", surface.model.coefficients.map(\.estimate), exact.coefficients),
      quantity("standard errors", surface.standardErrors ?? [], exact.standardErrors),
      quantity("lowest point", low.point, exact.lowest),
      quantity("its errors", low.standardErrors, exact.lowestErrors),
      quantity("lowest height, error", [low.value, low.standardError], exact.height),
      quantity(
        "highest point, height, error", high.point + [high.value, high.standardError],
        exact.highest),
      quantity("stationary point", stationary.point ?? [], exact.lowest),
      quantity("errors of it", stationary.standardErrors ?? [], exact.lowestErrors),
      quantity(
        "curvatures, errors", stationary.axes.flatMap { [$0.curvature, $0.standardError] },
        exact.curvatures),
      quantity("lack of fit: F, p", [fit?.f, fit?.p], exact.lackOfFit),
    ]
  }
}
