extension Outcome {
  /// The four fragmentations (主体, 信息, 资源, 流程), each from what happened in the run.
  static let fragmentations: [Outcome] = [
    Outcome(
      "fragmentation.actor", unit: "1",
      "share of the ties used that stay within one territory, (1 − E–I index by territory)/2; 1 where none is used"
    ) { simulation in
      let ties = TiesUsed(simulation)
      return ties.edges.isEmpty ? 1 : (1 - ties.externalInternal(by: ties.territory)) / 2
    },
    Outcome(
      "fragmentation.information", unit: "1",
      "share of facts that one unit alone holds: site-hours with severity ≥ .05, of which a unit believes or has heard at least half; every sixth hour",
      needs: .fragmentation
    ) { share($0.fragmentation.lonely, of: $0.fragmentation.facts) },
    Outcome(
      "fragmentation.resource", unit: "1",
      "share of unmet need for which units of its domain stood in stores elsewhere: Σ hours Σ domains min(unmet, in store) / Σ unmet",
      needs: .fragmentation
    ) { share($0.fragmentation.unmetWhileIdle, of: $0.fragmentation.unmet) },
    Outcome(
      "fragmentation.process", unit: "1",
      "share of site-hours with severity ≥ .05 that are known or acted on in the territory while no unit has come: the gap from warning to action",
      needs: .fragmentation
    ) { share($0.fragmentation.waiting, of: $0.fragmentation.pressing) },
    Outcome(
      "coordination.measured", unit: "1",
      "coupling coordination √(C T) of 1 − the four fragmentations", better: .higher,
      needs: .fragmentation
    ) { simulation in
      CouplingCoordination(
        Outcome.fragmentations.prefix(4).map { 1 - simulation.valueInEpisode(of: $0) }
      ).coordination
    },
    Outcome(
      "coordination.coupling", unit: "1",
      "coupling C = n (Π U)^(1/n) / Σ U of the openness U of the four modes", better: .higher
    ) { $0.openness.coupling },
    Outcome(
      "coordination.development", unit: "1", "mean openness T of the four modes", better: .higher
    ) { $0.openness.development },
    Outcome(
      "coordination.openness", unit: "1",
      "coupling coordination D = √(C T) of the openness of the four modes", better: .higher
    ) { $0.openness.coordination },
  ]
}

extension Simulation {
  fileprivate var openness: CouplingCoordination {
    CouplingCoordination(Mode.allCases.map { parameters.modes[$0].openness })
  }
}
