internal import GovernanceModel

extension Experiment {
  /// A parameter is either varied, or drawn, or held.
  func refuseDoubles(_ fields: Fields) throws(ConfigurationError) {
    let paths = levers.map(\.address.path)
    for (name, others) in [
      ("uncertainties", uncertainties.map(\.address.path)),
      ("constants", constants.map(\.address.path)),
    ] {
      guard let path = others.first(where: paths.contains) else { continue }
      throw ConfigurationError(
        fields.place(of: name), "`\(path)` is a lever and also stands under `\(name)`",
        "keep one of the two")
    }
    let drawn = uncertainties.map(\.address.path)
    if let path = constants.map(\.address.path).first(where: drawn.contains) {
      throw ConfigurationError(
        fields.place(of: "constants"), "`\(path)` is drawn and also stands under `constants`",
        "keep one of the two")
    }
    try refuseAnnulled(fields)
  }

  /// What sets several parameters at once must have one left that is not set by its own path.
  private func refuseAnnulled(_ fields: Fields) throws(ConfigurationError) {
    let single = singlePaths
    for (block, factors) in [("levers", levers), ("uncertainties", uncertainties)] {
      for factor in factors where factor.address.isAlias {
        guard factor.address.definitions.allSatisfy({ single.contains($0.path) }) else { continue }
        throw ConfigurationError(
          fields.place(of: block),
          "`\(factor.address.path)` does nothing: all that it sets is set by paths of their own",
          "leave it out, or one of those")
      }
    }
  }

  /// What is set by its own path in any block.
  private var singlePaths: Set<String> {
    let addresses = (levers + uncertainties).map(\.address) + constants.map(\.address)
    return Set(addresses.filter { !$0.isAlias }.map(\.path))
  }

  /// A sentence for each path whose own setting takes it out of one that sets several.
  var notesOnOverlaps: [String] {
    let single = singlePaths
    return (levers + uncertainties).filter(\.address.isAlias).flatMap { factor in
      factor.address.definitions.map(\.path).filter(single.contains).map {
        "`\($0)` is set by its own path, not by `\(factor.address.path)`"
      }
    }
  }
}
