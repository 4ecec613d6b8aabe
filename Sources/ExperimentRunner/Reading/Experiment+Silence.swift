internal import GovernanceModel

extension Experiment {
  /// A sentence for values that are given and can do nothing, since what they act on is missing.
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

  /// Failures and leaks that the experiment gives to technologies that no tie carries, and those of the
  /// scenario that a level of 0 switches off.
  private var notesOnTechnology: [String] {
    let parameters = parametersAtGreatest
    return Technology.allCases.compactMap { technology in
      let (modes, setting) = (technology.modes, parameters.technology[technology])
      let name = "technology.\(technology.rawValue)"
      let troubles = setting.outage + setting.outageByDamage + setting.bypass + setting.leak
      guard troubles > 0, isChosen(name) else { return nil }
      if setting.level == 0 {
        return "with `\(name).level` at 0 its failures and leaks are off too"
      }
      guard !modes.isEmpty, modes.allSatisfy({ parameters.modes[$0].digital == 0 }) else {
        return nil
      }
      let levels = modes.map { "`modes.\($0.rawValue).digital`" }.joined(separator: " and ")
      return "failures and leaks of `\(name)` reach no tie while \(levels) "
        + "\(modes.count == 1 ? "is" : "are") 0"
    }
  }

  /// Whether the experiment itself sets anything of a technology.
  private func isChosen(_ technology: String) -> Bool {
    greatest.contains { setting in
      setting.address.definitions.contains { $0.path.hasPrefix("\(technology).") }
    }
  }

  /// Whether a path was given a value by the scenario or the experiment, and stands above 0 at last.
  private func isRaised(_ path: String) -> Bool {
    let given = (scenario.settings + greatest).filter { setting in
      setting.address.definitions.contains { $0.path == path }
    }
    return (given.last?.value ?? 0) > 0
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
