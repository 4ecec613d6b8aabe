import ExperimentRunner
import Foundation
import Results
import Synchronization
import Testing

@Suite("Large designs") struct StreamingTests {
  static let designs = [
    "{ latin-hypercube: { points: 1_000_000 } }", "{ sobol: { points: 62_500, scrambles: 16 } }",
    "{ saltelli: { points: 15_625, scrambles: 16 } }", "{ morris: { trajectories: 100_000 } }",
  ]

  @Test("store a row before the next run is told of", arguments: designs)
  func million(_ yaml: String) async throws {
    let world = try SmallWorld()
    let experiment = try world.read([
      "design: factorial": "design: \(yaml)", "replications: 2": "replications: 1",
      "ticks: 24": "ticks: 1", "every: 6": "every: 1", "[0, 1]": "{ from: 0, to: 1 }",
      "[0, 0.9]": "{ from: 0, to: 0.9 }",
    ])
    let path = world.file("out/results.sqlite")
    let stored = Mutex<[Int]>([])
    let summary = try await ExperimentRun(experiment, folder: world.folder("out"), threads: 2)
      .execute(
        progress: { _ in
          let rows = try? Store(path: path).runCount()
          stored.withLock { $0.append(rows ?? -1) }
        }, shouldStop: { stored.withLock { $0.count >= 5 } })
    #expect(summary.total > 250_000 && !summary.isComplete)
    stored.withLock { #expect($0.starts(with: [1, 2, 3, 4, 5])) }
  }

  @Test("that neither disk nor time allow are refused before the first run, and nothing is written")
  func refused() async throws {
    let world = try SmallWorld()
    let experiment = try world.read([
      "design: factorial": "design: { latin-hypercube: { points: 10_000_000 } }",
      "replications: 2": "replications: 1_000_000", "[0, 1]": "{ from: 0, to: 1 }",
      "[0, 0.9]": "{ from: 0, to: 0.9 }",
    ])
    let error = await #expect(throws: ConfigurationError.self) {
      try await ExperimentRun(experiment, folder: world.folder("out"), threads: 2).execute()
    }
    #expect(error?.problem.contains("on disk") == true && error?.line == 6)
    #expect(!FileManager.default.fileExists(atPath: world.file("out")))
    let hurried = await #expect(throws: ConfigurationError.self) {
      try await ExperimentRun(
        world.read(), folder: world.folder("out"), threads: 2, secondsGranted: 1e-9
      ).execute()
    }
    #expect(hurried?.remedy.contains("--within") == true)
    #expect(!FileManager.default.fileExists(atPath: world.file("out")))
  }
}
