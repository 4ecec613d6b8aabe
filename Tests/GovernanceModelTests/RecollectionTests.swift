import GovernanceModel
import Testing

@Suite("Recollection")
struct RecollectionTests {
  /// One county that is so unsure at the start, and whose belief gains a variance of 1 an hour.
  private func recollection() throws -> Recollection {
    var parameters = SmallWorld.quiet()
    parameters.sensing.retrodiction = 1
    parameters.sensing.calmVariance = 1
    let society = try Society(
      scenario: SmallWorld.oneCounty(parameters, townships: 1), parameters: parameters, seed: 1)
    return Recollection(society, parameters.sensing)
  }

  private func aged(_ variance: Double) -> Double { variance + 1 }

  @Test("word that comes late leaves the belief that it would have left in its own hour")
  func late() throws {
    var memory = try recollection()
    memory.begin(0, hour: 0, keeping: 1, expecting: (0, 2), aged: aged)
    var held = memory.reckon(0, now: 0, spread: 0, aged: aged)
    #expect(held == (0, 2))
    memory.begin(0, hour: 1, keeping: 1, expecting: (0, 3), aged: aged)
    memory.take(6, variance: 3, at: 0, hour: 1)
    held = memory.reckon(0, now: 1, spread: 0, aged: aged)
    // K = 3/(3 + 3): x = 3, P = 1.5.
    #expect(nearly(held.value, 3) && nearly(held.variance, 1.5))
    memory.begin(0, hour: 2, keeping: 1, expecting: (3, 2.5), aged: aged)
    memory.take(4, variance: 2, at: 0, hour: 0)
    held = memory.reckon(0, now: 2, spread: 0, aged: aged)
    // Hour 0: P = 2, K = 1/2: x = 2, P = 1. Hour 1: P = 2, K = 2/5: x = 2 + 2/5 × 4 = 3.6, P = 1.2.
    // Hour 2: P = 2.2. Against the belief of now it would have been 3 + 5/9 × 1 = 3.56.
    #expect(nearly(held.value, 3.6) && nearly(held.variance, 2.2))
    #expect(nearly(memory.held(0, hour: 0, now: 2), 2))
  }

  @Test("what an hour was expected to bring is brought again when hours are gone through anew")
  func expected() throws {
    var memory = try recollection()
    memory.begin(0, hour: 0, keeping: 1, expecting: (0, 2), aged: aged)
    _ = memory.reckon(0, now: 0, spread: 0, aged: aged)
    // Half heals and 0.5 is added.
    memory.begin(0, hour: 1, keeping: 0.5, expecting: (0.5, 3), aged: aged)
    #expect(nearly(memory.held(0, hour: 1, now: 1), 0.5))
    memory.take(4, variance: 2, at: 0, hour: 0)
    let held = memory.reckon(0, now: 1, spread: 0, aged: aged)
    // Hour 0: x = 2, P = 1; hour 1: 0.5 × 2 + 0.5, P = 2.
    #expect(nearly(held.value, 1.5) && nearly(held.variance, 2))
  }

  @Test("no number of readings takes a belief below what sets a township apart")
  func bound() throws {
    var memory = try recollection()
    memory.begin(0, hour: 0, keeping: 1, expecting: (0, 2), aged: aged)
    memory.take(0.5, variance: 1e-6, at: 0, hour: 0)
    let held = memory.reckon(0, now: 0, spread: 0.04, aged: aged)
    #expect(nearly(held.variance, 0.04 * held.value * held.value))
  }

  @Test("word that comes at once is fused as without recollection", arguments: [1, 2, 3])
  func atOnce(seed: UInt64) throws {
    var scenario = SmallWorld.busy(digital: 0)
    // The variance of a reading does not hang on the belief, so that the order within an hour is none.
    scenario.parameters.sensing.floor = 2
    scenario.parameters.sensing.townshipSpread = 0
    scenario.parameters.reporting.township = 0
    scenario.parameters.reporting.citizen = 0
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: seed)
    var with = scenario.parameters
    with.sensing.retrodiction = 1
    var (a, b) = (
      Simulation(society: society, parameters: scenario.parameters),
      Simulation(society: society, parameters: with)
    )
    for _ in 0..<24 {
      a.step()
      b.step()
      for k in 0..<society.sites {
        #expect((a.beliefs.value[k] - b.beliefs.value[k]).magnitude < 1e-9)
        #expect((a.beliefs.variance[k] - b.beliefs.variance[k]).magnitude < 1e-9)
      }
    }
  }
}
