import GovernanceModel
import Testing

@Suite("Experience-weighted attraction")
struct EWATests {
  /// N goes from 1 to .9 + 1 = 1.9; played, (.9 · 2 + 3)/1.9; not played, half of 3 counts:
  /// (.9 · 2 + 1.5)/1.9.
  @Test("what was not played counts for less", arguments: [(1.0, 4.8 / 1.9), (0.0, 3.3 / 1.9)])
  func full(played: Double, attraction: Double) {
    let rule = EWA(delta: 0.5, phi: 0.9, kappa: 0, lambda: 1)
    #expect(nearly(rule.experience(after: 1), 1.9))
    #expect(nearly(rule.attraction(2, experience: 1, payoff: 3, played: played), attraction))
  }

  /// N stays 1: .9 · 2 + 3 if played, else .9 · 2.
  @Test(
    "with δ 0 and κ 1 it is Roth and Erev's reinforcement", arguments: [(1.0, 4.8), (0.0, 1.8)])
  func rothErev(played: Double, attraction: Double) {
    let rule = EWA(delta: 0, phi: 0.9, kappa: 1, lambda: 1)
    #expect(rule.experience(after: 1) == 1)
    #expect(nearly(rule.attraction(2, experience: 1, payoff: 3, played: played), attraction))
  }

  /// The mean of 1, 3 and 5 is 3, whatever was played.
  @Test("with δ 1, κ 0 and φ 1 it is fictitious play", arguments: [0.0, 1])
  func belief(played: Double) {
    let rule = EWA(delta: 1, phi: 1, kappa: 0, lambda: 1)
    var (a, n) = (1.0, 1.0)
    for payoff in [3.0, 5] {
      a = rule.attraction(a, experience: n, payoff: payoff, played: played)
      n = rule.experience(after: n)
    }
    #expect(nearly(a, 3))
    #expect(nearly(n, 3))
  }

  /// With λ 2, ln 2 / 2 more of attraction is twice as likely.
  @Test("choices follow attractions by logit, wherever those lie", arguments: [0.0, 800])
  func choices(offset: Double) {
    let rule = EWA(delta: 0.5, phi: 0.9, kappa: 0, lambda: 2)
    let chosen = rule.choices([offset, offset + 0.34657359027997264])
    #expect(nearly(chosen[0], 1 / 3.0, within: 1e-9))
    #expect(nearly(chosen[1], 2 / 3.0, within: 1e-9))
  }

  /// K = ½: half of ln 3 better, 1/(1 + 1/3) = ¾; as much worse, ¼; the same, ½.
  @Test(
    "who does better is imitated by Fermi's rule",
    arguments: [(0.5493061443340548, 0.75), (-0.5493061443340548, 0.25), (0.0, 0.5)])
  func imitation(better: Double, probability: Double) {
    #expect(nearly(Cooperation.imitation(mine: 2, theirs: 2 + better, noise: 0.5), probability))
  }
}
