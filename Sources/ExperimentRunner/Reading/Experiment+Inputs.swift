internal import GovernanceModel
internal import Results

extension Experiment {
  static func readLevers(_ value: YAMLValue) throws(ConfigurationError) -> [Lever] {
    var levers: [Lever] = []
    for entry in try value.mapping("levers") {
      let address = try ParameterAddress(entry.key, at: entry.place)
      var levels: [Double] = []
      for item in try entry.value.list(entry.key) {
        let level = try item.number(entry.key)
        try address.check(level, at: item.place)
        guard !levels.contains(level) else {
          throw item.error(
            "`\(entry.key)` has the level \(CSV.number(level)) twice", "keep one of the two")
        }
        levels.append(level)
      }
      guard !levels.isEmpty else {
        throw entry.value.error("`\(entry.key)` has no level", "write its levels: [0, 1]")
      }
      levers.append(Lever(address: address, levels: levels))
    }
    let points = levers.reduce(1.0) { $0 * Double($1.levels.count) }
    guard points <= 1_000_000 else {
      throw value.error(
        "the factorial of all levels has \(CSV.number(points)) points",
        "take fewer levers or levels: at most a million points")
    }
    return levers
  }

  static func readUncertainties(_ fields: Fields) throws(ConfigurationError) -> [Uncertainty] {
    guard let value = fields["uncertainties"] else { return [] }
    var uncertainties: [Uncertainty] = []
    for entry in try value.mapping("uncertainties") {
      let address = try ParameterAddress(entry.key, at: entry.place)
      if let whole = address.definitions.first(where: \.isWhole) {
        throw ConfigurationError(
          entry.place, "`\(whole.path)` takes whole numbers only, which are not drawn yet",
          "make it a lever or a constant")
      }
      let ends = try Fields(entry.value, "`\(entry.key)`", known: ["from", "to"])
      let (low, high) = (
        try ends.required("from", example: "0.2"), try ends.required("to", example: "0.8")
      )
      let (from, to) = (try low.number("from"), try high.number("to"))
      try address.check(from, at: low.place)
      try address.check(to, at: high.place)
      guard from <= to else {
        throw high.error("`to` is below `from`", "exchange the two")
      }
      uncertainties.append(Uncertainty(address: address, range: from...to))
    }
    return uncertainties
  }

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
  }
}
