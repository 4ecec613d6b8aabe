import ExperimentRunner
import Foundation
import Results
import Testing

@Suite("A run that cannot be made") struct FailedRunTests {
  private static let refused = RunKey(point: 2, replication: 1)

  @discardableResult
  private func run(
    _ world: SmallWorld, _ name: String, shard: Shard = .whole, failing: Bool = true,
    _ replacing: [String: String] = [:]
  ) async throws -> RunSummary {
    var run = try ExperimentRun(
      world.read(replacing), folder: world.folder(name), shard: shard, threads: 2)
    if failing { run.refusal = { $0 == Self.refused ? "the bridge, \"broken\"" : nil } }
    return try await run.execute()
  }

  @Test("it is recorded with its parameters, its seed and the reason, and the others go on")
  func recorded() async throws {
    let world = try SmallWorld()
    let summary = try await run(world, "out")
    #expect((summary.made, summary.failed, summary.isComplete) == (9, 1, true))
    #expect(world.text("out/runs.csv").split(separator: "\n").count == 10)
    #expect(!world.text("out/runs.csv").contains("\n2,1,"))
    let table = try CSVTable(text: world.text("out/failures.csv"), path: "failures.csv")
    #expect(table.header == ["point", "replication", "seed", "parameters", "problem"])
    let fields = try #require(table.rows.first).fields
    let design = try Design(world.read())
    let seed = design.seed(of: Self.refused)
    #expect(fields[0...2] == ["2", "1", "\(seed)"])
    let rainfall = CSV.number(design.uncertainties(seed: seed)[0])
    #expect(
      fields[3] == "modes.vertical.openness=0 modes.digital=0.9 hazard.rainfall=\(rainfall)")
    #expect(fields[4] == "the bridge, \"broken\"")
  }

  @Test("given again it is tried again; once it is made nothing tells of the failure")
  func triedAgain() async throws {
    let world = try SmallWorld()
    try await run(world, "alone", failing: false)
    try await run(world, "out")
    #expect(try await run(world, "out").failed == 1)
    let summary = try await run(world, "out", failing: false)
    #expect((summary.made, summary.failed) == (1, 0))
    #expect(world.bytes("out/failures.csv") == nil)
    for name in ["runs.csv", "trajectories.csv"] {
      #expect(world.bytes("out/\(name)") == world.bytes("alone/\(name)"))
    }
  }

  @Test("a stopping rule that waits for it does not wait for ever", .timeLimit(.minutes(1)))
  func stopping() async throws {
    let world = try SmallWorld()
    let rule =
      "replications: { until: { outcome: loss, half-width: 10% }, at-least: 3, at-most: 9 }"
    let summary = try await run(world, "out", ["replications: 2": rule])
    #expect(summary.failed == 1)
    #expect(world.bytes("out/failures.csv") != nil)
  }

  @Test("a merge carries it on, and takes the run from another folder where it was made")
  func merged() async throws {
    let world = try SmallWorld()
    for index in 1...2 {
      try await run(world, "\(index)", shard: #require(Shard("\(index)/2")))
    }
    let first = try Merge([world.folder("1"), world.folder("2")], into: world.folder("whole"))
      .execute()
    #expect((first.joined, first.failed, first.missing) == (9, 1, 0))
    #expect(world.text("whole/failures.csv").contains("\n2,1,"))
    try await run(world, "alone", failing: false)
    let second = try Merge([world.folder("1"), world.folder("alone")], into: world.folder("other"))
      .execute()
    #expect((second.joined, second.failed, second.missing) == (10, 0, 0))
    #expect(world.bytes("other/runs.csv") == world.bytes("alone/runs.csv"))
  }
}
