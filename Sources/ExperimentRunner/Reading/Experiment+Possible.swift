internal import GovernanceModel

extension Experiment {
  /// Throws where a value that a factor may take makes a run impossible: a technology that fails but
  /// is adopted nowhere, a cascade of failures that would never end.
  ///
  /// What is impossible is so where all factors stand at their greatest, if it is anywhere: failures
  /// of a technology need some adoption, and a branching matrix grows with its scale. A
  /// level that is set to 0 switches off what the scenario says of the technology's failures.
  func refuseImpossible() throws(ConfigurationError) {
    let (settings, parameters) = (greatest, parametersAtGreatest)
    let chosen = Set(settings.flatMap(\.address.definitions).map(\.path))
    if let found = parameters.contradiction(chosen: chosen) {
      throw ConfigurationError(
        place(of: found.path, among: settings), found.problem, found.remedy)
    }
    do {
      try scenario.scenario.checkCriticality(parameters)
    } catch {
      throw ConfigurationError(
        place(of: "sectors.branching", among: settings), error.problem, error.remedy)
    }
  }

  /// The parameters where all factors stand at their greatest.
  var parametersAtGreatest: Parameters {
    var parameters = scenario.scenario.parameters
    parameters.apply(greatest)
    return parameters
  }

  /// Every value that is given, a factor's greatest one for it.
  var greatest: [Setting] {
    constants
      + (levers + uncertainties).compactMap { factor in
        greatestValue(of: factor).map { Setting(factor.address, $0, at: factor.place) }
      }
  }

  private func greatestValue(of factor: Factor) -> Double? {
    switch factor.domain {
    case .levels(let levels): return levels.max()
    case .interval(let range): return range.upperBound
    case .listed:
      guard case .list(let list) = design,
        let column = list.levers.firstIndex(of: factor.address.path)
      else { return nil }
      return (0..<list.count).lazy.map { list.levels($0)[column] }.max()
    }
  }

  /// Where a path was given a value; the file of the experiment where it has its default.
  private func place(of path: String, among settings: [Setting]) -> Place {
    let given = (settings + scenario.settings).first { $0.address.path == path }
    return given?.place ?? Place(file: file)
  }
}
