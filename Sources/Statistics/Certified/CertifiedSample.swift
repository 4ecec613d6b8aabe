/// A univariate set of NIST's Statistical Reference Datasets (https://www.itl.nist.gov/div898/strd/).
///
/// ```swift
/// let lew = CertifiedSample.lew
/// try Description(of: lew.values).sd  // 277.332168044316
/// lew.published.sd                    // 277.332168044316
/// ```
public struct CertifiedSample: CertifiedReference {
  /// What is known of a sample.
  public struct Values: Sendable, Hashable {
    /// The arithmetic mean.
    public let mean: Double
    /// The standard deviation with *n* − 1.
    public let sd: Double
    /// The autocorrelation at lag 1.
    public let lag1: Double
  }

  /// The name that NIST gave it.
  public let name: String
  /// The data in NIST's order.
  public var values: [Double]
  /// What exact rational arithmetic finds for the data as doubles, rounded once.
  public let exact: Values
  /// What NIST publishes to 15 digits for the data as decimals.
  public let published: Values

  /// What NIST calls such sets.
  public var family: String { "NIST univariate" }

  /// The mean, standard deviation and autocorrelation of ``Description``, to 13 digits.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let found = try Description(of: values)
    func quantity(
      _ name: String, _ value: Double?, _ known: KeyPath<Values, Double>
    ) -> CertifiedQuantity {
      CertifiedQuantity(
        name, criterion: 13,
        [
          CertifiedNumber(
            name, value, exact: exact[keyPath: known], published: published[keyPath: known])
        ])
    }
    return [
      quantity("mean", found.mean, \.mean),
      quantity("standard deviation", found.sd, \.sd),
      quantity("lag-1 autocorrelation", found.lag1, \.lag1),
    ]
  }
}
