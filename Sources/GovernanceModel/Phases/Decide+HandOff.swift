extension Simulation {
  /// When the crisis passes from one stage to another, the lead passes between departments, and of
  /// what the one knew that is lost which it had not told the other.
  ///
  /// A department keeps the share 1 − `process.handoff` of its belief, or what the emergency department
  /// of its territory last heard from it where that is more; as far as it lost, it is as unsure as of
  /// something long ago.
  mutating func passLead() {
    let now = stage
    guard now != handOff.stage else { return }
    handOff.stage = now
    handOff.count += 1
    let emergency = Department.emergency.rawValue
    var told = [Double](repeating: 0, count: society.sites)
    for e in society.lines.crossDepartment where opening.line[e] {
      let holder = society.lines.holder[e]
      if holder % Department.count == emergency { told[society.lines.site[e]] = beliefs.heard[e] }
    }
    for k in 0..<society.sites where k % Department.count != emergency && beliefs.value[k] > 0 {
      let (known, kept) = (beliefs.value[k], 1 - parameters.process.handoff)
      beliefs.value[k] = max(kept * known, min(known, told[k]))
      let unsure = parameters.sensing.maximalVariance - beliefs.variance[k]
      beliefs.variance[k] += max(0, unsure) * (1 - beliefs.value[k] / known)
    }
    tiesVisited += society.lines.crossDepartment.count
  }
}
