internal import Randomness

extension Simulation {
  /// Each township chooses how much of what it read to send, and on which channel.
  mutating func send() {
    let townships = society.townships
    let (count, slot) = (townships.count, tick % Sight.hours)
    var j = 0
    for choice in choices().joined() {
      sight.filed[slot * count + j] = choice.files
      for d in 0..<Department.count {
        sight.sent[(slot * count + j) * Department.count + d] = choice.sent[d]
      }
      if choice.sends, choice.severity > 0.01 {
        let free = account(
          choice.severity, share: choice.share, found: choice.found,
          by: society.land.territory[townships.leaf[j]], key: townships.key[j])
        if let free { supervision.township[j] = free }
      }
      j += 1
    }
  }

  /// What all townships choose, block by block; nothing is changed.
  private mutating func choices() -> [[TownshipChoice]] {
    let p = parameters.reporting
    let chooser = TownshipChooser(
      p: p, terms: ReportingTerms(p, pressure: pressure), penalties: parameters.supervision,
      chance: chance, tick: tick, townships: society.townships, territory: society.land.territory,
      reading: sight.township, fresh: sight.fresh, open: opening.township,
      digital: opening.townshipDigital, exposure: opening.exposure, supervision: supervision)
    let (blocks, first) = (blocks.townships, society.townships.first)
    return crew.gather(blocks.count) { block in
      let range = blocks[block]
      return (first[range.lowerBound]..<first[range.upperBound]).map { chooser.choose(for: $0) }
    }
  }
}

/// What a township makes of its readings in an hour.
struct TownshipChoice: Sendable {
  var severity = 0.0
  var share = 1.0
  var files = false
  /// Probability that a concealment is found.
  var found = 0.0
  var sends = false
  /// What goes to each department, NaN for nothing.
  var sent = SIMD4<Double>(repeating: .nan)
}

/// What threads read while townships choose.
private struct TownshipChooser: Sendable {
  let p: ReportingParameters
  let terms: ReportingTerms
  let penalties: SupervisionParameters
  let chance: Chance
  let tick: Int
  let townships: Townships
  let territory: [Int]
  let reading: [Double]
  let fresh: [Bool]
  let open: [Bool]
  let digital: [Bool]
  let exposure: [Double]
  let supervision: Supervision

  /// Chooses for a township; of what it would tell, only where it has something to send.
  func choose(for j: Int) -> TownshipChoice {
    let i = j * Department.count
    var choice = TownshipChoice()
    let readings = SIMD4(reading[i], reading[i + 1], reading[i + 2], reading[i + 3])
    choice.severity = max(0, readings.max())
    var sent = SIMD4<Double>(repeating: .nan)
    for d in 0..<Department.count where fresh[i + d] && open[i + d] {
      (choice.sends, sent[d]) = (true, readings[d])
    }
    choice.sent = sent * chooseShare(for: j, &choice)
    return choice
  }

  /// - Returns: the share that it tells, with the noise of telling.
  @inline(__always)
  private func chooseShare(for j: Int, _ choice: inout TownshipChoice) -> Double {
    let (severity, tie) = (choice.severity, j * Department.count)
    let digital = digital[tie] || digital[tie + 1] || digital[tie + 2] || digital[tie + 3]
    if (severity <= 0.01 || !choice.sends) && !digital { return 1 }
    let luck = chance.coarse(.shareTownship, tick, townships.key[j])
    let exposed = exposure[townships.leaf[j]]
    var (corrected, fine, fear) = (false, 0.0, 0.0)
    if supervision.isOn {
      let superior = territory[townships.leaf[j]]
      corrected = tick < supervision.township[j]
      fine = supervision.penalty(by: superior, penalties)
      fear = supervision.fear[superior]
    }
    let honest = corrected || townships.honesty[j] < p.honest
    if digital {
      choice.files = luck.y < terms.calmFiling
      if severity > 0 {
        let gain = p.aid * severity - p.filingCost
        let risk = honest ? 0 : p.detectionOfFiled * (p.penalty + fine) * severity * terms.careless
        choice.files = luck.y < p.filing * logistic(p.precision * (gain - risk))
      }
    }
    if severity <= 0.01 || corrected || !choice.sends { return 1 }
    choice.found = choice.files ? 1 - (1 - exposed) * (1 - p.detectionOfFiled) : exposed
    if !honest {
      let feared = fear > 0 ? 1 - (1 - choice.found) * (1 - fear) : choice.found
      choice.share = reportedShare(
        severity, of: terms.shares, found: feared, luck: luck.x, fine: fine, p)
      if terms.pressure > 0 { choice.share += terms.pressure * (1 - choice.share) }
    }
    return choice.share * p.noiseOfTelling(luck.z, by: townships.key[j], chance)
  }
}
