internal import Randomness

/// Looks for the smallest regular two-level fraction of a resolution, and there for least aberration.
///
/// The size. At resolutions 3 and 4 the smallest is known: *n* ≤ 2ᵐ − 1 and *n* ≤ 2ᵐ⁻¹ factors fit
/// 2ᵐ runs. At resolution 5 columns are added greedily in many orders and, for 1,024 and 4,096 runs,
/// taken from ``DoubleErrorCode``. Up to 31 factors that gives the smallest fraction there is (by the
/// bounds on binary linear codes of distance 5); from 32 on one of half the size may exist.
///
/// The aberration. All fractions over the basic factors are compared while the budget lasts; where it
/// does, as up to 16 runs, none has less as far as ``Aberration`` tells. Otherwise single columns are
/// exchanged as long as that helps, from several starts. Both end after ``budget`` runs looked at, a
/// fraction of a second. The published fractions of least aberration that the tests name are reached;
/// for others nothing is promised.
struct FractionSearch {
  let factors: Int
  let resolution: Int

  /// The columns of the fraction found, the basic factors first.
  func leastAberration() -> [Int] {
    var basicFactors = fewestBasicFactors
    var start = firstFraction(basicFactors)
    while start == nil {
      basicFactors += 1
      start = firstFraction(basicFactors)
    }
    let basics = (0..<basicFactors).map { 1 << $0 }
    var comparison = FractionComparison(
      basicFactors: basicFactors, resolution: resolution, best: basics + (start ?? []))
    if !comparison.compareAll(budget: Self.budget / 2) {
      comparison.exchangeColumns(budget: Self.budget / 2)
    }
    return basics + comparison.best.dropFirst(basicFactors).sorted(by: WordFreeColumns.precedes)
  }

  /// The fewest that could do by counting: products of few columns must all differ.
  private var fewestBasicFactors: Int {
    let products =
      switch resolution {
      case 3: 1 + factors
      case 4: 2 * factors
      default: 1 + factors + factors * (factors - 1) / 2
      }
    return Int.bitWidth - (products - 1).leadingZeroBitCount
  }

  /// Added columns over this many basic factors; `nil` where none were found.
  private func firstFraction(_ basicFactors: Int) -> [Int]? {
    let count = factors - basicFactors
    let basics = WordFreeColumns(basicFactors: basicFactors, resolution: resolution)
    let candidates = WordFreeColumns.candidates(
      basicFactors: basicFactors, resolution: resolution)
    if let columns = basics.filled(to: count, from: candidates) { return columns }
    guard resolution == 5 else { return nil }
    if let columns = DoubleErrorCode.added(basicFactors: basicFactors), columns.count >= count {
      return Array(columns.prefix(count))
    }
    for restart in 0..<Self.restarts {
      let order = Self.shuffled(candidates, restart: restart)
      if let columns = basics.filled(to: count, from: order) { return columns }
    }
    return nil
  }

  /// The columns in an order that belongs to the number of the restart.
  static func shuffled(_ columns: [Int], restart: Int) -> [Int] {
    let chance = Chance(seed: 0)
    var order = columns
    for place in order.indices {
      let word = chance.seed(
        phase: PointPhase.fractionOrder, tick: restart, entity: UInt64(place))
      order.swapAt(place, Int(UInt64(place + 1).multipliedFullWidth(by: word).high))
    }
    return order
  }

  /// How many runs may be looked at in the search for least aberration.
  private static let budget = 40_000_000
  private static let restarts = 400
}
