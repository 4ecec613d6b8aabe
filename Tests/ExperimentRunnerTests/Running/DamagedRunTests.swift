import ExperimentRunner
import Foundation
import GRDB
import Results
import Synchronization
import Testing

@Suite("Going on after damage") struct DamagedRunTests {
  /// The sentences that a run said on its way.
  private final class Notes {
    var all: [String] = []
  }

  @discardableResult
  private func run(_ world: SmallWorld, _ name: String, _ notes: Notes = Notes()) async throws
    -> RunSummary
  {
    try await ExperimentRun(world.read(), folder: world.folder(name), threads: 2)
      .execute(note: { notes.all.append($0) })
  }

  private func expectSame(_ world: SmallWorld) {
    for name in ["runs.csv", "trajectories.csv"] {
      #expect(world.bytes("cut/\(name)") != nil)
      #expect(world.bytes("cut/\(name)") == world.bytes("alone/\(name)"), "\(name)")
    }
  }

  @Test("a stored number that was changed is found, and its run alone is made again")
  func changedNumber() async throws {
    let world = try SmallWorld()
    try await run(world, "alone")
    try await run(world, "cut")
    let queue = try DatabaseQueue(path: world.file("cut/results.sqlite"))
    try await queue.write { db in
      try db.execute(
        sql:
          "UPDATE run_outcome SET value = 1 WHERE point = 2 AND replication = 1 AND outcome = 'loss'"
      )
    }
    try queue.close()
    let notes = Notes()
    #expect(try await run(world, "cut", notes).made == 1)
    #expect(notes.all.count == 1)
    #expect(notes.all[0].hasPrefix("1 stored runs were damaged or changed by hand"))
    expectSame(world)
  }

  /// Pages of 4096 bytes: the first holds the schema, the others the tables.
  @Test(
    "of a store with bad pages what can be read is saved, the rest made again", arguments: 1...6)
  func badPages(_ page: Int) async throws {
    let world = try SmallWorld()
    try await run(world, "alone")
    try await run(world, "cut")
    var bytes = try #require(world.bytes("cut/results.sqlite"))
    let place = page * 4_096..<(page + 1) * 4_096
    try #require(bytes.count >= place.upperBound)
    bytes.replaceSubrange(place, with: [UInt8](repeating: 0xA5, count: 4_096))
    try bytes.write(to: URL(fileURLWithPath: world.file("cut/results.sqlite")))
    let notes = Notes()
    #expect(try await run(world, "cut", notes).isComplete)
    #expect(notes.all.contains { $0.contains("was damaged") }, "\(notes.all)")
    #expect(world.bytes("cut/results.damaged-1.sqlite") == bytes)
    expectSame(world)
  }

  @Test("a store that is no longer one is set aside, and all is made again, if the folder is known")
  func overwritten() async throws {
    let world = try SmallWorld()
    try await run(world, "alone")
    try await run(world, "cut")
    let text = String(repeating: "not a database\n", count: 1_000)
    try world.write(text, "cut/results.sqlite")
    let notes = Notes()
    #expect(try await run(world, "cut", notes).made == 10)
    #expect(world.text("cut/results.damaged-1.sqlite") == text)
    expectSame(world)
  }

  @Test("a file of that name in a folder that nothing tells to be of this design is left alone")
  func foreign() async throws {
    let world = try SmallWorld()
    try await run(world, "cut")
    let text = String(repeating: "not a database\n", count: 1_000)
    try world.write(text, "cut/results.sqlite")
    try FileManager.default.removeItem(atPath: world.file("cut/provenance.json"))
    await #expect(throws: ResultsError.self) { try await run(world, "cut") }
    #expect(world.text("cut/results.sqlite") == text)
  }

  @Test("a folder that is removed while runs are made ends the run with a word, not with lost rows")
  func removed() async throws {
    let world = try SmallWorld()
    let experiment = try world.read(["replications: 2": "replications: 50"])
    let path = world.file("out")
    let error = await #expect(throws: ResultsError.self) {
      _ = try await ExperimentRun(experiment, folder: world.folder("out"), threads: 2).execute(
        progress: { progress in
          if progress.made == 3 { try? FileManager.default.removeItem(atPath: path) }
        })
    }
    #expect(error?.problem == "it was removed or moved while the work went on")
  }

  @Test("what was being written when a session was killed is cleared away")
  func parts() async throws {
    let world = try SmallWorld()
    try await run(world, "cut")
    try world.write("point,repl", "cut/runs.csv.4711.part")
    try world.write("title:", "cut/scenario/scenario.yaml.4711.part")
    try await run(world, "cut")
    #expect(world.bytes("cut/runs.csv.4711.part") == nil)
    #expect(world.bytes("cut/scenario/scenario.yaml.4711.part") == nil)
  }
}
