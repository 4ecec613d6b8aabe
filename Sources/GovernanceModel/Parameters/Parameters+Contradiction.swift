extension Parameters {
  /// What no world can be: a failure of a technology that nobody has.
  ///
  /// ```swift
  /// var parameters = Parameters()
  /// parameters.technology[.sensors].outage = 0.1
  /// parameters.contradiction()?.path  // "technology.sensors.outage"
  /// ```
  ///
  /// - Parameter chosen: paths that an experiment sets itself. Where it puts a level to 0 of a technology
  ///   whose failures come from the scenario, these are off with it, and nothing contradicts.
  /// - Returns: the path of the first parameter that contradicts another, what is wrong with it and
  ///   what to do about it; nil where there is none.
  public func contradiction(
    chosen: Set<String> = []
  ) -> (path: String, problem: String, remedy: String)? {
    for each in Technology.allCases where technology[each].level == 0 {
      let (path, setting) = ("technology.\(each.rawValue)", technology[each])
      let isSwitchedOff = chosen.contains("\(path).level")
      let failures = [
        ("outage", setting.outage, "an outage"),
        ("outageByDamage", setting.outageByDamage, "an outage under damage"),
        ("bypass", setting.bypass, "a bypass"), ("leak", setting.leak, "a leak"),
      ]
      for (name, value, what) in failures where value > 0 {
        if isSwitchedOff, !chosen.contains("\(path).\(name)") { continue }
        return (
          "\(path).\(name)", "\(what) of a technology that nobody adopts: `\(path).level` is 0",
          "raise `\(path).level` above 0, or leave `\(path).\(name)` at 0"
        )
      }
    }
    return nil
  }
}
