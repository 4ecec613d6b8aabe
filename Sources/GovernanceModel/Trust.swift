/// How far actors believe one another: Beta reputations with a base rate,
/// τ = (r + W a) / (r + s + W); with a = ½ and W = 2 this is (r + 1) / (r + s + 2)
/// (Jøsang & Ismail 2002).
package struct Trust: Sendable, Codable {
  /// A county's trust in its townships, `j * 4 + d`.
  package var township: Evidence
  /// A county's trust in citizens' word, and citizens' in its warnings.
  package var citizen: Evidence
  package var government: Evidence
  /// A holder's trust in the word of the site at the end of a line.
  package var line: Evidence
  /// A government's trust in the help that outsiders bring, one a line.
  package var outsider: Evidence
  /// What a line's ends have learnt to expect of each other, in the unit of `sharing.benefit`.
  package var experience: [Double]
  /// What witnesses tell.
  package var testimony: Testimony

  init(_ society: Society, _ p: TrustParameters) {
    let lines = society.lines
    township = Evidence(count: society.townships.open.count, base: p.base(of: .township), p)
    citizen = Evidence(count: society.citizens.count, base: p.outsiders, p)
    government = Evidence(count: society.citizens.count, base: p.county, p)
    line = Evidence(count: lines.count, base: p.county, p)
    outsider = Evidence(count: lines.insideOutside.count, base: p.outsiders, p)
    experience = Array(repeating: 0, count: lines.count)
    testimony = Testimony(society, p)
  }
}

/// Successes and failures seen, one pair a tie, with a common base rate.
package struct Evidence: Sendable, Codable {
  package var success: [Double]
  package var failure: [Double]
  package let base: Double
  package let weight: Double
  package let forgetting: Double
  package let asymmetry: Double
  package let frozen: Bool

  package init(count: Int, base: Double, _ p: TrustParameters) {
    success = Array(repeating: 0, count: count)
    failure = success
    self.base = base
    weight = p.weight
    forgetting = p.forgetting
    asymmetry = p.asymmetry
    frozen = p.frozen == 1
  }

  /// Trust in [0, 1].
  @inline(__always)
  package subscript(tie: Int) -> Double {
    (success[tie] + weight * base) / (success[tie] + failure[tie] + weight)
  }

  /// Counts one more experience, after forgetting a little of the earlier ones.
  @inline(__always)
  package mutating func count(_ confirmed: Bool, at tie: Int) {
    if frozen { return }
    success[tie] = success[tie] * forgetting + (confirmed ? 1 : 0)
    failure[tie] = failure[tie] * forgetting + (confirmed ? 0 : asymmetry)
  }

  /// Counts a failure of more or less weight that is no turn of experience: nothing is forgotten.
  package mutating func fail(_ weight: Double, at tie: Int) {
    if frozen { return }
    failure[tie] += asymmetry * weight
  }
}
