internal import GovernanceModel

extension Experiment {
  /// A sentence for each value that is given and can do nothing, since what it acts on is missing.
  var notesOnSilence: [String] { notesOnTables + notesOnTechnology }

  private var notesOnTables: [String] {
    let world = scenario.scenario
    var notes: [String] = []
    if isRaised("epidemic.reproduction"), world.outbreak.isEmpty {
      notes.append(
        "`epidemic.reproduction` does nothing without a table `outbreak`: nobody is infected")
    }
    if isRaised("sectors.branching"), world.branching.isEmpty {
      notes.append("`sectors.branching` does nothing without a table `branching`")
    }
    let home = world.territoriesWithoutTravel
    if !world.travel.isEmpty, !home.isEmpty {
      let some = home.prefix(3).joined(separator: ", ") + (home.count > 3 ? ", …" : "")
      notes.append(
        "the table `travel` has no row from \(home.count) of the territories (\(some)): "
          + "their residents stay at home")
    }
    return notes
  }

  /// Failures and leaks of technologies that ties carry, none of which is digital anywhere.
  private var notesOnTechnology: [String] {
    let parameters = parametersAtGreatest
    return Technology.allCases.compactMap { technology in
      let (modes, setting) = (technology.modes, parameters.technology[technology])
      let troubles = setting.outage + setting.outageByDamage + setting.bypass + setting.leak
      guard !modes.isEmpty, setting.level > 0, troubles > 0,
        modes.allSatisfy({ parameters.modes[$0].digital == 0 })
      else { return nil }
      let levels = modes.map { "`modes.\($0.rawValue).digital`" }.joined(separator: " and ")
      return "what `technology.\(technology.rawValue)` suffers does nothing while \(levels) "
        + "\(modes.count == 1 ? "is" : "are") 0"
    }
  }

  /// Whether a path was given a value above 0 by the scenario or the experiment.
  private func isRaised(_ path: String) -> Bool {
    (scenario.settings + greatest).contains { setting in
      setting.value > 0 && setting.address.definitions.contains { $0.path == path }
    }
  }
}

extension Scenario {
  /// Codes of territories of the land from which the table of travel has no row.
  fileprivate var territoriesWithoutTravel: [String] {
    let from = Set(travel.map(\.from))
    let parents = Set(territories.compactMap(\.parent))
    return territories.map(\.code).filter { !parents.contains($0) && !from.contains($0) }
  }
}
