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
    let lines = society.lines
    let emergency = Department.emergency.rawValue
    for e in lines.crossDepartment where !opening.line[e] {
      let (k, other) = (lines.holder[e], lines.site[e])
      guard other % Department.count == emergency else { continue }
      beliefs.value[k] *= 1 - parameters.process.handoff
      beliefs.variance[k] = max(beliefs.variance[k], parameters.sensing.maximalVariance)
    }
    tiesVisited += lines.crossDepartment.count
  }
}
