extension TestPower {
  /// The smallest number in each group with which the power is reached.
  ///
  /// - Parameters:
  ///   - effect: *d* or *f*, not 0; its sign does not matter.
  ///   - power: the power asked for, above α and below 1.
  /// - Returns: the number in each group, at least 2.
  /// - Throws: `StatisticsError.parameter` for an impossible argument; `.unidentified` where more than
  ///   10⁹ would be needed.
  /// - Complexity: some 60 powers.
  public func sampleSize(
    effect: Double, power: Double = 0.8
  ) throws(StatisticsError) -> Int {
    try requirePower(power)
    guard effect.isFinite, effect != 0 else {
      throw .parameter(effect, name: "effect to be found", needed: "a finite number other than 0")
    }
    var (low, high) = (Self.fewest - 1, Self.fewest)
    while try self.power(effect: effect, perGroup: high) < power {
      guard high < Self.most else {
        throw .unidentified(
          "more than \(Self.most) values a group would be needed for an effect of \(effect); "
            + "ask for a larger effect or less power")
      }
      (low, high) = (high, min(2 * high, Self.most))
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try self.power(effect: effect, perGroup: middle) < power {
        low = middle
      } else {
        high = middle
      }
    }
    return high
  }

  /// The smallest effect that is found with the power asked for.
  ///
  /// - Parameters:
  ///   - n: the values in each group, at least 2.
  ///   - power: the power asked for, above α and below 1.
  /// - Returns: *d* or *f*, above 0.
  /// - Throws: `StatisticsError.parameter` for an impossible argument; `.unidentified` where the effect
  ///   would have to be above 10⁵.
  public func effect(
    perGroup n: Int, power: Double = 0.8
  ) throws(StatisticsError) -> Double {
    try requirePower(power)
    try Self.requireSize(n)
    let start = 3 / Double(n).squareRoot()
    let found = root(in: 0...Self.largest, near: start, step: start / 4) { effect in
      ((try? self.power(effect: effect, perGroup: n)) ?? 1) - power
    }
    guard found < Self.largest else {
      throw .unidentified(
        "no effect up to \(Self.largest) is found with power \(power) by \(n) values a group; "
          + "ask for more of them, a higher alpha or less power")
    }
    return found
  }

  private static let most = 1_000_000_000
  private static let largest = 1e5

  private func requirePower(_ power: Double) throws(StatisticsError) {
    guard power > alpha, power < 1 else {
      throw .parameter(
        power, name: "power at level \(alpha)", needed: "a number above \(alpha) and below 1")
    }
  }
}
