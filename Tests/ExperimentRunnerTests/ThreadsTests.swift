import ExperimentRunner
import Foundation
import GovernanceModel
import Results
import Testing

/// A society of several blocks of citizens and of townships, in the storm over Henan with all modes
/// open.
private func largeHenan(
  _ settings: [String], citizens: Int = 40_000, digital: Double = 0.5, ticks: Int = 240
) throws -> Experiment {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  let file = folder.appending(path: "../../Experiments/scenarios/henan-2021.yaml").path
  let modes = LongScenario.modes.map { "modes.\($0).openness=1" }
  let all = modes + ["modes.digital=\(digital)", "society.citizens=\(citizens)"] + settings
  return Experiment(
    simulating: try ScenarioSource.read(file), settings: try [Setting].parse(all), ticks: ticks,
    recording: Outcome.all.filter { $0.name == "loss" })
}

private func largeSimulation(
  _ settings: [String] = [], citizens: Int = 40_000, digital: Double = 0.5
) throws -> Simulation {
  let design = try Design(try largeHenan(settings, citizens: citizens, digital: digital))
  let point = try #require(design.points.numbered(1))
  let parameters = design.parameters(at: point, uncertainties: [])
  let society = try Society(
    scenario: design.experiment.scenario.scenario, parameters: parameters, seed: 11)
  return Simulation(society: society, parameters: parameters)
}

@Suite("Threads within a run") struct ThreadsTests {
  @Test(
    "any number of threads leaves the same bits",
    arguments: [
      [], ["supervision.rule=dynamic", "approval.attention=20", "sensing.retrodiction=1"],
      ["volunteers.active=1", "document.opens=20", "trust.witnesses=0.3"],
    ])
  func sameBits(settings: [String]) throws {
    let start = try largeSimulation(settings)
    #expect(start.blockCounts.citizens > 3 && start.blockCounts.townships > 3)
    var alone = start
    var others = [2, 3, 8].map { threads in
      var other = start
      other.threads = threads
      return other
    }
    for hour in 1...90 {
      alone.step()
      for n in others.indices { others[n].step() }
      guard hour % 30 == 0 else { continue }
      let bytes = alone.state()
      #expect(others.allSatisfy { $0.state() == bytes }, "hour \(hour)")
      #expect(others.allSatisfy { $0.tiesVisited == alone.tiesVisited })
    }
    #expect(alone.awareness.share.contains { $0 > 0 })
  }

  /// Word is counted as it passes; asking everyone's acquaintances anew must come to the same.
  @Test("what citizens are told is what their acquaintances know", arguments: [1, 2])
  func told(threads: Int) throws {
    var simulation = try largeSimulation()
    simulation.threads = threads
    for _ in 0..<80 { simulation.step() }
    let (citizens, aware) = (simulation.society.citizens, simulation.awareness.aware)
    let counted = (0..<citizens.count).map { c in
      citizens.friends[citizens.first[c]..<citizens.first[c + 1]].count { aware[Int($0)] }
    }
    #expect(counted.contains { $0 > 0 })
    #expect(simulation.awareness.told.map(Int.init) == counted)
    // Somebody else makes people aware, and the word is counted anew.
    for c in stride(from: 0, to: citizens.count, by: 7) { simulation.awareness.aware[c] = true }
    simulation.step()
    let after = simulation.awareness.aware
    let again = (0..<citizens.count).map { c in
      citizens.friends[citizens.first[c]..<citizens.first[c + 1]].count { after[Int($0)] }
    }
    #expect(simulation.awareness.told.map(Int.init) == again)
  }

  @Test("a run that threads share brings the same outcomes, bit by bit")
  func sharedRun() throws {
    let design = try Design(try largeHenan([], ticks: 24))
    let one = try LongRun(design, seed: 5, threads: 1).execute()
    let four = try LongRun(design, seed: 5, threads: 4).execute()
    guard case .finished(let a) = one, case .finished(let b) = four else {
      Issue.record("a run without a folder stops at nothing")
      return
    }
    #expect(a.outcomes.map(\.bitPattern) == b.outcomes.map(\.bitPattern))
    #expect(a.trajectory == b.trajectory && a.ties == b.ties)
  }

  /// Attention that nobody's messages reach refuses none, but has each township's word taken in by itself.
  @Test("four words taken in side by side are those taken in one by one", arguments: [0.0, 0.5])
  func sideBySide(digital: Double) throws {
    var plain = try largeSimulation(digital: digital)
    var single = try largeSimulation(["approval.attention=10000"], digital: digital)
    for _ in 0..<90 {
      plain.step()
      single.step()
    }
    #expect(plain.beliefs.value.contains { $0 > 0.1 })
    #expect(plain.beliefs.value == single.beliefs.value)
    #expect(plain.beliefs.variance == single.beliefs.variance)
    #expect(plain.trust.township.success == single.trust.township.success)
  }

  @Test("a state is refused by another society, in which threads would write beside it")
  func otherSociety() throws {
    let bytes = try largeSimulation().state()
    let other = try largeSimulation(citizens: 30_000)
    #expect(throws: StateError.self) {
      _ = try Simulation(society: other.society, parameters: other.parameters, state: bytes)
    }
  }
}
