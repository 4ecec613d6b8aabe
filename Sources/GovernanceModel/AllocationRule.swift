/// How a holder that is asked for more than it has divides it among those who ask.
package enum AllocationRule: Int, Sendable, Codable, CaseIterable {
  /// Everyone gets the same share of what it asks for.
  case proportional
  /// The nearest gets all that it asks for, then the next.
  case localFirst
  /// Who has been asking longest comes first.
  case firstCome
  /// Where a unit averts most loss comes first.
  case greedy
  /// Who is covered least is raised to the next, and so on up (max–min fairness).
  case maxMin
}

/// What holders need in order to divide by another rule than in proportion; empty under that one.
package struct Division: Sendable, Codable {
  package let rule: AllocationRule
  /// The lines of holder h but its own: `lines[first[h]..<first[h + 1]]`.
  var first: [Int] = []
  /// Nearest first, then by key, until an hour puts them in another order.
  var lines: [Int] = []
  /// Hour since which a unit has been asked for over each line without a break, −1 for not now.
  var since: [Int] = []
  /// Loss an hour that a unit averts in each domain.
  var averts: [Double] = []

  init(_ society: Society, _ p: Parameters) {
    rule = AllocationRule(rawValue: Int(p.allocation.rule)) ?? .proportional
    if rule == .proportional { return }
    let all = society.lines
    let distance = Division.distances(society)
    var byHolder = [[Int]](repeating: [], count: society.holders.count)
    for e in all.own.upperBound..<all.count { byHolder[all.holder[e]].append(e) }
    first = [0]
    for own in byHolder {
      lines += own.sorted { (distance[$0], all.key[$0]) < (distance[$1], all.key[$1]) }
      first.append(lines.count)
    }
    since = Array(repeating: -1, count: all.count)
    let (persons, money, demand) = (p.loss.persons.all, p.loss.money.all, p.need.demand.all)
    averts = (0..<Department.count).map { d in
      let weight = persons[d] + p.loss.moneyWeight * money[d]
      return demand[d] > 0 ? p.need.efficacy * weight / (p.need.units * demand[d]) : 0
    }
  }

  /// Kilometres from where a holder stands to the site, also for superiors.
  private static func distances(_ society: Society) -> [Double] {
    let (lines, holders, land) = (society.lines, society.holders, society.land)
    return (0..<lines.count).map { e in
      guard lines.vertical.contains(e) else { return lines.distance[e] }
      let seat = society.seats[holders.government[lines.holder[e]]]
      let r = lines.site[e] / Department.count
      return kilometres(seat.longitude, seat.latitude, land.longitude[r], land.latitude[r])
    }
  }
}
