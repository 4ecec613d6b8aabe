/// What has been counted since the first hour.
package struct Tally: Sendable, Codable {
  /// Person-equivalents by ``Cause``, and those that no response could have prevented.
  package var loss = [Double](repeating: 0, count: Cause.count)
  package var unavoidable = 0.0
  package var persons = 0.0
  package var money = 0.0

  package var need = 0.0
  package var served = 0.0
  package var onSite = 0.0
  package var beyond = 0.0
  package var peakNeed = 0.0
  package var peakServed = 0.0
  /// Greatest need of an hour so far, in each territory.
  package var territoryPeak: [Double]
  /// Need, what of it was served, and what was there, in each territory.
  package var needIn: [Double]
  package var servedIn: [Double]
  package var presentIn: [Double]

  package var idle = 0.0
  /// Of these, those of kinds that another department holds.
  package var idleDuplicates = 0.0
  package var units = 0.0
  package var resilienceLoss = 0.0
  package var beliefError = 0.0
  package var hours = 0.0
  /// Error of belief and residents in charge, hours added up, by the depth of the tier.
  package var tierError = [Double](repeating: 0, count: Tier.allCases.count)
  package var tierResidents = [Double](repeating: 0, count: Tier.allCases.count)
  /// Hours since what the top holds was read, and over how many sites and hours.
  package var age = 0.0
  package var ages = 0.0
  package var alarms = 0.0
  package var falseAlarms = 0.0
  /// Entries in the public document.
  package var entries = 0.0
  /// Plans made, and the hours that they took.
  package var plans = 0.0
  package var planningHours = 0.0
  package var believedAtTop = 0.0
  package var trueSinceOnset = 0.0
  package var outbreakHours = 0.0

  /// Severity that units held true and that they withheld, summed over reports: in all, in the last
  /// hour with reports, and in this one.
  package var held = 0.0
  package var concealed = 0.0
  package var lastHeld = 0.0
  package var lastConcealed = 0.0
  package var hourHeld = 0.0
  package var hourConcealed = 0.0
  package var concealmentsFound = 0.0
  package var penalties = 0.0

  package var messages = 0
  package var coordination = 0.0
  package var technology = 0.0
  package var deployment = 0.0

  /// Hours of first passage, nil before they come.
  package var onset: Int?
  package var detected: Int?
  package var reported: Int?
  package var activated: Int?
  package var responded: Int?
  /// The first hours in which an office of a territory was active, and in which a unit was on site.
  package var firstActive: Int?
  package var firstOnSite: Int?
  /// The hour from which need has stayed at or below half of its peak.
  package var contained: Int?

  init(territories: Int) {
    territoryPeak = Array(repeating: 0, count: territories)
    (needIn, servedIn, presentIn) = (territoryPeak, territoryPeak, territoryPeak)
  }

  mutating func countIn(_ r: Int, need: Double, served: Double, present: Double) {
    needIn[r] += need
    servedIn[r] += served
    presentIn[r] += present
  }
}

/// What one hour adds.
package struct Hour {
  package var need = 0.0
  package var served = 0.0
  package var onSite = 0.0
  package var beyond = 0.0
}
