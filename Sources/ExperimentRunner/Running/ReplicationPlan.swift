internal import GovernanceModel
internal import Results
internal import Statistics

/// How many replications each point wants, as far as the runs that are stored tell.
///
/// What is wanted follows from the outcomes of replications 1, 2, … in this order, never from when they
/// came in, so that threads and interruptions change nothing.
struct ReplicationPlan {
  private let design: Design
  /// Replications wanted of all points alike, or of each by its position.
  private var common: Int
  private var each: [Int32] = []
  /// Positions of the points of which the rule may still ask for more, where it looks at each.
  private var open: [Int32] = []
  /// True when the rule may ask for more.
  private(set) var mayGrow = false

  /// The plan before the first run.
  init(_ design: Design) {
    self.design = design
    common = design.experiment.replications.least
    guard case .until(let rule, let target) = design.experiment.replications else { return }
    mayGrow = true
    guard target.contrast == nil else { return }
    each = [Int32](repeating: Int32(rule.atLeast), count: design.points.count)
    open = design.points.indices.map(Int32.init)
  }

  /// Replications wanted of the point at a position.
  func wanted(at position: Int) -> Int { each.isEmpty ? common : Int(each[position]) }

  /// The greatest number wanted of any point.
  var most: Int { each.isEmpty ? common : Int(each.max() ?? 0) }

  /// Runs wanted of all points together.
  var total: Int {
    each.isEmpty ? common * design.points.count : each.reduce(0) { $0 + Int($1) }
  }

  /// The positions of which the last answer may have asked for more.
  var positions: AnyRandomAccessCollection<Int> {
    each.isEmpty
      ? AnyRandomAccessCollection(design.points.indices)
      : AnyRandomAccessCollection(open.lazy.map(Int.init))
  }

  /// Puts the rule's question to the runs that are stored.
  ///
  /// - Throws: `ConfigurationError` when the outcome is undefined in a run; `ResultsError` when the
  ///   store cannot be read.
  mutating func advance(_ store: Store) throws {
    guard case .until(let rule, let target) = design.experiment.replications else { return }
    guard target.contrast == nil else {
      let verdict = try verdict(rule, target, store, position: 0)
      common = verdict.wanted
      mayGrow = verdict.isOpen
      return
    }
    var left: [Int32] = []
    for position in open {
      let verdict = try verdict(rule, target, store, position: Int(position))
      each[Int(position)] = Int32(verdict.wanted)
      if verdict.isOpen { left.append(position) }
    }
    open = left
    mayGrow = !left.isEmpty
  }

  private func verdict(
    _ rule: StoppingRule, _ target: StoppingTarget, _ store: Store, position: Int
  ) throws -> (wanted: Int, isOpen: Bool) {
    let sample = try StoppingSample(target, design, store, position: position)
    let plan = try sample.plan(rule)
    if case .more = plan.decision { return (plan.wanted, true) }
    return (plan.wanted, false)
  }
}
