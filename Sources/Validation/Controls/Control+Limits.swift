internal import GovernanceModel
internal import Statistics

extension Control {
  /// C5: without any fragmentation the model comes to the benchmark of instant, complete, free response.
  ///
  /// All four kinds of fragmentation are at 0: *actors*, every mode open and digital, everyone
  /// willing; *information*, everything is looked at each hour, without noise, delay or concealment;
  /// *resources*, every county holds all it can need, at hand; *process*, whoever sees harm may act,
  /// desks have no limit and signatures take no time. Nobody is to be warned, which the benchmark does
  /// at once. The bound is a share of the loss of the same storm with all frictions and no mode.
  public static let integrated = Control(
    id: "C5", title: "all fragmentation at 0 against instant, complete, free response",
    replications: 32
  ) { seed in
    var world = ControlWorld.busy()
    world.parameters.set(["society.citizens": 0, "society.protection": 0])
    let society = try Society(scenario: world, parameters: world.parameters, seed: seed)
    let off = world.parameters.opening()
    var whole = off
    whole.removeFragmentation()
    let runs = [(off, false), (whole, false), (whole, true)].map { parameters, benchmark in
      var simulation = Simulation(
        society: society, parameters: parameters, benchmark: benchmark, measuring: [])
      simulation.advance(ControlWorld.hours)
      return simulation.outcome("loss")
    }
    return [runs[1] - runs[2], runs[0]]
  } findings: { rows in
    [.equivalence("loss − L*", rows.map { $0[0] }, losses: rows.map { $0[1] })]
  }

  /// C6: the planner's best share of prevention is 0 where prevention has no effect.
  ///
  /// A budget is divided, once for all; the other three purposes share alike what prevention leaves.
  /// The best of the shares tried is the one of least mean loss; its interval is that of the bootstrap
  /// over replications. The control that the same search finds prevention where it has an effect is a
  /// test.
  public static let prevention = Control(
    id: "C6", title: "the planner's best share of prevention where prevention has no effect",
    replications: 32
  ) { seed in
    try lossesByPrevention(effect: 0, seed: seed)
  } findings: { rows in
    [bestShare(rows)]
  }

  /// The shares of prevention that are tried.
  package static let preventionShares = [0, Criteria.leastPrevention, 0.1, 0.2, 0.4]

  /// The loss at each share tried, under one seed.
  ///
  /// - Throws: what is wrong with the world.
  package static func lossesByPrevention(effect: Double, seed: UInt64) throws -> [Double] {
    let world = ControlWorld.busy()
    let society = try Society(scenario: world, parameters: world.parameters, seed: seed)
    return preventionShares.map { share in
      var parameters = world.parameters.opening(
        vertical: .open(0.7), horizontal: .open(0.7), crossDepartment: .open(0.7))
      parameters.set([
        "budget.active": 1, "budget.preventionEffect": effect, "budget.prevention": share,
        "budget.warning": (1 - share) / 3, "budget.response": (1 - share) / 3,
        "budget.recovery": (1 - share) / 3,
      ])
      var simulation = Simulation(society: society, parameters: parameters, measuring: [])
      simulation.advance(ControlWorld.hours)
      return simulation.outcome("loss")
    }
  }

  /// The share of least mean loss.
  package static func bestShare(_ rows: [[Double]]) -> ControlFinding {
    let sample = Sample(rows)
    let best = sample.estimate { means in
      let least = means.indices.min { means[$0] < means[$1] } ?? 0
      return preventionShares[least]
    }
    let bound = Criteria.leastPrevention
    var judgement = Requirement.below(bound).judge(low: best.low, high: best.high)
    if rows.count < Criteria.fewestReplications && judgement == .holds { judgement = .undecided }
    return ControlFinding(
      title: "best share of prevention", estimate: best.value, low: best.low,
      high: best.high, bound: bound, judgement: judgement)
  }
}

extension Parameters {
  /// Puts all four kinds of fragmentation at 0.
  fileprivate mutating func removeFragmentation() {
    let open = ModeSetting.open(1, digital: 1)
    self = opening(
      vertical: open, horizontal: open, crossDepartment: open, insideOutside: open)
    set([
      "sensing.township": 100, "sensing.office": 100, "sensing.routine": 100,
      "sensing.townshipNoise": 0.001, "sensing.officeNoise": 0.001, "sensing.townshipSpread": 0,
      "sensing.kalman": 0, "reporting.honest": 1, "reporting.noise": 0, "reporting.township": 0,
      "reporting.county": 0, "reporting.prefecture": 0, "reporting.province": 0,
      "reporting.neighbour": 0, "reporting.department": 0, "reporting.needsList": 0,
      "reporting.digital": 0, "decision.threshold": 0, "decision.thresholdSpread": 0,
      "decision.costLossRatio": 0.001, "decision.autonomy": 1, "decision.superiorApproval": 0,
      "approval.capacity": 1_000, "approval.stageHours": 0, "approval.coSignatures": 0,
      "sharing.benefit": 10, "stocks.county": 10, "stocks.spread": 0, "transport.loading": 0,
      "transport.speed": 1_000, "transport.central": 1,
    ])
  }
}
