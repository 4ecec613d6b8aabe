import GovernanceModel
import Testing

@Suite("Phases")
struct PhaseTests {
  @Test("an hour whose phases are run one by one is an hour")
  func oneByOne() throws {
    var whole = try SmallWorld.start(SmallWorld.busy())
    var apart = whole
    for _ in 0..<48 {
      whole.step()
      for phase in Phase.allCases { apart.run(phase) }
      apart.endTick()
    }
    #expect(apart.tick == 48)
    #expect(apart.outcomes == whole.outcomes)
    #expect(apart.messageCount == whole.messageCount && whole.messageCount > 0)
  }

  @Test("beliefs of a tier are those of its offices' posts, and townships hold none")
  func tiers() throws {
    var simulation = try SmallWorld.start(SmallWorld.busy())
    simulation.advance(24)
    let held = Tier.allCases.flatMap { simulation.beliefs(of: $0) }
    #expect(held.sorted() == simulation.beliefs.value.sorted())
    #expect(simulation.beliefs(of: .township).isEmpty)
    #expect(simulation.severityByDomain.count == simulation.society.sites)
  }
}
