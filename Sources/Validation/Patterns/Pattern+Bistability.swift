internal import GovernanceModel

extension Pattern {
  /// P10: cooperation is bistable; static penalties cycle, dynamic ones damp.
  ///
  /// **World.** The nine counties of the busy world under their storm, governments alone, over six
  /// episodes of a week that remember one another (`memory.carry` 1). Ties between neighbours and
  /// up to superiors are open. Whether a county shares with a neighbour is the game of Xu et al.:
  /// propensities grow by what sharing gains. Trust, experience of help and rivalry go on as ever
  /// and enter that gain. Under the defaults they come to 0.34 between neighbours; with a fixed
  /// cost of coordination of 0.85 who shares alone loses 0.51, so that under the defaults the
  /// basins would part about the middle.
  ///
  /// **Arms.** *Basins*: with a synergy of 1, so that sharing pays where the other shares;
  /// propensities begin about 0.2 or about 0.8. *Penalties*: without synergy, under superiors who
  /// inspect as far as fines pay them, with a static fine of 1, or a dynamic one of 2 × the share
  /// that does not share, which is the same where half share.
  ///
  /// **Statistics.** Mean propensity between neighbours at the end; and its standard deviation over
  /// the hours of the last three episodes.
  ///
  /// **Why it could be seen or not.** Two basins and centre and focus are known of the game of two
  /// regions alone. Nine counties that learn whom to trust, help one another, and differ from line
  /// to line may leave one basin; rivalry or little benefit, or much, leave one in any case; and
  /// trust that changes with each storm may drive cycles under a dynamic fine, too.
  ///
  /// Fixed: `sharing.dynamics`, `.synergy`, `.coordination`, `.initial`, `.initialSpread`, `.fine`,
  /// `.effort`, `.effortCost`, `.step`, `.punishment` and `supervision.rule`: the game and its
  /// arms.
  static let bistability = Pattern(
    id: "P10", title: "Cooperation is bistable; static penalties cycle, dynamic ones damp",
    source: "Xu et al. 2017; IJERPH 18:8278 (2021)", kind: .emergent,
    criteria: Criteria.bistability, replications: 240,
    row: { seed, values in
      var parameters = SharingWorld.parameters(values)
      let world = ControlWorld.busy()
      let society = try Society(scenario: world, parameters: parameters, seed: seed)
      parameters.sharing.synergy = 1
      let ends = [0.2, 0.8].map { initial in
        parameters.sharing.initial = initial
        return SharingWorld.propensities(society, parameters).last ?? .nan
      }
      parameters.sharing.synergy = 0
      parameters.sharing.initial = 0.3
      let amplitudes = [(rule: 1.0, fine: 1.0), (2, 2)].map { rule, fine in
        parameters.supervision.rule = rule
        parameters.sharing.fine = fine
        let course = SharingWorld.propensities(society, parameters)
        return deviation(Array(course[(course.count / 2)...]))
      }
      return ends + amplitudes
    },
    statistics: { sample in
      [
        sample.estimate { $0[1] - $0[0] },
        sample.estimate { $0[2] },
        sample.estimate { $0[3] / $0[2] },
      ]
    })
}

/// Counties that may come to share with their neighbours.
private enum SharingWorld {
  private static let hours = 168
  private static let episodes = 6

  static func parameters(_ values: ParameterValues) -> Parameters {
    var parameters = values.parameters
    parameters.set([
      "society.citizens": 0, "society.enterprises": 0, "society.organisations": 0,
      "modes.vertical.openness": 1, "modes.horizontal.openness": 1,
      "sharing.dynamics": 2, "sharing.coordination": 0.85, "sharing.punishment": 0,
      "sharing.initialSpread": 0.1, "sharing.step": 0.1, "sharing.effort": 0.5,
      "sharing.effortCost": 0.5, "sharing.fine": 0, "supervision.rule": 0, "memory.carry": 1,
    ])
    return parameters
  }

  /// The mean propensity between neighbours, hour by hour.
  static func propensities(_ society: Society, _ parameters: Parameters) -> [Double] {
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    let neighbours = society.lines.horizontal.count
    var course: [Double] = []
    for episode in 0..<episodes {
      if episode > 0 { simulation.beginEpisode() }
      for _ in 0..<hours {
        simulation.step()
        let sum = simulation.cooperation.all.prefix(neighbours).reduce(0, +)
        course.append(sum / Double(neighbours))
      }
    }
    return course
  }
}

/// The standard deviation of values about their mean.
private func deviation(_ values: [Double]) -> Double {
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / Double(values.count)).squareRoot()
}
