extension Parameters {
  /// What no world can be: a failure of a technology that nobody has.
  ///
  /// ```swift
  /// var parameters = Parameters()
  /// parameters.technology[.sensors].outage = 0.1
  /// parameters.contradiction()?.path  // "technology.sensors.outage"
  /// ```
  ///
  /// - Parameter switched: paths of levels that were set on purpose, among others to 0: then whatever a
  ///   technology does when it is there is off with it, and nothing contradicts.
  /// - Returns: the path of the first parameter that contradicts another, what is wrong with it and
  ///   what to do about it; nil where there is none.
  public func contradiction(
    switched: Set<String> = []
  ) -> (path: String, problem: String, remedy: String)? {
    for each in Technology.allCases where technology[each].level == 0 {
      let (path, setting) = ("technology.\(each.rawValue)", technology[each])
      if switched.contains("\(path).level") { continue }
      let failures = [
        ("outage", setting.outage, "an outage"),
        ("outageByDamage", setting.outageByDamage, "an outage under damage"),
        ("bypass", setting.bypass, "a bypass"), ("leak", setting.leak, "a leak"),
      ]
      for (name, value, what) in failures where value > 0 {
        return (
          "\(path).\(name)", "\(what) of a technology that nobody adopts: `\(path).level` is 0",
          "raise `\(path).level` above 0, or leave `\(path).\(name)` at 0"
        )
      }
    }
    return nil
  }
}
