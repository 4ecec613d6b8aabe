extension Simulation {
  /// An active department plans before its desk signs (优先制定): the surer its belief, the sooner the
  /// plan is ready; a plan stands until the department stands down.
  ///
  /// Hours needed: h √(P / P_max), by the variance P of the belief in the hour.
  mutating func plan() {
    let (p, cap) = (parameters.planning, parameters.sensing.maximalVariance)
    for k in planning.isReady.indices {
      let since = authority.since[officeOf(site: k)]
      if since < 0 { planning.isReady[k] = false }
      guard since >= 0, !planning.isReady[k] else { continue }
      let needed = p.hours * (beliefs.variance[k] / cap).squareRoot()
      guard Double(tick - since) >= needed else { continue }
      planning.isReady[k] = true
      tally.plans += 1
      tally.planningHours += Double(tick - since)
    }
  }
}
