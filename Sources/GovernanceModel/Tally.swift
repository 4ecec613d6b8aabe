/// What has been counted since the first hour.
struct Tally: Sendable {
  /// Person-equivalents by ``Cause``, and those that no response could have prevented.
  var loss = [Double](repeating: 0, count: Cause.count)
  var unavoidable = 0.0
  var persons = 0.0
  var money = 0.0

  var need = 0.0
  var served = 0.0
  var onSite = 0.0
  var beyond = 0.0
  var peakNeed = 0.0
  var peakServed = 0.0
  var latestNeed = 0.0

  var idle = 0.0
  var units = 0.0
  var resilienceLoss = 0.0
  var beliefError = 0.0
  var hours = 0.0
  var believedAtTop = 0.0
  var trueSinceOnset = 0.0
  var outbreakHours = 0.0

  var messages = 0
  var coordination = 0.0
  var technology = 0.0
  var deployment = 0.0

  /// Hours of first passage, nil before they come.
  var onset: Int?
  var detected: Int?
  var reported: Int?
  var activated: Int?
  var responded: Int?
  /// The hour from which need has stayed at or below half of its peak.
  var contained: Int?
}

/// What one hour adds.
struct Hour {
  var need = 0.0
  var served = 0.0
  var onSite = 0.0
  var beyond = 0.0
}
