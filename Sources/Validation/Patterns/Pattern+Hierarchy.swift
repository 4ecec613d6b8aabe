internal import GovernanceModel

extension Pattern {
  /// P2: a hierarchy can beat none, but only if local units keep autonomy.
  ///
  /// *World.* Twelve counties, in three prefectures under a province and the centre, who see for
  /// themselves: there are no townships, so that the hierarchy brings no eyes. A flash flood of six
  /// hours strikes a third of them; the first two days are watched, in which local units matter.
  ///
  /// *Arms.* No hierarchy (vertical mode closed); a hierarchy under which a county may commit nothing
  /// before its superior has had its hours (`decision.autonomy` 0); one under which it may commit all
  /// at once (1). Without a hierarchy nobody has to be asked, so that autonomy makes no fourth arm
  /// there. What superiors hold, and how long they take, are the values'.
  ///
  /// *Statistic.* Differences of loss over the loss without a hierarchy; the interaction is the effect
  /// of autonomy under the hierarchy, since it has none without.
  ///
  /// *Why it could be seen or not.* A hierarchy pools stock, and asks for permission first. Which of
  /// the two weighs more is open: stock from above comes late, on word told too low, through the desk
  /// of the county, but then it stays; permission costs its hours once, since release follows by
  /// itself. So the longer a crisis lasts beyond them, the less a hierarchy without autonomy loses.
  static let hierarchy = Pattern(
    id: "P2", title: "A hierarchy can beat none, but only if local units keep autonomy",
    source: "Rhodes et al. 2024", kind: .emergent, criteria: Criteria.hierarchy, replications: 320,
    row: { seed, values in try HierarchyWorld(values).losses(seed) },
    statistics: { sample in
      [
        sample.estimate { means in (means[2] - means[1]) / means[0] },
        sample.estimate { means in (means[1] - means[0]) / means[0] },
        sample.estimate { means in (means[2] - means[0]) / means[0] },
      ]
    })
}

/// A flash flood over counties that see for themselves.
private struct HierarchyWorld {
  private static let hours = 48
  private let scenario: Scenario

  init(_ values: ParameterValues) {
    var map = CountyMap.hierarchy(rows: 3, columns: 4, townships: 0)
    map.storm = [CountyMap.storm(hours: 2...8, peak: 4, radius: 35, rainfall: 350)]
    map.parameters = values.parameters.withoutSociety()
    scenario = map
  }

  /// Losses without a hierarchy, and with one without and with autonomy.
  func losses(_ seed: UInt64) throws -> [Double] {
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: seed)
    return [(0.0, 1.0), (1, 0), (1, 1)].map { openness, autonomy in
      var parameters = scenario.parameters.opening(.vertical, to: openness)
      parameters.decision.autonomy = autonomy
      var simulation = Simulation(society: society, parameters: parameters, measuring: [])
      simulation.advance(Self.hours)
      return simulation.outcome("loss")
    }
  }
}
