internal import Randomness

extension Simulation {
  /// Sensors ring where severity has come to their mark, though not always, and now and then where it
  /// has not; each alarm is a message, and sends the county's department to look at once.
  ///
  /// Where sensors are a technology that comes and fails, only sites that it covers in the hour ring.
  mutating func soundAlarms() {
    let p = parameters.alarms
    let byMistake = 1 - exponential(-p.falseRate)
    let depends = !opening.coverage.isEmpty
    for k in alarms.covered.indices where alarms.covered[k] {
      if depends && opening.coverage[k] == 0 {
        alarms.ringing[k] = false
        continue
      }
      let isGrave = severity.total[k] >= p.threshold
      let luck = chance.uniform(.alarm, tick, society.holders.key[k])
      alarms.ringing[k] = luck < (isGrave ? p.sensitivity : byMistake)
      guard alarms.ringing[k] else { continue }
      tally.alarms += 1
      tally.falseAlarms += isGrave ? 0 : 1
      tally.messages += 1
    }
  }

  /// What an alarm of this hour adds to the hazard that the county's department looks.
  @inline(__always)
  func alarm(at k: Int) -> Double {
    !alarms.ringing.isEmpty && alarms.ringing[k] ? parameters.alarms.look : 0
  }
}
