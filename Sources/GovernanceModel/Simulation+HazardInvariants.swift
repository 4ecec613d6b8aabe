extension Simulation {
  /// Residents are susceptible, infected, infectious or recovered, none of these negative; damage by
  /// the epidemic is not below its floor.
  func brokenEpidemic() -> String? {
    for (name, course) in [("floor", epidemic.floor), ("epidemic", epidemic.actual)] {
      for r in course.susceptible.indices {
        let parts = [
          course.susceptible[r], course.exposed[r], course.infectious[r], course.removed[r],
        ]
        if parts.contains(where: { !($0 >= -1e-12) }) {
          return "territory \(r) has a negative part of residents in the \(name)"
        }
        if (parts.reduce(0, +) - 1).magnitude > 1e-9 {
          return "residents of territory \(r) are not the sum of their parts in the \(name)"
        }
      }
    }
    for r in epidemic.damage.indices where !(epidemic.damage[r] >= epidemic.floorDamage[r]) {
      return "territory \(r) is better off than under instant response"
    }
    return nil
  }

  /// What failures put out of order is a share, and what works too.
  func brokenSectors() -> String? {
    for k in sectors.strain.indices
    where !(sectors.strain[k] >= 0 && sectors.strain[k] <= 1 && sectors.excitation[k] >= 0) {
      return "site \(k) has strain \(sectors.strain[k])"
    }
    for k in recovery.quality.indices
    where !(recovery.quality[k] >= 0 && recovery.quality[k] <= 1 + 1e-12) {
      return "site \(k) works to \(recovery.quality[k])"
    }
    return nil
  }
}
