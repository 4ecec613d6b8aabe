import GovernanceModel
import Testing

/// Word of a severity of 0.4, told short on its way, and what superiors make of it.
@Suite("Correction for concealment")
struct ReportCorrectionTests {
  /// All conceal as far as they can, to 0.86: who knows that divides by it.
  ///
  /// By half of it, each hand
  /// leaves 0.86/0.93 = 0.924731.
  @Test(
    "superiors who know the incentives undo what they expect to be left out",
    arguments: [(0.0, 0.86), (0.5, 0.924_731_183), (1, 1)])
  func undone(correction: Double, kept: Double) throws {
    let held = try held { $0.reporting.correction = correction }
    for (post, hands) in [(0, 1), (2, 2), (4, 3), (6, 4)] {
      let expected = 0.4 * (0..<hands).reduce(1.0) { value, _ in value * kept }
      #expect(nearly(held[post], expected, within: 1e-6), "post \(post)")
    }
  }

  /// Where half are thought honest and all are, 0.93 is expected and 1 is told: 1.075269 a hand.
  @Test("the word of honest units is overrated by who expects concealment")
  func overrated() throws {
    let held = try held {
      $0.reporting.correction = 1
      $0.reporting.honest = 0.5
    } honest: {
      true
    }
    #expect(nearly(held[0], 0.4 * 1.075_268_817, within: 1e-6))
    #expect(nearly(held[2], 0.4 * 1.075_268_817 * 1.075_268_817, within: 1e-6))
  }

  /// At precision 0 all five shares are equally likely: 0.8 on average, of units of which a quarter
  /// are honest 0.85.
  @Test("what is expected is the mean share of the choice, honest units included")
  func expected() {
    var p = Parameters().reporting
    (p.precision, p.honest) = (0, 0.25)
    #expect(nearly(expectedShare(0.4, found: 0.3, p), 0.85))
    (p.precision, p.honest) = (1_000, 0)
    (p.aid, p.penalty) = (0, 0)
    #expect(nearly(expectedShare(0.4, found: 0.3, p), 0.6))
    // What is hardly told is told in full.
    #expect(expectedShare(0.01, found: 0.3, p) == 1)
  }

  /// What the posts hold of A's emergency domain once 0.4 read by its township has come to all.
  private func held(
    _ change: (inout Parameters) -> Void, honest: () -> Bool = { false }
  ) throws -> [Double] {
    var parameters = SmallWorld.quiet()
    parameters.modes.vertical.openness = 1
    parameters.need.recovery = 0
    parameters.sensing.townshipNoise = 0.001
    parameters.sensing.drift = 0.1
    parameters.sensing.maximalVariance = 1
    parameters.reporting.honest = 0
    parameters.reporting.options = 2
    parameters.reporting.least = 0.86
    parameters.reporting.precision = 1_000
    parameters.reporting.aid = 0
    parameters.reporting.penalty = 0
    for name in ["township", "county", "prefecture", "province"] {
      parameters.set("reporting.\(name)", 0)
    }
    change(&parameters)
    let world = SmallWorld.twoCounties(parameters, townships: 1)
    var society = try Society(scenario: world, parameters: parameters, seed: 1)
    if honest() {
      society.townships.honesty = society.townships.honesty.map { _ in 0 }
      society.governments.honesty = society.governments.honesty.map { _ in 0 }
    }
    var simulation = Simulation(society: society, parameters: parameters)
    for hour in 0..<10 {
      simulation.tick = hour
      simulation.sight.township[0] = 0.4
      simulation.sight.fresh[0] = true
      simulation.report()
    }
    return (0..<8).map { simulation.beliefs.value[$0 * 4] }
  }
}
