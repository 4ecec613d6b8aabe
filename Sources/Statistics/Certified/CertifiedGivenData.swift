/// A sample of factors and an outcome whose measures of sensitivity are known.
///
/// What rests on draws has no place here: intervals and p of PAWN and of δ, and δ less its bias.
public struct CertifiedGivenData: CertifiedReference {
  /// What is known of a sample, for each factor.
  public struct Values: Sendable, Hashable {
    /// The partial rank correlations.
    public let partialCorrelations: [Double]
    /// Their p.
    public let p: [Double]
    /// The lower and the upper limit of each at 95 %.
    public let limits: [Double]
    /// The median distances of PAWN.
    public let medians: [Double]
    /// The greatest distances.
    public let maxima: [Double]
    /// The mean distances.
    public let means: [Double]
    /// Borgonovo's δ before the bias is taken off.
    public let delta: [Double]
  }

  /// The name of the set.
  public let name: String
  /// The factors.
  public var factors: [[Double]]
  /// The outcome.
  public var outcome: [Double]
  /// Into how many slices PAWN cuts a factor.
  public let slices: Int
  /// What is known, rounded once.
  public let exact: Values

  /// What these references have in common.
  public var family: String { "sensitivity of any sample" }

  /// The measures of ``RankPartialCorrelation``, ``Pawn`` and ``DeltaMeasure``, to 13 digits.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let ranks = try RankPartialCorrelation(of: outcome, on: factors).factors
    let pawn = try Pawn(of: outcome, on: factors, slices: slices, resamples: 2)
    let delta = try DeltaMeasure(of: outcome, on: factors, resamples: 2)
    let limits = ranks.flatMap { [$0.interval?.low, $0.interval?.high] }
    let ends = factors.indices.flatMap { ["\($0 + 1) low", "\($0 + 1) high"] }
    return [
      CertifiedQuantity("PRCC", criterion: 13, ranks.map(\.value), of: exact.partialCorrelations),
      CertifiedQuantity("p of PRCC", criterion: 13, ranks.map(\.p), of: exact.p),
      CertifiedQuantity("limits of PRCC", criterion: 13, limits, of: exact.limits, labels: ends),
      CertifiedQuantity(
        "PAWN, medians", criterion: 13, pawn.factors.map(\.value), of: exact.medians),
      CertifiedQuantity("PAWN, maxima", criterion: 13, pawn.maxima, of: exact.maxima),
      CertifiedQuantity("PAWN, means", criterion: 13, pawn.means, of: exact.means),
      CertifiedQuantity("delta", criterion: 13, delta.uncorrected, of: exact.delta),
    ]
  }
}
