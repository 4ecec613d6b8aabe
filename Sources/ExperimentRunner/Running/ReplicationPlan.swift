internal import GovernanceModel
internal import Results
internal import Statistics

/// How many replications each point wants, as far as the runs that are stored tell.
///
/// What is wanted follows from the outcomes of replications 1, 2, … in this order, never from when they
/// came in, so that threads and interruptions change nothing.
struct ReplicationPlan {
  private let design: Design
  private let shard: Shard
  /// Replications wanted of all points alike, or of each by its position, none of other shards'.
  private var common: Int
  private var each: [Int32] = []
  /// Positions of the points of which the rule may still ask for more, where it looks at each.
  private var open: [Int32] = []
  /// True when the rule may ask for more.
  private(set) var mayGrow = false
  /// The greatest number wanted of any point.
  private(set) var most: Int
  /// Runs wanted of all points together.
  private(set) var total: Int
  /// A point of which more runs are stored than the rule wants, with both numbers.
  private(set) var surplus: (terms: String, stored: Int, wanted: Int)?

  /// The plan before the first run, for the points of a shard.
  init(_ design: Design, _ shard: Shard = .whole) {
    self.design = design
    self.shard = shard
    common = design.experiment.replications.least
    (most, total) = (common, common * shard.share(of: design.points.count))
    guard case .until(let rule, let target) = design.experiment.replications else { return }
    mayGrow = true
    guard target.contrast == nil else { return }
    each = [Int32](repeating: 0, count: design.points.count)
    open = shard.positions(of: design.points.count).map(Int32.init)
    for position in open { each[Int(position)] = Int32(rule.atLeast) }
  }

  /// Replications wanted of the point at a position.
  func wanted(at position: Int) -> Int { each.isEmpty ? common : Int(each[position]) }

  /// The positions of which the last answer may have asked for more.
  var positions: AnyRandomAccessCollection<Int> {
    each.isEmpty
      ? shard.positions(of: design.points.count)
      : AnyRandomAccessCollection(open.lazy.map(Int.init))
  }

  /// Puts the rule's question to the runs that are stored.
  ///
  /// - Throws: `ConfigurationError` when the outcome is undefined in a run; `ResultsError` when the
  ///   store cannot be read.
  /// - Complexity: O(*runs* + *points*).
  mutating func advance(_ store: Store) throws {
    guard case .until(let rule, let target) = design.experiment.replications else { return }
    var decided: Set<Int32> = []
    try StoppingSample.forEach(target, design, store) { sample throws(ConfigurationError) in
      let plan = try sample.plan(rule)
      let isOpen = if case .more = plan.decision { true } else { false }
      if sample.count > plan.wanted { surplus = (sample.terms, sample.count, plan.wanted) }
      guard target.contrast == nil else {
        (common, mayGrow) = (plan.wanted, isOpen)
        return
      }
      let position = Int32(design.points.position(of: Int(sample.terms) ?? 0))
      each[Int(position)] = Int32(plan.wanted)
      if !isOpen { decided.insert(position) }
    }
    if target.contrast == nil {
      open.removeAll(where: decided.contains)
      mayGrow = !open.isEmpty
    }
    most = each.isEmpty ? common : Int(each.max() ?? 0)
    total =
      each.isEmpty
      ? common * shard.share(of: design.points.count) : each.reduce(0) { $0 + Int($1) }
  }
}
