import GovernanceModel
import Testing

@Suite("Consultation among peers")
struct ConsultationTests {
  /// On a path of three, each keeping half: W = [[½, ½, 0], [¼, ½, ¼], [0, ½, ½]], π = (¼, ½, ¼),
  /// π·x(0) = 0.225 + 0.05 + 0.125 = 0.4.
  @Test("who only averages comes to one mind, at the centrality-weighted mean of what was held")
  func consensus() {
    var talks = path([0.9, 0.1, 0.5])
    talks.weigh(own: 0.5, trust: [1, 1, 1, 1])
    talks.average(stubbornness: 0, reading: [0, 0, 0])
    // ½ 0.9 + ½ 0.1; ¼ 0.9 + ½ 0.1 + ¼ 0.5; ½ 0.1 + ½ 0.5.
    for (x, expected) in zip(talks.opinion, [0.5, 0.4, 0.3]) { #expect(nearly(x, expected)) }
    for _ in 0..<200 { talks.average(stubbornness: 0, reading: [0, 0, 0]) }
    #expect(talks.opinion.allSatisfy { nearly($0, 0.4) })
  }

  /// Two who keep half, s = ½, readings 1 and 0: both average to ½, so ½ × ½ + ½ × 1 = ¾, and ¼.
  @Test("stubborn governments stay apart as far as they read differently")
  func stubborn() {
    var talks = Consultation(opinion: [0, 0], first: [0, 1, 2], neighbour: [1, 0])
    talks.weigh(own: 0.5, trust: [1, 1])
    for _ in 0..<100 { talks.average(stubbornness: 0.5, reading: [1, 0]) }
    #expect(nearly(talks.opinion[0], 0.75) && nearly(talks.opinion[1], 0.25))
  }

  /// The middle one keeps 0.2 and trusts its neighbours 0.9 and 0.3: weights 0.6 and 0.2.
  @Test("neighbours count by the trust in them; who trusts none keeps to itself")
  func trust() {
    var talks = path([1, 0, 0.5])
    talks.weigh(own: 0.2, trust: [0, 0.9, 0.3, 1])
    talks.average(stubbornness: 0, reading: [0, 0, 0])
    #expect(talks.opinion[0] == 1)
    #expect(nearly(talks.opinion[1], 0.6 + 0.2 * 0.5))
    #expect(nearly(talks.opinion[2], 0.1))
  }

  /// Opinions 0.8 and 0.2 at even trust, each keeping half: 0.5 after an hour; two messages.
  @Test(
    "neighbouring governments consult over an open tie of their border, and not over a closed one")
  func borders() throws {
    var open = try counties(openness: 1)
    let messages = open.tally.messages
    open.report()
    #expect(open.consultation.opinion == [0.5, 0.5])
    #expect(try open.outcome("opinionMean") == 0.5)
    #expect(try open.outcome("opinionSpread") == 0)
    #expect(open.tally.messages == messages + 2)
    var closed = try counties(openness: 0)
    closed.report()
    #expect(closed.consultation.opinion == [0.8, 0.2])
    #expect(try closed.outcome("opinionMean") == 0)
  }

  /// A's worst domain stands at 0.6: with s = ½, ½ × 0.5 + ½ × 0.6 = 0.55, and 0.25 at calm B.
  @Test("what a government reads itself is the worst of what its departments believe")
  func reading() throws {
    var simulation = try counties(openness: 1) { $0.peers.stubbornness = 0.5 }
    simulation.beliefs.value[2] = 0.6
    simulation.beliefs.value[1] = 0.3
    simulation.report()
    #expect(nearly(simulation.consultation.opinion[0], 0.55))
    #expect(nearly(simulation.consultation.opinion[1], 0.25))
  }

  /// Belief 0 and opinion 0.2 at √P = 0.02: with ω = 0.3 the office goes by 0.06 ≥ 0.0395, with 0.1 by
  /// 0.02.
  ///
  /// A belief of 0.06 is talked down by an opinion of 0 at ω = 0.5 to 0.03.
  @Test(
    "offices act on belief and opinion by the weight of consultation",
    arguments: [(0.3, 0.0, 0.2, true), (0.1, 0, 0.2, false), (0.5, 0.06, 0, false)])
  func acting(weight: Double, belief: Double, opinion: Double, acts: Bool) throws {
    var simulation = try counties(openness: 1, opinions: (opinion, opinion)) {
      $0.peers.consultation = weight
    }
    simulation.beliefs.value[0] = belief
    simulation.beliefs.variance[0] = 0.0004
    simulation.decide()
    #expect((simulation.authority.since[12] >= 0) == acts)
  }

  /// Trust of 0.739 in all is the same as an even one; when B's departments have failed A once, A's
  /// only neighbour still has all of what A does not keep.
  @Test("one neighbour alone has the whole rest, however little it is trusted")
  func oneNeighbour() throws {
    var simulation = try counties(openness: 1)
    for d in 0..<4 {
      simulation.trust.line.count(false, at: try simulation.line(from: d, to: 4 + d))
    }
    simulation.report()
    #expect(simulation.consultation.opinion[0] == 0.5)
  }

  private func path(_ opinion: [Double]) -> Consultation {
    Consultation(opinion: opinion, first: [0, 1, 3, 4], neighbour: [1, 0, 2, 1])
  }

  private func counties(
    openness: Double, opinions: (Double, Double) = (0.8, 0.2),
    _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.peers.consultation = 1
    parameters.peers.own = 0.5
    parameters.peers.stubbornness = 0
    parameters.modes.horizontal.openness = openness
    parameters.need.recovery = 0
    parameters.decision.threshold = 0.05
    parameters.decision.costLossRatio = 0.3
    change(&parameters)
    var world = SmallWorld.twoCounties(parameters)
    world.territories[3].opinion = opinions.0
    world.territories[4].opinion = opinions.1
    return try SmallWorld.start(world)
  }
}
