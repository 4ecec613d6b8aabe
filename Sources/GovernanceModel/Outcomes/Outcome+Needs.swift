extension Outcome {
  /// What was needed, what of it was met, and what stood idle.
  static let needs: [Outcome] = [
    Outcome("unmetNeed", unit: "1", "Σ hours Σ sites (need − served) / Σ hours Σ sites need") {
      share($0.tally.need - $0.tally.served, of: $0.tally.need)
    },
    Outcome("unmetNeed.peak", unit: "1", "the same share in the hour of greatest need so far") {
      share($0.tally.peakNeed - $0.tally.peakServed, of: $0.tally.peakNeed)
    },
    Outcome(
      "resilienceLoss", unit: "%·h", "∫ (100 − Q) dt with Q = 100 (1 − mean severity), by residents"
    ) { $0.tally.resilienceLoss },
    Outcome("duplicateShare", unit: "1", "unit-hours on site beyond need / unit-hours on site") {
      share($0.tally.beyond, of: $0.tally.onSite)
    },
    Outcome("idleShare", unit: "1", "unit-hours in store while need was unmet / all unit-hours") {
      share($0.tally.idle, of: $0.tally.units)
    },
    Outcome(
      "idleShare.duplicated", unit: "1",
      "the part of idleShare in kinds that a department bought though another holds them"
    ) { share($0.tally.idleDuplicates, of: $0.tally.units) },
    Outcome("outbreakHours", unit: "h", "hours in the stage 爆发 (outbreak)") {
      $0.tally.outbreakHours
    },
    Outcome("peakNeed", unit: "units", "greatest need of an hour") { $0.tally.peakNeed },
  ]
}
