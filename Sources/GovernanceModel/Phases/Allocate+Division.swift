extension Simulation {
  /// A holder that is asked for more than it has divides it by the rule in force: nearest first, first
  /// come first served, greatest averted loss first, or the least covered first.
  ///
  /// Ties go by the key of the line. What each is to get replaces its wish.
  mutating func divide(_ group: Range<Int>, available: (borrowing Supply, Int) -> Double) {
    for e in group {
      division.since[e] =
        supply.wish[e] <= 0 ? -1 : division.since[e] < 0 ? tick : division.since[e]
    }
    for h in supply.wanted.indices where supply.wanted[h] > 0 {
      let units = max(0, available(supply, h))
      if units >= supply.wanted[h] { continue }
      let own = division.first[h]..<division.first[h + 1]
      if division.rule == .maxMin {
        fill(own, with: units)
      } else {
        arrange(own)
        serve(own, with: units)
      }
      supply.wanted[h] = own.reduce(0) { $0 + supply.wish[division.lines[$1]] }
    }
  }

  /// Puts a holder's lines into the order in which it serves them; nearest first they are already.
  private mutating func arrange(_ own: Range<Int>) {
    let keys = society.lines.key
    var lines: [Int] = []
    swap(&lines, &division.lines)
    switch division.rule {
    case .firstCome:
      lines[own].sort { (division.since[$0], keys[$0]) < (division.since[$1], keys[$1]) }
    case .greedy:
      lines[own].sort { a, b in
        let (x, y) = (averted(over: a), averted(over: b))
        if x != y { return x > y }
        let (p, q) = (supply.wish[a] * opening.worth[a], supply.wish[b] * opening.worth[b])
        return p == q ? keys[a] < keys[b] : p > q
      }
    case .proportional, .localFirst, .maxMin: break
    }
    swap(&lines, &division.lines)
  }

  /// Loss an hour that a unit sent over a line averts, by the model's own weights.
  private func averted(over e: Int) -> Double {
    opening.worth[e] * division.averts[society.lines.site[e] % Department.count]
  }

  /// Each in turn gets all that it asks for, until nothing is left.
  private mutating func serve(_ own: Range<Int>, with units: Double) {
    var left = units
    for i in own {
      let e = division.lines[i]
      supply.wish[e] = min(supply.wish[e], left)
      left -= supply.wish[e]
    }
  }

  /// Raises the coverage of believed need of those who have least of it.
  private mutating func fill(_ own: Range<Int>, with units: Double) {
    var (asking, vessels): ([Int], [Vessel]) = ([], [])
    for e in division.lines[own] where supply.wish[e] > 0 {
      let need = believedNeed(over: e)
      let covered = need - gap(over: e)
      asking.append(e)
      vessels.append(
        Vessel(
          bottom: covered / need, width: need / opening.worth[e], room: supply.wish[e]))
    }
    let level = Vessel.level(of: vessels, amount: units)
    for (e, vessel) in zip(asking, vessels) { supply.wish[e] = vessel.content(at: level) }
  }
}
