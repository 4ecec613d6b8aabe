internal import Randomness

extension Simulation {
  /// Each office weighs what it believes against what it may do.
  ///
  /// It acts when the probability of harm reaches the cost–loss ratio (Murphy 1977),
  /// P(severity > θ) = Φ((x − θ)/√P) ≥ C/L. Departments that answer to their own government (块) act
  /// when it acts, on the word of any of them.
  package mutating func decide() {
    if isBenchmark { return }
    if parameters.process.handoff > 0 { passLead() }
    score()
    if parameters.grades.active > 0 { scoreGrades() }
    let ratio = normalQuantile(parameters.decision.costLossRatio)
    let low = normalQuantile(parameters.decision.costLossRatio / 2)
    for g in 0..<society.governments.count {
      let offices = g * Department.count..<(g + 1) * Department.count
      var joint = -Double.infinity
      for office in offices where opening.ownGovernment[office] {
        joint = max(joint, authority.score[office])
      }
      for office in offices {
        let score = opening.ownGovernment[office] ? joint : authority.score[office]
        settle(office, starts: score >= ratio, calm: score < low)
      }
    }
    if !planning.isReady.isEmpty { plan() }
    tiesVisited += society.governments.count * Department.count
    if parameters.grades.active > 0 { gradeResponses() }
    if parameters.command.centre > 0 { openCentres() }
    if parameters.command.conflict > 0 { conflictOrders() }
  }

  /// The standard score of harm of each office: the greatest over the territories in its charge.
  private mutating func score() {
    let posts = society.posts
    let isPlain = !isGuided && foresight.rise.isEmpty
    for office in authority.score.indices { authority.score[office] = -.infinity }
    for post in 0..<posts.count {
      let g = posts.government[post]
      for d in 0..<Department.count {
        let i = post * Department.count + d
        let (value, variance) =
          isPlain ? (beliefs.value[i], beliefs.variance[i]) : heldForAction(i, at: post)
        let score = (value - authority.threshold[g]) / max(1e-12, variance).squareRoot()
        let office = g * Department.count + d
        authority.score[office] = max(authority.score[office], score)
      }
    }
  }

  private mutating func settle(_ office: Int, starts: Bool, calm: Bool) {
    if authority.since[office] < 0 {
      if starts {
        authority.since[office] = tick
        authority.calm[office] = 0
      }
      return
    }
    authority.calm[office] = calm ? authority.calm[office] + 1 : 0
    if authority.calm[office] >= Int(parameters.decision.standDown) { authority.since[office] = -1 }
  }

  /// The share of its stock that an office may commit now: what its autonomy allows until the
  /// superior to whom it is tied has released the rest; all of it where it has no such tie.
  ///
  /// No more than its grade allows, and nothing in an hour of conflicting orders.
  @inline(__always)
  package func released(_ office: Int) -> Double {
    if isConflicted(office) { return 0 }
    let share = delegated(to: office)
    return grades.grade.isEmpty ? share : min(share, grades.stockShare(office, parameters.grades))
  }

  @inline(__always)
  private func delegated(to office: Int) -> Double {
    guard opening.office[office], society.governments.parent[office / Department.count] >= 0 else {
      return 1
    }
    let wait =
      opening.officeDigital[office]
      ? min(parameters.decision.superiorApproval, parameters.reporting.digital)
      : parameters.decision.superiorApproval
    let since = authority.since[office]
    return since >= 0 && Double(tick - since) >= wait ? 1 : parameters.decision.autonomy
  }
}
