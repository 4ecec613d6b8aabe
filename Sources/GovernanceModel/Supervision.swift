/// What superiors have found concealed, and what those below them fear.
///
/// Empty while no rule of supervision stands.
package struct Supervision: Sendable, Codable {
  /// What the penalty for a concealment that is found goes by.
  package enum Rule: Int, Sendable, Codable {
    /// Nothing is found.
    case none
    /// It is always the same.
    case constant
    /// It grows with the share that is concealed.
    case dynamic
  }

  package let rule: Rule
  package let isOn: Bool
  /// The hour from which a unit is free again to choose what it reports, one a township, one an office.
  package var township: [Int] = []
  package var office: [Int] = []
  /// What those who report to a government fear beyond what they can know: a probability.
  package var fear: [Double] = []
  /// The share of severity that a government reckons is concealed from it.
  package var concealed: [Double] = []
  // Of this hour, by who is reported to: severity held and withheld, units that report and are found.
  private var held: [Double] = []
  private var withheld: [Double] = []
  private var reports: [Double] = []
  private var found: [Double] = []

  init(_ society: Society, _ p: SupervisionParameters) {
    rule = Rule(rawValue: Int(p.rule)) ?? .none
    isOn = rule != .none
    guard isOn else { return }
    let governments = society.governments.count
    township = Array(repeating: 0, count: society.townships.count)
    office = Array(repeating: 0, count: governments * Department.count)
    fear = Array(repeating: 0, count: governments)
    (concealed, held, withheld) = (fear, fear, fear)
    (reports, found) = (fear, fear)
  }

  /// The penalty that a government sets for a unit of severity found concealed.
  @inline(__always)
  package func penalty(by government: Int, _ p: SupervisionParameters) -> Double {
    switch rule {
    case .none: 0
    case .constant: p.penalty
    case .dynamic: p.penalty * concealed[government]
    }
  }

  /// The probability of being found that a unit reckons with, from what it can know.
  @inline(__always)
  func feared(_ known: Double, under government: Int) -> Double {
    isOn ? 1 - (1 - known) * (1 - fear[government]) : known
  }

  /// Counts a report to a government.
  @inline(__always)
  mutating func count(_ severity: Double, withheld part: Double, found isFound: Bool, by g: Int) {
    held[g] += severity
    withheld[g] += part
    reports[g] += 1
    if isFound { found[g] += 1 }
  }

  /// Takes over from an earlier episode, to a degree, what was feared and reckoned with.
  mutating func remember(_ last: Supervision, _ degree: Double) {
    for g in fear.indices {
      fear[g] = degree * last.fear[g]
      concealed[g] = degree * last.concealed[g]
    }
  }

  /// Lets fear and reckoning follow what the hour showed.
  mutating func remember(_ p: SupervisionParameters) {
    for g in fear.indices {
      fear[g] *= 1 - p.fading
      if reports[g] > 0 {
        fear[g] += (1 - fear[g]) * min(1, p.fear * found[g] / reports[g])
        concealed[g] += p.fading * (withheld[g] / held[g] - concealed[g])
      }
      (held[g], withheld[g], reports[g], found[g]) = (0, 0, 0, 0)
    }
  }
}
