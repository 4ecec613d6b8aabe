internal import Statistics

extension SynergyTest.Subject {
  /// What a reader must know of the verdict: why there is none, and how far the excesses can go.
  func notes(on synergy: Synergy, headroom: Estimate) -> [String] {
    var notes = synergy.obstacles.map { sentence(on: $0, synergy) }
    if replications < Verdict.fewestReplications {
      notes.append("a verdict needs at least \(Verdict.fewestReplications) replications")
    }
    if let interval = headroom.interval, interval.high < -1e-9 {
      notes.append(
        "headroom below 0: the additive excess cannot be positive; only the Bliss excess speaks")
    }
    return notes
  }

  /// Together the players make the outcome worse.
  var harm: String {
    lowerIsBetter
      ? "\(noun)s add to `\(outcome)`: amplification is defined for what they reduce"
      : "\(noun)s take from `\(outcome)`: amplification is defined for what they add to"
  }

  private var noun: String { nounForPlayers(players) }

  private func sentence(on obstacle: Synergy.Obstacle, _ synergy: Synergy) -> String {
    switch obstacle {
    case .nothingAvoided where synergy.together < -1e-9: return harm
    case .nothingAvoided: return "\(noun)s together change nothing of `\(outcome)`"
    case .noShare(let positions):
      let names = shortNames(players)
      let first = "e(\(names[players[positions[0]]] ?? ""))"
      let others = positions.count > 1 ? " and \(positions.count - 1) more" : ""
      return "\(first)\(others) outside 0 to 1: 1 − Π(1 − e) has no meaning, no verdict"
    case .floorPassed: return "e(all) above 1: L* is no floor of `\(outcome)`, no verdict"
    }
  }
}

/// What players are called: modes where all are levers of modes, else factors.
func nounForPlayers(_ players: [String]) -> String {
  players.allSatisfy { $0.hasPrefix("modes.") } ? "mode" : "factor"
}
