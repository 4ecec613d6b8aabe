/// The p of a family of effects of one linear model, raised for their number by the permutation
/// distribution of the greatest of them.
///
/// ```swift
/// let model = try LinearModel(of: loss, on: [mode, budget, mode * budget])
/// let family = try MaxTPermutation(coefficients: [1, 2, 3], of: model, seed: 1)
/// family.stepDown  // three p, of which each is the chance of any false finding so far
/// ```
///
/// Westfall and Young's max-T (1993, Resampling-Based Multiple Testing, ISBN 978-0-471-55761-6): what
/// effects have in common is kept, so that p is smaller than Holm's where they hang together. The
/// residuals of the full model are rearranged (ter Braak 1992, doi:10.1007/978-3-642-48850-4_10;
/// Winkler et al. 2014, doi:10.1016/j.neuroimage.2014.01.060): t* = (b* − b)/se* is what an effect
/// looks like that is not there, whatever the others are. Effects of one degree of freedom are compared
/// by |t|; where degrees of freedom differ, all by their p of *F* (min-P).
///
/// p is (1 + b)/(1 + B), never 0: the *B* rearrangements are all there are where these are no more
/// than were asked for. Residuals are exchangeable only nearly, as they sum to 0 along each column, so
/// that the level holds nearly, and the better the more rows there are: for the seven terms of eight
/// cells, at 5 %, with normal errors from four rows a cell on; with exponential errors in 4.2 % with
/// four, and in 5 % ± 0.7 % from six on. Where clusters turn signs,
/// *F*\* is raised by what it would fall short if rows were independent: of seven null effects at
/// 5 %, 8 clusters of eight rows find one in 4.6 % of tables, and so do 16 that have effects of their
/// own. Each draw is named by (seed, resample, place): one seed, one p, on any number of
/// threads. Undefined without residuals or their degrees of freedom.
public struct MaxTPermutation: Sendable, Hashable {
  /// The p of each effect against the greatest of all.
  public let singleStep: [Double?]
  /// The p of each effect against the greatest of those not yet found: smaller, and as safe.
  public let stepDown: [Double?]
  /// How many rearrangements were made.
  public let resamples: Int
  /// Whether these were all there are.
  public let isExhaustive: Bool
  /// How many clusters turned their signs; `nil` where rows were permuted.
  public let clusters: Int?
  /// Why p is undefined; `nil` where it is not.
  public let note: String?

  /// Compares observed statistics with those of rearrangements.
  ///
  /// - Parameters:
  ///   - observed: one statistic an effect; `nil` for one that is no member of the family.
  ///   - rearranger: makes the rearrangements.
  ///   - statistics: those of rearranged residuals, in the same order.
  /// - Throws: what the statistics throw.
  /// - Complexity: O(*Bk*) for *B* rearrangements and *k* effects, beside the statistics.
  init(
    observed: [Double?], rearranger: Rearranger,
    statistics: ([Double]) throws(StatisticsError) -> [Double]
  ) throws(StatisticsError) {
    let members = observed.indices.filter { observed[$0] != nil }
    let values = observed.map { $0 ?? 0 }
    let falling = members.sorted { (values[$0], $1) > (values[$1], $0) }
    // What differs by rounding alone is a tie, and a tie counts.
    let bounds = values.map { $0 * (1 - 1e-10) }
    var below = [Int](repeating: 1, count: observed.count)
    var single = below
    var rearranged: [Double] = []
    for index in 0..<rearranger.count {
      rearranger.rearrange(index, into: &rearranged)
      let found = try statistics(rearranged)
      var greatest = 0.0
      for member in falling.reversed() {
        greatest = max(greatest, found[member])
        if greatest >= bounds[member] { below[member] += 1 }
      }
      for member in members where greatest >= bounds[member] { single[member] += 1 }
    }
    let all = Double(1 + rearranger.count)
    var stepDown = observed.map { _ in Double?.none }
    var least = 0
    for member in falling {
      least = max(least, below[member])
      stepDown[member] = Double(least) / all
    }
    self.stepDown = stepDown
    singleStep = observed.indices.map { observed[$0] == nil ? nil : Double(single[$0]) / all }
    resamples = rearranger.count
    isExhaustive = rearranger.isExhaustive
    clusters = rearranger.clusters
    note = nil
  }

  /// A family without p.
  init(undefined count: Int) {
    singleStep = [Double?](repeating: nil, count: count)
    stepDown = singleStep
    resamples = 0
    isExhaustive = false
    clusters = nil
    note = "nothing is left over to rearrange: adjusted p are undefined"
  }
}
