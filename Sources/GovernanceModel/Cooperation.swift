internal import Randomness

/// How far the two ends of a line have come to share with each other: a game that goes on.
///
/// Each end has a propensity x in [0, 1] to share with the other, which its reading of the other's
/// enters: the gain from sharing is greater where the other shares too. Lines between neighbours and
/// between departments have two ends; what those outside government lend is no game.
package struct Cooperation: Sendable, Codable {
  /// What moves a propensity within an episode.
  package enum Rule: Int, Sendable, Codable {
    /// Nothing: each expects of the other what it did at the start.
    case none
    /// A step towards the logit response to what the other does.
    case logit
    /// Growth by what sharing gains, as strategies spread that do well.
    case replicator
    /// Imitation of another unit that does better (Szabó & Tőke 1998).
    case imitation
  }

  package let rule: Rule
  /// False where no term of the game is there: sharing is then an act without a history.
  package let isOn: Bool
  /// Whether superiors inspect who shares, by a rule of supervision, and fine who does not.
  package let isInspected: Bool
  /// With what effort a government inspects those below it, and what it fines, one a government.
  package var effort: [Double] = []
  package var fine: [Double] = []
  /// The first line with two ends.
  private let first: Int
  private var propensities: [Double] = []
  /// Scratch: the propensities of the hour to come.
  private var next: [Double] = []

  init(_ society: Society, _ parameters: Parameters) {
    let p = parameters.sharing
    rule = Rule(rawValue: Int(p.dynamics)) ?? .none
    isInspected = p.fine > 0 && parameters.supervision.rule > 0
    isOn =
      rule != .none || isInspected || p.synergy != 0 || p.coordination != 0 || p.punishment != 0
    let lines = society.lines
    first = lines.horizontal.lowerBound
    guard isOn else { return }
    propensities = lines.mutual.map { e in
      let luck = p.initialSpread == 0 ? 0.5 : society.chance.uniform(.propensity, 0, lines.key[e])
      return min(1, max(0, p.initial + p.initialSpread * (2 * luck - 1)))
    }
    next = propensities
    guard isInspected else { return }
    effort = Array(repeating: p.effort, count: society.governments.count)
    fine = Array(repeating: p.fine, count: society.governments.count)
  }

  /// The propensity of a line's holder to share with the site at its end; a line of ``Lines/mutual``.
  @inline(__always)
  package subscript(line: Int) -> Double {
    get { propensities[line - first] }
    set {
      propensities[line - first] = newValue
      next[line - first] = newValue
    }
  }

  /// Every propensity, line by line; empty without a game.
  package var all: [Double] { propensities }

  /// Sets what a line's propensity will be once all have moved.
  @inline(__always)
  mutating func move(_ line: Int, to propensity: Double) { next[line - first] = propensity }

  /// Takes over from an earlier episode, to a degree, how far propensities and efforts had moved from
  /// where all start.
  mutating func remember(_ last: Cooperation, _ degree: Double) {
    for n in propensities.indices {
      propensities[n] += degree * (last.propensities[n] - propensities[n])
      next[n] = propensities[n]
    }
    for g in effort.indices { effort[g] += degree * (last.effort[g] - effort[g]) }
  }

  /// Lets all move at once.
  mutating func settle() {
    for n in next.indices { propensities[n] = next[n] }
  }
}

extension Lines {
  /// Those between neighbours and between departments, each with a line the other way.
  package var mutual: Range<Int> { horizontal.lowerBound..<crossDepartment.upperBound }
}
