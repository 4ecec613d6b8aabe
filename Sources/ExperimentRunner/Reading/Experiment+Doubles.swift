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
  }
}
