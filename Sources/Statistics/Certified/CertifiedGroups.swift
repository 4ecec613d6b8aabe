/// A one-way analysis of variance of NIST's Statistical Reference Datasets
/// (https://www.itl.nist.gov/div898/strd/).
///
/// ```swift
/// let silver = CertifiedGroups.atmWtAg
/// try silver.analysis().components[0].f  // 15.9467336…
/// ```
///
/// In SmLs07 to SmLs09 the variance stands in the last digits of a double: what is exact for the data
/// as doubles shares but four digits with what is published for the decimals.
public struct CertifiedGroups: CertifiedReference {
  /// What is known of an analysis of variance.
  public struct Values: Sendable, Hashable {
    /// The sum of squares between groups.
    public let betweenSS: Double
    /// Its mean square.
    public let betweenMS: Double
    /// The sum of squares within groups.
    public let withinSS: Double
    /// Its mean square.
    public let withinMS: Double
    /// The ratio of the mean squares.
    public let f: Double
    /// The share of the sum of squares that lies between groups.
    public let rSquared: Double
    /// The standard deviation within groups.
    public let residualSD: Double
  }

  /// The name that NIST gave it.
  public let name: String
  /// The data of each group.
  public var groups: [[Double]]
  /// What exact rational arithmetic finds for the data as doubles, rounded once.
  public let exact: Values
  /// What NIST publishes to 15 digits for the data as decimals.
  public let published: Values

  /// What NIST calls such sets.
  public var family: String { "NIST analysis of variance" }

  /// The values of all groups, one after the other.
  public var response: [Double] { groups.flatMap(\.self) }

  /// The group of each value, counted from 0.
  public var groupOfRow: [Int] {
    groups.indices.flatMap { group in groups[group].map { _ in group } }
  }

  /// The analysis of variance of the data.
  public func analysis() throws(StatisticsError) -> AnalysisOfVariance {
    try AnalysisOfVariance(of: response, groups: groupOfRow)
  }

  /// The table of ``AnalysisOfVariance``, to 13 digits.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let found = try analysis()
    let between = found.components.first
    func number(
      _ name: String, _ value: Double?, _ known: KeyPath<Values, Double>
    ) -> CertifiedNumber {
      CertifiedNumber(
        name, value, exact: exact[keyPath: known], published: published[keyPath: known])
    }
    let squares = [
      number("sum between", between?.sumOfSquares, \.betweenSS),
      number("mean square between", between?.meanSquare, \.betweenMS),
      number("sum within", found.residualSumOfSquares, \.withinSS),
      number("mean square within", found.residualMeanSquare, \.withinMS),
    ]
    return [
      CertifiedQuantity("sums of squares", criterion: 13, squares),
      CertifiedQuantity("F", criterion: 13, [number("F", between?.f, \.f)]),
      CertifiedQuantity("R²", criterion: 13, [number("R²", found.rSquared, \.rSquared)]),
      CertifiedQuantity(
        "residual SD", criterion: 13, [number("residual SD", found.residualSD, \.residualSD)]),
    ]
  }
}
