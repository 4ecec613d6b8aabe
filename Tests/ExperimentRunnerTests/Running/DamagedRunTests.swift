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

  private func change(_ sql: String, _ world: SmallWorld) throws {
    let queue = try DatabaseQueue(path: world.file("cut/results.sqlite"))
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test(
    "what was changed by hand steers nothing: its run is made again before anything is decided",
    arguments: [
      """
      UPDATE run SET replication = 9 WHERE point = 2 AND replication = 1;
      UPDATE run_outcome SET replication = 9 WHERE point = 2 AND replication = 1;
      UPDATE run_uncertainty SET replication = 9 WHERE point = 2 AND replication = 1;
      UPDATE trajectory SET replication = 9 WHERE point = 2 AND replication = 1;
      """,
      "UPDATE point_lever SET value = 0.5 WHERE point = 2",
      "DELETE FROM run_outcome WHERE point = 3",
    ])
  func steersNothing(_ sql: String) async throws {
    let world = try SmallWorld()
    try await run(world, "alone")
    try await run(world, "cut")
    try change("PRAGMA defer_foreign_keys = ON; " + sql, world)
    let notes = Notes()
    let summary = try await run(world, "cut", notes)
    #expect((1...2).contains(summary.made))
    #expect(summary.total == 10)
    #expect(notes.all.contains { $0.contains("were damaged or changed by hand") })
    expectSame(world)
  }

  @Test(
    "a store that has lost what its runs have in common is damaged, not new",
    arguments: [
      "UPDATE experiment SET value = 'x' WHERE key = 'layout'",
      "UPDATE experiment SET value = replace(value, 'detectionTime', 'other') WHERE key = 'layout'",
      "DELETE FROM experiment", "DROP TABLE run_uncertainty",
    ])
  func lost(_ sql: String) async throws {
    let world = try SmallWorld()
    try await run(world, "alone")
    try await run(world, "cut")
    try change(sql, world)
    let notes = Notes()
    #expect(try await run(world, "cut", notes).isComplete)
    #expect(notes.all.contains { $0.contains("was damaged") }, "\(notes.all)")
    expectSame(world)
  }

  @Test("an empty store beside the provenance of another design is no new one")
  func emptied() async throws {
    let world = try SmallWorld()
    try await run(world, "alone")
    try await run(world, "cut")
    try world.write("", "cut/results.sqlite")
    let other = try world.read(["seed: 7": "seed: 8"])
    await #expect(throws: ResultsError.self) {
      _ = try await ExperimentRun(other, folder: world.folder("cut"), threads: 1).execute()
    }
    _ = try world.read(["seed: 8": "seed: 7"])
    let notes = Notes()
    #expect(try await run(world, "cut", notes).made == 10)
    #expect(notes.all.contains { $0.contains("was damaged; 0 runs could be saved") })
    expectSame(world)
  }

  @Test("while runs are missing no older tables stand beside them, and nothing is compared")
  func staleTables() async throws {
    let world = try SmallWorld()
    try await run(world, "out")
    try world.folder("out").writeChecksums()
    var more = try world.read()
    more.replications = .fixed(5)
    let cut = try await ExperimentRun(more, folder: world.folder("out"), threads: 1)
      .execute(shouldStop: { true })
    #expect(!cut.isComplete)
    for name in ["runs.csv", "trajectories.csv", "SHA256SUMS"] {
      #expect(world.bytes("out/\(name)") == nil, "\(name)")
    }
    let replay = try Replay(world.folder("out"))
    let error = #expect(throws: ConfigurationError.self) {
      try replay.compare(world.folder("out"))
    }
    #expect(error?.problem.hasPrefix("its run is not finished") == true)
  }

  @Test("what was being written when a session was killed is cleared away")
  func parts() async throws {
    let world = try SmallWorld()
    try await run(world, "cut")
    try world.write("point,repl", "cut/runs.csv.4711.part")
    try world.write("title:", "cut/scenario/scenario.yaml.4711.part")
    let strange = ["cut/film.iso.part", "cut/notes.4711.part", "cut/runs.csv.part"]
    for name in strange { try world.write("kept", name) }
    try await run(world, "cut")
    #expect(world.bytes("cut/runs.csv.4711.part") == nil)
    #expect(world.bytes("cut/scenario/scenario.yaml.4711.part") == nil)
    for name in strange { #expect(world.text(name) == "kept", "\(name)") }
  }
}
