internal import Statistics

/// Whether and how the p of a family of effects are raised by rearranging residuals.
public struct MaxTOptions: Sendable, Hashable {
  /// How many rearrangements to draw where there are more.
  public let resamples: Int
  /// Names the draws.
  public let seed: UInt64
  /// The column within whose equal values rows may be exchanged.
  public let strata: String?
  /// The column whose equal values mark rows that share luck, and turn their signs together.
  public let cluster: String?

  /// Options as the command line has them.
  ///
  /// - Throws: `AnalysisError.badRequest` for an impossible number of resamples, and for strata and clusters at once.
  public init(
    resamples: Int = 9_999, seed: UInt64 = 0, strata: String? = nil, cluster: String? = nil
  ) throws(AnalysisError) {
    try ResampleLimit.require(resamples)
    guard strata == nil || cluster == nil else {
      throw .badRequest(
        "--strata permutes rows within a stratum, --cluster turns the signs of whole clusters; "
          + "give one of them")
    }
    self.resamples = resamples
    self.seed = seed
    self.strata = strata
    self.cluster = cluster
  }

  /// The column that says which rows belong together.
  var column: String? { strata ?? cluster }

  /// The rule, by the group of each row used; any row may stand for any other without a column.
  func rearrangement(groups: [Int]?) -> Rearrangement {
    guard let groups, column != nil else { return .rows }
    return strata == nil ? .clusterSigns(groups) : .withinStrata(groups)
  }

  /// A clause on how adjusted p were made.
  func clause(_ family: MaxTPermutation) -> String {
    let what =
      strata.map { "permutations of the residuals within \(quotedName($0))" }
      ?? cluster.map { "turns of sign of the residuals by \(quotedName($0))" }
      ?? "permutations of the residuals"
    let count = family.isExhaustive ? "all \(family.resamples)" : "\(family.resamples)"
    let isFew = family.clusters.map { $0 < Self.fewClusters } ?? false
    return "maxTP: step-down max-T (Westfall & Young 1993), \(count) \(what) of the full model"
      + (family.isExhaustive ? "" : ", seed \(seed)")
      + (isFew ? "; few clusters, whose signs tell little of chance" : "")
  }

  /// Below so many clusters their signs tell too little of chance.
  private static let fewClusters = 16
}
