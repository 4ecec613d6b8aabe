/// How far actors believe one another: Beta reputations with a base rate,
/// τ = (r + W a) / (r + s + W); with a = ½ and W = 2 this is (r + 1) / (r + s + 2)
/// (Jøsang & Ismail 2002).
struct Trust: Sendable {
  /// A county's trust in its townships, `j * 4 + d`.
  var township: Evidence
  /// A county's trust in citizens' word, and citizens' in its warnings.
  var citizen: Evidence
  var government: Evidence
  /// A holder's trust in the word of the site at the end of a line.
  var line: Evidence
  /// A government's trust in the help that outsiders bring, one a line.
  var outsider: Evidence
  /// What a line's ends have learnt to expect of each other, in the unit of `sharing.benefit`.
  var experience: [Double]

  init(_ society: Society, _ p: TrustParameters) {
    let lines = society.lines
    township = Evidence(count: society.townships.open.count, base: p.township, p)
    citizen = Evidence(count: society.citizens.count, base: p.outsiders, p)
    government = Evidence(count: society.citizens.count, base: p.county, p)
    line = Evidence(count: lines.count, base: p.county, p)
    outsider = Evidence(count: lines.insideOutside.count, base: p.outsiders, p)
    experience = Array(repeating: 0, count: lines.count)
  }
}

/// Successes and failures seen, one pair a tie, with a common base rate.
struct Evidence: Sendable {
  var success: [Double]
  var failure: [Double]
  let base: Double
  let weight: Double
  let forgetting: Double
  let asymmetry: Double
  let frozen: Bool

  init(count: Int, base: Double, _ p: TrustParameters) {
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
  subscript(tie: Int) -> Double {
    (success[tie] + weight * base) / (success[tie] + failure[tie] + weight)
  }

  /// Counts one more experience, after forgetting a little of the earlier ones.
  @inline(__always)
  mutating func count(_ confirmed: Bool, at tie: Int) {
    if frozen { return }
    success[tie] = success[tie] * forgetting + (confirmed ? 1 : 0)
    failure[tie] = failure[tie] * forgetting + (confirmed ? 0 : asymmetry)
  }
}
