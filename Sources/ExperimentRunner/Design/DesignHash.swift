internal import GovernanceModel
internal import Results

extension Design {
  /// What tells this design from every other: a SHA-256 over scenario and data bytes, levers,
  /// uncertainties, every other parameter, design, ticks, episodes, seed, outcomes, records and program
  /// version; not the number of replications, which may grow.
  public var hash: String { hash(programVersion: ProgramVersion.current) }

  /// The hash that the design would have under another version of the program.
  public func hash(programVersion: String) -> String {
    var lines = [
      "xietong \(programVersion)", "seed \(experiment.seed)", "ticks \(experiment.ticks)",
      "episodes \(experiment.episodes)", "design \(designLine)",
      "benchmark \(experiment.hasBenchmark)",
      "independent \(experiment.hasIndependentNumbers)",
    ]
    for (name, factors) in [
      ("lever", experiment.levers), ("uncertainty", experiment.uncertainties),
    ] {
      for factor in factors { lines.append(line(name, factor, among: factors)) }
    }
    lines += held.map { "constant \($0.address.path) \(CSV.number($0.value))" }
    lines += experiment.outcomes.map { "outcome \($0.name)" }
    if let record = experiment.record {
      lines.append(
        (["record", "\(record.every)"] + record.outcomes.map(\.name)).joined(separator: " "))
    }
    lines += experiment.scenario.parts.map { "file \(SHA256.hex($0.bytes)) \($0.path)" }
    return SHA256.hex(lines.joined(separator: "\n").utf8)
  }

  /// The design in a line.
  ///
  /// Of a list only the columns count, so that points can be added; those that were run are compared
  /// one by one.
  private var designLine: String {
    let settings = experiment.design.settings.map { " \($0.name) \($0.value)" }
    return experiment.design.name + settings.joined()
  }

  private func line(_ name: String, _ factor: Factor, among factors: [Factor]) -> String {
    let values =
      switch factor.domain {
      case .levels(let levels): levels
      case .interval(let range): [range.lowerBound, range.upperBound]
      case .listed: [Double]()
      }
    // The words of the first version are kept, so that its folders can be resumed.
    let isLever = name == "lever"
    let kind =
      switch factor.domain {
      case .levels: isLever ? [] : ["levels"]
      case .interval: isLever ? ["interval"] : []
      case .listed: ["listed"]
      }
    let tie = factor.tie.map { ["tied", factors[$0].address.path] } ?? []
    return ([name, factor.address.path] + kind + values.map(CSV.number) + tie)
      .joined(separator: " ")
  }

  /// Every parameter that neither a lever nor an uncertainty sets, with its value.
  var held: [Setting] {
    let parameters = parameters(at: PointRecord(point: 0, levels: nil), uncertainties: [])
    let varied = Set(
      (experiment.levers.map(\.address) + experiment.uncertainties.map(\.address))
        .flatMap(\.definitions).map(\.path))
    let given = Set(experiment.constants.map(\.address.path))
    return Parameters.definitions.compactMap { definition in
      guard let address = ParameterAddress(definition.path), !address.isAlias,
        !varied.contains(address.path) || given.contains(address.path)
      else { return nil }
      return Setting(address, parameters[keyPath: definition.keyPath])
    }
  }
}
