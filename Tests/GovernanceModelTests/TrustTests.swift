import GovernanceModel
import Testing

@Suite("Trust")
struct TrustTests {
  /// With one experience an hour of weight 1, all evidence kept adds up to 1/(1 − f), and over a
  /// whole turn of a pattern its successes average q/(1 − f): τ = (q/(1 − f) + 1)/(1/(1 − f) + 2).
  ///
  /// For q = 0.9 and f = 0.9 that is (9 + 1)/(10 + 2); for f = 0.95 (18 + 1)/(20 + 2); for q = ½ it
  /// is ½.
  @Test(
    "trust under forgetting settles at its long-run mean",
    arguments: [(0.9, 9, 0.833_333_333_333), (0.95, 9, 0.863_636_363_636), (0.9, 5, 0.5)])
  func longRun(forgetting: Double, successesInTen: Int, expected: Double) {
    var evidence = evidence { $0.forgetting = forgetting }
    // Failures are spread over the ten: every tenth, or every other.
    let every = 10 / (10 - successesInTen)
    var turn: [Double] = []
    for hour in 0..<2_000 {
      evidence.count(hour % every != 0, at: 0)
      if hour >= 1_990 { turn.append(evidence[0]) }
    }
    #expect(nearly(average(turn), expected, within: 1e-9))
  }

  /// (1/(1 − 0.9) + 1)/(1/(1 − 0.9) + 2) = 11/12.
  @Test("trust in the ever reliable stays short of one, by what is forgotten")
  func everReliable() {
    var evidence = evidence { $0.forgetting = 0.9 }
    for _ in 0..<1_000 { evidence.count(true, at: 0) }
    #expect(nearly(evidence[0], 11.0 / 12))
  }

  @Test("trust starts at its base, whatever its weight", arguments: [0.1, 2, 100])
  func base(weight: Double) {
    let evidence = evidence(base: 0.7) { $0.weight = weight }
    #expect(nearly(evidence[0], 0.7))
  }

  /// W = 2, a = ½: one success (1 + 1)/(1 + 2); one failure of weight 2: (0 + 1)/(2 + 2).
  @Test("a failure weighs φ times a success")
  func asymmetry() {
    var evidence = evidence { $0.asymmetry = 2 }
    evidence.count(true, at: 0)
    evidence.count(false, at: 1)
    #expect(nearly(evidence[0], 2.0 / 3))
    #expect(nearly(evidence[1], 0.25))
  }

  @Test("frozen trust never moves")
  func frozen() {
    var evidence = evidence { $0.frozen = 1 }
    for n in 0..<100 { evidence.count(n % 3 == 0, at: 0) }
    #expect(evidence[0] == 0.5)
  }

  private func evidence(
    base: Double = 0.5, _ change: (inout TrustParameters) -> Void
  ) -> Evidence {
    var parameters = Parameters().trust
    parameters.weight = 2
    parameters.asymmetry = 1
    parameters.frozen = 0
    change(&parameters)
    return Evidence(count: 2, base: base, parameters)
  }
}
