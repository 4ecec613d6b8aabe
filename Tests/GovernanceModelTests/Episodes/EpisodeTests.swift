import GovernanceModel
import Testing

@Suite("Episodes")
struct EpisodeTests {
  @Test("a new episode starts anew, on the same map and ties, under new luck")
  func startsAnew() throws {
    var simulation = try SmallWorld.start(SmallWorld.busy())
    let first = simulation
    simulation.advance(60)
    #expect(simulation.severity.total.contains { $0 > 0 })
    simulation.beginEpisode()
    #expect(simulation.episode == 2 && simulation.tick == 0)
    #expect(simulation.hazard.level.allSatisfy { $0 == 0 })
    #expect(simulation.severity.total.allSatisfy { $0 == 0 })
    #expect(simulation.beliefs.value == first.beliefs.value)
    #expect(simulation.supply.store == first.supply.store)
    #expect(simulation.authority.since == first.authority.since)
    #expect(simulation.society.lines.open == first.society.lines.open)
    #expect(simulation.tally.need == 0)
    let storms = zip(simulation.hazard.cells, first.hazard.cells)
    #expect(storms.allSatisfy { $0.name == $1.name && $0.rainfall != $1.rainfall })
  }

  @Test("the luck of an episode is the same whatever went before it")
  func luck() throws {
    var (open, closed) = (
      try SmallWorld.start(SmallWorld.busy()), try SmallWorld.start(SmallWorld.busy(openness: 0))
    )
    open.advance(40, episodes: 3)
    closed.advance(20, episodes: 3)
    #expect(open.hazard.cells == closed.hazard.cells)
    closed.advance(20)
    #expect(open.hazard.damage == closed.hazard.damage)
    #expect(open.tally.unavoidable == closed.tally.unavoidable)
  }

  /// Of 8 successes and 2 failures, half is remembered, 4 and 1; experience likewise.
  @Test(
    "evidence and experience are kept to the degree that memory carries",
    arguments: [(0.0, 0.0, 0.0), (0.5, 4, 1), (1, 8, 2)])
  func carriesTrust(carry: Double, success: Double, failure: Double) throws {
    var parameters = SmallWorld.quiet()
    parameters.memory.carry = carry
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters, townships: 1))
    let line = try simulation.line(from: 4, to: 0)
    simulation.trust.line.success[line] = 8
    simulation.trust.township.failure[0] = 2
    simulation.trust.experience[line] = 8
    simulation.beginEpisode()
    #expect(simulation.trust.line.success[line] == success)
    #expect(simulation.trust.township.failure[0] == failure)
    #expect(simulation.trust.experience[line] == success)
  }

  /// 10 persons, then 4: 7 an episode; detected after 3 hours, then not in 9: (3 + 9)/2, censored.
  @Test("outcomes are means over episodes, and a time that once did not come is censored")
  func means() throws {
    let (persons, time) = (
      try #require(Outcome.named("loss.persons")), try #require(Outcome.named("detectionTime"))
    )
    var simulation = try SmallWorld.start(SmallWorld.twoCounties())
    simulation.tally.persons = 10
    simulation.tally.detected = 3
    #expect(!simulation.isCensored(time))
    simulation.beginEpisode()
    simulation.advance(9)
    simulation.tally.persons = 4
    #expect(simulation.value(of: persons) == 7)
    #expect(simulation.valueInEpisode(of: persons) == 4)
    #expect(simulation.value(of: time) == 6)
    #expect(simulation.isCensored(time))
    simulation.tally.detected = 5
    #expect(simulation.value(of: time) == 4)
    #expect(!simulation.isCensored(time))
    simulation.beginEpisode()
    simulation.tally.detected = 1
    simulation.tally.persons = 1
    #expect(simulation.value(of: persons) == 5)
    #expect(simulation.value(of: time) == 3)
  }

  @Test("a time that did not come in an episode before stays censored")
  func censored() throws {
    let time = try #require(Outcome.named("detectionTime"))
    var simulation = try SmallWorld.start(SmallWorld.twoCounties())
    simulation.advance(2)
    simulation.beginEpisode()
    simulation.tally.detected = 1
    #expect(simulation.isCensored(time))
    #expect(simulation.value(of: time) == 1.5)
  }

  @Test("without recurrence every episode after the first is quiet", arguments: [0.0, 1])
  func quiet(recurrence: Double) throws {
    var scenario = SmallWorld.busy()
    scenario.parameters.hazard.recurrence = recurrence
    var simulation = try SmallWorld.start(scenario)
    for number in 1...3 {
      simulation.advance(20)
      #expect((simulation.hazard.fallen > 0) == (number == 1 || recurrence == 1))
      simulation.beginEpisode()
    }
  }

  /// 400 draws at .25: 100 ± 4 · 8.7.
  @Test("a storm recurs as often as it says, seeds 1 to 4")
  func recurrence() throws {
    var storms = 0
    for seed in 1...4 as ClosedRange<UInt64> {
      var parameters = SmallWorld.quiet()
      parameters.hazard.recurrence = 0.25
      var simulation = try SmallWorld.start(
        SmallWorld.oneCounty(parameters, townships: 0), seed: seed)
      for _ in 0..<100 {
        simulation.beginEpisode()
        storms += simulation.legacy.isStruck ? 1 : 0
      }
    }
    #expect(binomial(storms, of: 400, at: 0.25))
  }

  @Test("the benchmark has the same storms, and each cell its unavoidable loss, over episodes")
  func benchmark() throws {
    var cell = try SmallWorld.start(SmallWorld.busy())
    var ideal = try SmallWorld.start(SmallWorld.busy(), benchmark: true)
    cell.advance(40, episodes: 2)
    ideal.advance(40, episodes: 2)
    #expect(try cell.outcome("loss.unavoidable") == ideal.outcome("loss"))
  }
}
