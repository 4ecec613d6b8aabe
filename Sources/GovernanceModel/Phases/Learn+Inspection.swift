extension Simulation {
  /// Superiors inspect who shares as far as it pays: effort y grows with the fines that it brings and
  /// falls with its cost, dy/dt = y (1 − y) (F (1 − x̄) − cost), by replication whatever moves those below.
  ///
  /// A static fine is F = F0; a dynamic one F = F0 (1 − x̄), with x̄ the mean propensity to share over
  /// the open lines of those below that are tied to the superior.
  mutating func inspectSharing() {
    let (lines, p) = (society.lines, parameters.sharing)
    var sum = [Double](repeating: 0, count: society.governments.count)
    var count = sum
    for e in lines.mutual where opening.line[e] {
      let office = officeOf(site: lines.holder[e])
      let g = society.governments.parent[office / Department.count]
      if g < 0 || !opening.office[office] { continue }
      sum[g] += cooperation[e]
      count[g] += 1
    }
    for g in count.indices where count[g] > 0 {
      let selfish = 1 - sum[g] / count[g]
      cooperation.fine[g] = supervision.rule == .dynamic ? p.fine * selfish : p.fine
      cooperation.effort[g] = Cooperation.replicator(
        cooperation.effort[g], gain: cooperation.fine[g] * selfish - p.effortCost, step: p.step)
    }
  }
}
