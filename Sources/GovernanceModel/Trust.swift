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

extension Trust {
  /// Whether it has as many ties as another.
  func fits(_ other: Trust) -> Bool {
    func counts(_ trust: Trust) -> [Int] {
      [trust.township, trust.citizen, trust.government].flatMap {
        [$0.success.count, $0.failure.count]
      }
    }
    return counts(self) == counts(other)
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

  /// Of no tie.
  static var empty: Evidence { Evidence(count: 0, base: 0, TrustParameters()) }

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

  /// Trust over four ties that stand side by side.
  @inline(__always)
  func quadruple(at tie: Int) -> SIMD4<Double> {
    let good = SIMD4(success[tie], success[tie + 1], success[tie + 2], success[tie + 3])
    let bad = SIMD4(failure[tie], failure[tie + 1], failure[tie + 2], failure[tie + 3])
    return (good + weight * base) / (good + bad + weight)
  }

  /// Counts one more experience, after forgetting a little of the earlier ones.
  @inline(__always)
  package mutating func count(_ confirmed: Bool, at tie: Int) {
    if frozen { return }
    Evidence.count(
      confirmed, &success[tie], &failure[tie], forgetting: forgetting, asymmetry: asymmetry)
  }

  @inline(__always)
  fileprivate static func count(
    _ confirmed: Bool, _ success: inout Double, _ failure: inout Double, forgetting: Double,
    asymmetry: Double
  ) {
    success = success * forgetting + (confirmed ? 1 : 0)
    failure = failure * forgetting + (confirmed ? 0 : asymmetry)
  }

  /// The evidence of many ties, open for threads that write of different ones.
  @unsafe struct Pages {
    fileprivate let success: UnsafeMutableBufferPointer<Double>
    fileprivate let failure: UnsafeMutableBufferPointer<Double>
    fileprivate let forgetting: Double
    fileprivate let asymmetry: Double
    fileprivate let frozen: Bool

    /// Counts as ``Evidence/count(_:at:)`` does.
    @inline(__always)
    func count(_ confirmed: Bool, at tie: Int) {
      if unsafe frozen { return }
      unsafe Evidence.count(
        confirmed, &success[tie], &failure[tie], forgetting: forgetting, asymmetry: asymmetry)
    }
  }

  /// Opens it for the length of a call.
  mutating func write(_ body: (Pages) -> Void) {
    let (forgetting, asymmetry, frozen) = (forgetting, asymmetry, frozen)
    unsafe success.withUnsafeMutableBufferPointer { success in
      unsafe failure.withUnsafeMutableBufferPointer { failure in
        unsafe body(
          Pages(
            success: success, failure: failure, forgetting: forgetting, asymmetry: asymmetry,
            frozen: frozen))
      }
    }
  }

  /// Counts a failure of more or less weight that is no turn of experience: nothing is forgotten.
  package mutating func fail(_ weight: Double, at tie: Int) {
    if frozen { return }
    failure[tie] += asymmetry * weight
  }
}
