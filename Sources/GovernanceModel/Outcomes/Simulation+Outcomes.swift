extension Simulation {
  /// The value of an outcome over the hours so far; for a time that has not come, the hours so far.
  ///
  /// - Parameter outcome: one of ``Outcome/all``.
  /// - Returns: the value in the outcome's unit.
  public func value(of outcome: Outcome) -> Double { outcome.read(self) ?? Double(tick) }

  /// Whether a time has not come yet; false for what is no time.
  ///
  /// - Parameter outcome: one of ``Outcome/all``.
  /// - Returns: true only for a time that has not come.
  public func isCensored(_ outcome: Outcome) -> Bool {
    outcome.isTime && outcome.read(self) == nil
  }
}

/// A part of a whole, 0 where there is no whole.
func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
