internal import GovernanceModel

/// When territories restricted contacts in the course of an epidemic.
///
/// Restrictions count in full, also what of them is left after transmission has ended everywhere: who
/// ended it could not know.
struct RestrictionCourse {
  /// Hours of restriction, added up over territories.
  private(set) var effort = 0.0
  /// Hours from the end of a territory's first restriction to its next, or to the end of the
  /// course, added up over territories.
  private(set) var pause = 0.0
  /// How many territories ended a first restriction.
  private(set) var pauses = 0.0
  /// The mean over territories of the share of residents whom the infection reached.
  let infected: Double
  /// How many restrictions began, added up over territories.
  private(set) var periods = 0.0
  /// The last hour in which anybody was exposed or infectious anywhere.
  private(set) var transmission = 0.0

  /// Lets hours pass, and notes; from when nobody is infected or restricts any more, nothing happens.
  ///
  /// - Parameters:
  ///   - start: the simulation.
  ///   - hours: how long at most.
  ///   - arrivals: the hours in which the infection comes from outside.
  init(_ start: Simulation, hours: Int, arrivals: Int) {
    var simulation = start
    let territories = simulation.society.land.count
    var restricted = [Bool](repeating: false, count: territories)
    var ended = [Int?](repeating: nil, count: territories)
    var isBack = restricted
    for hour in 0..<hours {
      simulation.step()
      for r in 0..<territories {
        let now = simulation.restrictsContacts(r)
        if now { effort += 1 }
        if now && !restricted[r] { periods += 1 }
        if restricted[r] && !now && ended[r] == nil { ended[r] = hour }
        if now, let end = ended[r], !isBack[r] {
          isBack[r] = true
          pause += Double(hour - end)
        }
        restricted[r] = now
      }
      if simulation.hasInfected { transmission = Double(hour + 1) }
      if hour >= arrivals, !simulation.hasInfected, !restricted.contains(true) { break }
    }
    for (end, isBack) in zip(ended, isBack) {
      guard let end else { continue }
      pauses += 1
      if !isBack { pause += Double(hours - end) }
    }
    let spared = simulation.epidemic.actual.susceptible.reduce(0, +)
    infected = 1 - spared / Double(territories)
  }
}

extension Simulation {
  /// Whether anybody is exposed or infectious.
  fileprivate var hasInfected: Bool {
    let course = epidemic.actual
    return course.exposed.contains { $0 > 0 } || course.infectious.contains { $0 > 0 }
  }
}
