extension Simulation {
  /// The value of an outcome over the hours so far; over several episodes, the mean of what the
  /// finished ones came to and of this one so far.
  ///
  /// - Parameter outcome: one of ``Outcome/all``.
  /// - Returns: the value in the outcome's unit; a time counts with the hours of the episode where it
  ///   has not come.
  public func value(of outcome: Outcome) -> Double {
    legacy.mean(of: outcome, with: valueInEpisode(of: outcome))
  }

  /// The value of an outcome over the hours of this episode so far; for a time that has not come, the
  /// hours so far.
  ///
  /// - Parameter outcome: one of ``Outcome/all``.
  /// - Returns: the value in the outcome's unit.
  public func valueInEpisode(of outcome: Outcome) -> Double {
    precondition(
      measures.isSuperset(of: outcome.needs), "\(outcome.name) is not among what is measured")
    return outcome.read(self) ?? Double(tick)
  }

  /// Whether a time has not come, in this episode or in one that is finished; false for what is no
  /// time.
  ///
  /// - Parameter outcome: one of ``Outcome/all``.
  /// - Returns: true only for a time that has not come.
  public func isCensored(_ outcome: Outcome) -> Bool {
    outcome.isTime && (outcome.read(self) == nil || legacy.isCensored(outcome))
  }
}

/// A part of a whole, 0 where there is no whole.
func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }
