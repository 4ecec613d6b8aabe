/// A pattern that the model is asked to show.
///
/// After pattern-oriented modelling (Grimm et al. 2005, doi:10.1126/science.1116681).
/// A replication is one storm, one population, one luck; from it a pattern takes a row of numbers,
/// and from all rows its statistics, one for each of its criteria and in their order.
public struct Pattern: Sendable {
  /// How a pattern comes about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Follows from a term or a starting value that was put in; shows that it works.
    case installed
    /// Parameters were chosen so that it appears.
    case calibrated
    /// Held out: no term was put in and no parameter fitted for it; the evidence. Worlds and mechanisms
    /// that were revised after first runs are told in decision 29.
    case emergent
  }

  /// P1 … P16.
  public let id: String
  /// The pattern in a sentence.
  public let title: String
  /// Who described it.
  public let source: String
  /// How it comes about.
  public let kind: Kind
  /// What must be seen, written down before any run: ``Criteria``.
  public let criteria: [Criterion]
  /// Replications at full size.
  public let replications: Int
  /// Fewer leave it undecided.
  public var fewest = Criteria.fewestReplications
  /// The numbers of one replication, from its seed, under the values that all worlds share.
  package let row: @Sendable (_ seed: UInt64, _ values: ParameterValues) throws -> [Double]
  /// The statistics of a sample.
  package let statistics: @Sendable (Sample) -> [Estimate]
}
