extension Simulation {
  /// When the crisis passes from one stage to another, the lead passes between departments that do
  /// not share their data, and what the one knew is lost on the other.
  ///
  /// A department whose data tie to the emergency department of its territory is closed keeps the share
  /// 1 − `process.handoff` of its belief, and is as unsure as of something long ago.
  mutating func passLead() {
    let now = stage
    guard now != handOff.stage else { return }
    handOff.stage = now
    handOff.count += 1
    let emergency = Department.emergency.rawValue
    var isTied = [Bool](repeating: false, count: society.sites)
    for e in society.lines.crossDepartment where opening.line[e] {
      let other = society.lines.site[e]
      if other % Department.count == emergency { isTied[society.lines.holder[e]] = true }
    }
    for k in 0..<society.sites where !isTied[k] && k % Department.count != emergency {
      beliefs.value[k] *= 1 - parameters.process.handoff
      beliefs.variance[k] = max(beliefs.variance[k], parameters.sensing.maximalVariance)
    }
    tiesVisited += society.lines.crossDepartment.count
  }
}
