extension Simulation {
  /// The value of an outcome over the hours so far; for a time that has not come, the hours so far.
  ///
  /// - Parameter outcome: one of ``Outcome/all``.
  /// - Returns: the value in the outcome's unit.
  public func value(of outcome: Outcome) -> Double {
    if outcome.isTime { return Double(time(outcome.name) ?? tick) }
    if let loss = loss(outcome.name) { return loss }
    switch outcome.name {
    case "unmetNeed": return share(tally.need - tally.served, of: tally.need)
    case "unmetNeed.peak": return share(tally.peakNeed - tally.peakServed, of: tally.peakNeed)
    case "resilienceLoss": return tally.resilienceLoss
    case "duplicateShare": return share(tally.beyond, of: tally.onSite)
    case "idleShare": return share(tally.idle, of: tally.units)
    case "beliefError": return share(tally.beliefError, of: tally.hours)
    case "distortion":
      return isBenchmark ? 1 : share(tally.believedAtTop, of: tally.trueSinceOnset)
    case "trust": return meanTrust
    case "outbreakHours": return tally.outbreakHours
    case "peakNeed": return tally.peakNeed
    case "cost": return coordinationCost + tally.technology + tally.deployment
    case "cost.coordination": return coordinationCost
    case "cost.technology": return tally.technology
    case "cost.deployment": return tally.deployment
    default: preconditionFailure("\(outcome.name) is in Outcome.all without a value")
    }
  }

  /// Whether a time has not come yet; false for what is no time.
  ///
  /// - Parameter outcome: one of ``Outcome/all``.
  /// - Returns: true only for a time that has not come.
  public func isCensored(_ outcome: Outcome) -> Bool {
    outcome.isTime && time(outcome.name) == nil
  }

  private func loss(_ name: String) -> Double? {
    switch name {
    case "loss":
      var sum = 0.0
      for part in [0, 1, 2, 3, 4] { sum += tally.loss[part] }
      return sum + tally.unavoidable
    case "loss.undetected": return tally.loss[Cause.undetected.rawValue]
    case "loss.unreported": return tally.loss[Cause.unreported.rawValue]
    case "loss.unapproved": return tally.loss[Cause.unapproved.rawValue]
    case "loss.inTransit": return tally.loss[Cause.inTransit.rawValue]
    case "loss.unstocked": return tally.loss[Cause.unstocked.rawValue]
    case "loss.unavoidable": return tally.unavoidable
    case "loss.persons": return tally.persons
    case "loss.money": return tally.money
    default: return nil
    }
  }

  private func time(_ name: String) -> Int? {
    switch name {
    case "detectionTime": tally.detected
    case "reportTime": tally.reported
    case "activationTime": tally.activated
    case "responseTime": tally.responded
    default: tally.contained
    }
  }

  private var coordinationCost: Double {
    tally.coordination + parameters.cost.message * Double(tally.messages)
  }

  /// Mean over the open ties of all modes; 0 where none is open.
  private var meanTrust: Double {
    var (sum, count) = (0.0, 0.0)
    for i in opening.township.indices where opening.township[i] {
      sum += trust.township[i]
      count += 1
    }
    for c in opening.citizen.indices where opening.citizen[c] {
      sum += trust.citizen[c] + trust.government[c]
      count += 2
    }
    for e in society.lines.lateral where opening.line[e] {
      sum += trust.line[e]
      count += 1
    }
    return share(sum, of: count)
  }

  private func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
}
