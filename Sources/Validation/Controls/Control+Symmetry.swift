internal import GovernanceModel

extension Control {
  /// C7: names do not matter; twice every stock, need, noise, threshold and desk changes no share.
  ///
  /// Needs, stocks and desks are all reckoned in one unit (`need.units`), thresholds and noise in
  /// severity, a share. Twice is a power of two, so bits are kept.
  public static let symmetry = Control(
    id: "C7", title: "names do not matter, and twice the units for twice the need change no share",
    replications: 24
  ) { seed in
    let world = Symmetry.world()
    let first = try Symmetry.run(world, seed: seed)
    let other = try Symmetry.run(Symmetry.renamed(world), seed: seed)
    var more = world
    more.parameters.need.units *= 2
    let doubled = try Symmetry.run(more, seed: seed)
    return [Symmetry.distance(first, other), Symmetry.broken(doubled, first)]
  } findings: { rows in
    [
      .everywhere(
        "other codes in another order: greatest relative difference of an outcome",
        rows.map { $0[0] }, within: Criteria.symmetry),
      .everywhere(
        "twice the units: outcomes that are not what they were, or twice that",
        rows.map { $0[1] }, within: 0),
    ]
  }

  /// C8: with a mode's openness at 0, removing its ties changes no bit.
  ///
  /// All other modes are open, each to another share, and all are half digital.
  public static let removal = Control(
    id: "C8", title: "with a mode's openness at 0, removing its ties changes no bit",
    replications: 24
  ) { seed in
    try Mode.allCases.map { mode in
      let world = ControlWorld.busy()
      let parameters = world.parameters.opening(
        vertical: .open(1, digital: 0.5), horizontal: .open(0.8, digital: 0.5),
        crossDepartment: .open(0.6, digital: 0.5), insideOutside: .open(0.5, digital: 0.5)
      ).opening(mode, to: 0)
      let society = try Society(scenario: world, parameters: parameters, seed: seed)
      var with = Simulation(society: society, parameters: parameters)
      var without = Simulation(society: society.removing(mode), parameters: parameters)
      with.advance(ControlWorld.hours)
      without.advance(ControlWorld.hours)
      return Double(without.differences(from: with, without: society.lines[mode]).count)
    }
  } findings: { rows in
    Mode.allCases.enumerated().map { index, mode in
      .everywhere(
        "\(mode.rawValue): outcomes and parts of the state that differ in a bit",
        rows.map { $0[index] }, within: 0)
    }
  }
}
