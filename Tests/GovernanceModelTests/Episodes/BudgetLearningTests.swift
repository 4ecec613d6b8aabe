import GovernanceModel
import Testing

@Suite("Learning between episodes")
struct BudgetLearningTests {
  /// Loss of 30 unstocked and 10 unavoidable: prevention would answer 40, response 30, recovery 10.
  ///
  /// With a quarter each and the same credit, payoffs are .5, 0, .375, .125 of their sum; with .2 of
  /// the credit for what comes before, 8/48, 0, 30/48, 10/48. Of what was not bought half counts: .5 +
  /// .5 · .25 = .625. N = 1.9, λ = 4: shares go by e^(4 · .625 π/1.9).
  @Test(
    "prevention is under-funded where voters reward response",
    arguments: [(1.0, 0.335930), (0.2, 0.213348)])
  func underFunded(credit: Double, share: Double) throws {
    var simulation = try county { $0.budget.preventionCredit = credit }
    lose(&simulation, [0, 0, 0, 0, 30, 10])
    simulation.beginEpisode()
    #expect(nearly(try simulation.outcome("preventionShare"), (0.25 + share) / 2, within: 1e-6))
    #expect(
      nearly(simulation.valueInEpisode(of: try named("preventionShare")), share, within: 1e-6))
  }

  /// As above with credit 1: payoffs .5, 0, .375, .125.
  ///
  /// Roth–Erev: a quarter counts, sums: e^(4 · .25 π), after .9 of the same start. Belief: all counts,
  /// means: e^(4 π/1.9).
  @Test(
    "reinforcement and beliefs move money by their own weights",
    arguments: [(2.0, 0.314830), (3, 0.388844)])
  func specialCases(rule: Double, share: Double) throws {
    var simulation = try county {
      $0.budget.preventionCredit = 1
      $0.learning.rule = rule
    }
    lose(&simulation, [0, 0, 0, 0, 30, 10])
    simulation.beginEpisode()
    #expect(
      nearly(simulation.valueInEpisode(of: try named("preventionShare")), share, within: 1e-5))
  }

  @Test("prevention surges after a disaster and decays as memory fades", arguments: [0.5, 0.0])
  func memory(decay: Double) throws {
    var simulation = try county {
      $0.memory.salience = 1
      $0.memory.decay = decay
      $0.memory.scale = 0.1
    }
    let outcome = try named("preventionShare")
    lose(&simulation, [0, 0, 0, 0, 30, 10])
    var shares: [Double] = []
    for _ in 0..<8 {
      simulation.beginEpisode()
      shares.append(simulation.valueInEpisode(of: outcome))
    }
    #expect(shares[0] > 0.25)
    #expect((shares[7] < 0.25) == (decay > 0))
    let peak = try #require(shares.max())
    let after = shares.drop { $0 < peak }
    #expect(decay == 0 || Array(after) == after.sorted(by: >))
    // The next disaster brings it back.
    lose(&simulation, [0, 0, 0, 0, 30, 10])
    simulation.beginEpisode()
    #expect(decay == 0 || simulation.valueInEpisode(of: outcome) > shares[7])
  }

  @Test("an episode without loss in all memory moves nothing")
  func nothingToLearn() throws {
    var simulation = try county()
    simulation.beginEpisode()
    #expect(nearly(simulation.valueInEpisode(of: try named("preventionShare")), 0.25))
  }

  @Test(
    "the review moves money to what answers the largest loss",
    arguments: [
      ([5.0, 1, 1, 1, 1, 1], 1), ([1, 5, 1, 1, 1, 1], 1), ([1, 1, 5, 1, 1, 1], 2),
      ([1, 1, 1, 5, 1, 1], 2), ([1, 1, 1, 1, 5, 1], 2), ([1, 1, 1, 1, 1, 5], 0),
      ([2, 1, 1, 2, 1, 1], 1),
    ])
  func review(losses: [Double], purpose: Int) throws {
    var simulation = try county {
      $0.learning.rule = 0
      $0.review.step = 0.2
    }
    lose(&simulation, losses)
    simulation.beginEpisode()
    for q in 0..<4 {
      #expect(nearly(simulation.legacy.budget.shares[q], q == purpose ? 0.4 : 0.2))
    }
    // Without loss there is nothing to review.
    let before = simulation.legacy.budget.shares
    simulation.beginEpisode()
    #expect(simulation.legacy.budget.shares == before)
  }

  /// A lost 10, B nothing: −2 and 0 in units of the map's mean; with K = .1 A takes over B's budget,
  /// but for a chance of e^−20, and B not A's.
  @Test("who fared worse imitates a neighbour over an open line", arguments: [1.0, 0])
  func imitation(openness: Double) throws {
    var parameters = SmallWorld.quiet()
    parameters.budget.active = 1
    parameters.learning.rule = 4
    parameters.learning.noise = 0.1
    parameters.modes.horizontal.openness = openness
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    let budgets: [(Int, [Double])] = [(3, [0.1, 0.1, 0.7, 0.1]), (4, [0.4, 0.3, 0.2, 0.1])]
    for (g, budget) in budgets {
      for q in 0..<4 { simulation.legacy.budget.shares[g * 4 + q] = budget[q] }
    }
    simulation.accounts.losses[4] = 10
    simulation.beginEpisode()
    let shares = simulation.legacy.budget.shares
    #expect(Array(shares[12..<16]) == (openness == 1 ? budgets[1].1 : budgets[0].1))
    #expect(Array(shares[16..<20]) == budgets[1].1)
  }

  @Test("territories' accounts add up to the loss by cause")
  func accounts() throws {
    var scenario = SmallWorld.busy(openness: 0.5)
    scenario.parameters.budget.active = 1
    scenario.parameters.review.step = 0.1
    var simulation = try SmallWorld.start(scenario)
    simulation.advance(60)
    let losses = simulation.accounts.losses
    for c in 0..<6 {
      let sum = stride(from: c, to: losses.count, by: 6).reduce(0) { $0 + losses[$1] }
      let expected = c < 5 ? simulation.tally.loss[c] : simulation.tally.unavoidable
      #expect(nearly(sum, expected, within: 1e-9))
    }
  }

  @Test("nothing is kept of an episode where nobody learns, nor in the benchmark")
  func off() throws {
    var scenario = SmallWorld.busy()
    scenario.parameters.budget.active = 1
    #expect(try SmallWorld.start(scenario).accounts.losses.isEmpty)
    scenario.parameters.learning.rule = 1
    #expect(try SmallWorld.start(scenario, benchmark: true).accounts.losses.isEmpty)
    #expect(try !SmallWorld.start(scenario).accounts.losses.isEmpty)
    scenario.parameters.budget.active = 0
    #expect(try SmallWorld.start(scenario).accounts.losses.isEmpty)
  }

  @Test("without memory budgets start anew")
  func forgotten() throws {
    var simulation = try county { $0.memory.carry = 0 }
    lose(&simulation, [0, 0, 0, 0, 30, 10])
    simulation.beginEpisode()
    #expect(simulation.legacy.budget.shares == [0.25, 0.25, 0.25, 0.25])
  }

  /// One county alone whose budget of four equal parts is learnt by EWA with δ .5, φ .9, λ 4.
  private func county(_ change: (inout Parameters) -> Void = { _ in }) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    for (path, value) in [
      ("budget.active", 1.0), ("learning.rule", 1), ("learning.delta", 0.5), ("learning.phi", 0.9),
      ("learning.lambda", 4), ("budget.preventionCredit", 0.2),
    ] { parameters.set(path, value) }
    change(&parameters)
    return try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0))
  }

  private func lose(_ simulation: inout Simulation, _ losses: [Double]) {
    simulation.accounts.losses = losses
  }

  private func named(_ name: String) throws -> Outcome { try #require(Outcome.named(name)) }
}
