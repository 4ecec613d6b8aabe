import GovernanceModel
import Testing

@Suite("Quiet hours") struct QuietHourTests {
  /// The word never comes to more than nothing, so that both ways must leave the same.
  @Test("an hour in which nothing can change is passed over, and leaves what the long way leaves")
  func passedOver() throws {
    var parameters = SmallWorld.quiet()
    parameters.sensing.drift = 0
    parameters.modes.horizontal.openness = 1
    parameters.peers.consultation = 1
    parameters.trust.frozen = 1
    // Nobody stands above them to whom anything is told.
    let scenario = Scenario(
      title: "two who consult",
      territories: [
        Territory(code: "A", tier: .county, parent: nil, population: 100_000, opinion: 0.9),
        Territory(
          code: "B", tier: .county, parent: nil, latitude: 0.9, population: 100_000, opinion: 0.1),
      ],
      borders: [Border("A", "B", length: 10)], parameters: parameters)
    let start = try SmallWorld.start(scenario)
    var (short, long) = (start, start)
    for _ in 0..<20 {
      #expect(short.beliefs.isBlank && !short.sight.hasPosted)
      // Touched, though nothing is changed: what is touched is gone through.
      long.beliefs.heard = long.beliefs.heard
      long.sight.office = long.sight.office
      long.sight.hasPosted = true
      short.report()
      long.report()
      short.tick += 1
      long.tick += 1
    }
    #expect(!long.beliefs.isBlank)
    #expect(short.beliefs.value == long.beliefs.value)
    #expect(short.beliefs.variance == long.beliefs.variance)
    #expect(short.beliefs.heard == long.beliefs.heard)
    #expect(short.sight.posted == long.sight.posted)
    #expect(short.consultation.opinion == long.consultation.opinion)
    #expect(short.consultation.opinion != start.consultation.opinion)
    #expect(short.tally.messages == long.tally.messages)
  }

  @Test("a reading ends the quiet")
  func ended() throws {
    var parameters = SmallWorld.quiet()
    parameters.sensing.drift = 0
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0))
    simulation.report()
    #expect(simulation.beliefs.isBlank)
    simulation.sight.office[0] = 0.4
    simulation.report()
    #expect(simulation.beliefs.value[0] > 0 && !simulation.beliefs.isBlank)
    #expect(simulation.sight.hasPosted)
  }
}
