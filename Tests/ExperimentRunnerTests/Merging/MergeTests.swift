import ExperimentRunner
import Foundation
import GRDB
import Results
import Testing

@Suite("Joining shards") struct MergeTests {
  private func run(
    _ world: SmallWorld, _ shard: String, _ name: String, _ replacing: [String: String] = [:]
  ) async throws {
    _ = try await ExperimentRun(
      world.read(replacing), folder: world.folder(name), shard: #require(Shard(shard)), threads: 2
    ).execute()
  }

  private func merge(
    _ world: SmallWorld, _ names: [String], into target: String
  ) throws -> MergeSummary {
    try Merge(names.map { world.folder($0) }, into: world.folder(target)).execute()
  }

  private func expectSame(_ world: SmallWorld, _ a: String, _ b: String) {
    for name in ["runs.csv", "trajectories.csv", "experiment.yaml"] {
      #expect(world.bytes("\(a)/\(name)") != nil)
      #expect(world.bytes("\(a)/\(name)") == world.bytes("\(b)/\(name)"), "\(name)")
    }
  }

  private func change(_ sql: String, _ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test(
    "the whole is the bytes of one process, whatever the number of shards", arguments: [1, 2, 7])
  func joined(_ count: Int) async throws {
    let world = try SmallWorld()
    try await run(world, "1/1", "alone")
    let names = (1...count).map { "part\($0)" }
    for index in 1...count { try await run(world, "\(index)/\(count)", names[index - 1]) }
    let summary = try merge(world, names.reversed(), into: "whole")
    #expect((summary.joined, summary.missing, summary.failed) == (10, 0, 0))
    expectSame(world, "alone", "whole")
    let replay = try Replay(world.folder("whole"))
    #expect(replay.shard == .whole)
    #expect(try replay.compareRow(point: 3, replication: 1).isEmpty)
  }

  @Test("what is missing is told, by folder and by shard, and can be added or made")
  func missing() async throws {
    let world = try SmallWorld()
    try await run(world, "1/1", "alone")
    for index in [1, 3] { try await run(world, "\(index)/3", "part\(index)") }
    try change(
      "DELETE FROM run WHERE point = 3 AND replication = 2", world.file("part1/results.sqlite"))
    let first = try merge(world, ["part1", "part3"], into: "whole")
    #expect((first.joined, first.missing) == (5, 5))
    #expect(first.gaps.count == 2)
    #expect(first.gaps[0].hasSuffix("part1 lacks 1 of its runs"))
    #expect(first.gaps[1] == "shards 2/3 are not among them")
    #expect(world.bytes("whole/runs.csv") == nil)
    try await run(world, "2/3", "part2")
    let second = try merge(world, ["part2"], into: "whole")
    #expect((second.joined, second.missing) == (4, 1))
    let made = try await ExperimentRun(
      world.read(), folder: world.folder("whole"), threads: 1
    ).execute()
    #expect(made.made == 1)
    expectSame(world, "alone", "whole")
  }

  @Test("what stands in two folders is compared, not taken twice; merging again changes nothing")
  func twice() async throws {
    let world = try SmallWorld()
    for index in 1...2 { try await run(world, "\(index)/2", "part\(index)") }
    try await run(world, "1/1", "alone")
    let summary = try merge(world, ["part1", "part2", "alone"], into: "whole")
    #expect((summary.joined, summary.twice) == (10, 10))
    expectSame(world, "alone", "whole")
    let again = try merge(world, ["part2"], into: "whole")
    #expect((again.joined, again.twice, again.isComplete) == (0, 4, true))
    expectSame(world, "alone", "whole")
  }

  @Test("a run that differs between two folders is an error that names it")
  func different() async throws {
    let world = try SmallWorld()
    try await run(world, "1/2", "part")
    try await run(world, "1/1", "alone")
    try change(
      """
      UPDATE run SET digest = NULL;
      UPDATE run_outcome SET value = value * 1.0000000001 WHERE point = 2 AND replication = 1
      """, world.file("alone/results.sqlite"))
    let error = #expect(throws: ResultsError.self) {
      try merge(world, ["part", "alone"], into: "whole")
    }
    #expect(error?.problem.contains("point 2, replication 1 differs from the one") == true)
  }

  @Test("a damaged shard is told by its folder, with what to do")
  func damaged() async throws {
    let world = try SmallWorld()
    try await run(world, "1/2", "part")
    try change(
      "UPDATE run_outcome SET value = 1 WHERE point = 2", world.file("part/results.sqlite"))
    let error = #expect(throws: ResultsError.self) { try merge(world, ["part"], into: "whole") }
    #expect(error?.path == world.file("part"))
    #expect(error?.remedy.hasPrefix("give the `xietong run` of this folder once more") == true)
  }

  @Test("another design, another version, a changed experiment and an empty folder are refused")
  func refused() async throws {
    let world = try SmallWorld()
    try await run(world, "1/2", "part1")
    try await run(world, "2/2", "other", ["seed: 7": "seed: 8"])
    func error(_ names: [String]) -> String {
      world.error { try merge(world, names, into: "whole") }
    }
    #expect(error(["part1", "other"]).hasPrefix("other: it holds runs of the design "))
    #expect(error(["part1", "none"]).hasPrefix("none: there is no results.sqlite"))
    #expect(error([]).contains("there is nothing to join"))
    try await run(world, "2/2", "part2", ["seed: 8": "seed: 7"])
    try change(
      "UPDATE experiment SET value = '0.0.9' WHERE key = 'programVersion'",
      world.file("part2/results.sqlite"))
    #expect(
      error(["part1", "part2"]).hasPrefix(
        "part2: its runs are of version 0.0.9, those of part1 of "))
    let text = world.text("part1/experiment.yaml").replacingOccurrences(
      of: "ticks: 24", with: "ticks: 25")
    try world.write(text, "part1/experiment.yaml")
    #expect(
      error(["part1"]).hasPrefix("part1/experiment.yaml: it is not the experiment of the runs"))
    #expect(world.bytes("whole/results.sqlite") == nil)
  }

  @Test("the sessions of all shards stand in the provenance, with the share that each made")
  func provenance() async throws {
    struct Provenance: Decodable {
      struct Session: Decodable { let shard: String?, host: String? }
      let sessions: [Session], shard: String?
    }
    let world = try SmallWorld()
    for index in 1...2 { try await run(world, "\(index)/2", "part\(index)") }
    _ = try merge(world, ["part1", "part2"], into: "whole")
    let read = try JSONDecoder().decode(
      Provenance.self, from: world.bytes("whole/provenance.json") ?? Data())
    #expect(read.shard == nil)
    #expect(read.sessions.map(\.shard) == [nil, "1/2", "2/2"])
    #expect(read.sessions.allSatisfy { $0.host == ProcessInfo.processInfo.hostName })
    let store = try Store(reading: world.file("whole/results.sqlite"))
    let layout = try #require(try store.layout())
    #expect(try store.stored(RunKey(point: 2, replication: 1), layout: layout)?.session == 2)
    #expect(try store.stored(RunKey(point: 1, replication: 1), layout: layout)?.session == 3)
  }

  @Test("shards of two lists of points are refused, those of one that grew are joined")
  func lists() async throws {
    let world = try SmallWorld()
    let levers = "levers:\n  modes.vertical.openness: [0, 1]\n  modes.digital: [0, 0.9]\n"
    let listed = ["design: factorial": "design: { list: { file: points.csv } }", levers: ""]
    try world.write("modes.digital\n0\n0.5\n", "points.csv")
    try await run(world, "1/2", "part1", listed)
    try world.write("modes.digital\n0.1\n0.5\n0.9\n", "points.csv")
    try await run(world, "2/2", "other", listed)
    try world.write("modes.digital\n0\n0.5\n0.9\n", "points.csv")
    try await run(world, "2/2", "grown", listed)
    #expect(try merge(world, ["part1", "grown"], into: "whole").joined > 0)
    let message = world.error { try merge(world, ["other", "grown"], into: "mixed") }
    #expect(message.contains("is not the one that was run in"), "\(message)")
  }

  @Test("merging again tells no session twice")
  func sessions() async throws {
    let world = try SmallWorld()
    for index in 1...2 { try await run(world, "\(index)/2", "part\(index)") }
    for _ in 1...2 { _ = try merge(world, ["part1", "part2"], into: "whole") }
    let text = world.text("whole/provenance.json")
    #expect(text.components(separatedBy: "\"shard\" : \"1/2\"").count == 2)
    let replay = try Replay(world.folder("whole"))
    #expect(replay.warnings.isEmpty)
  }

  @Test("a merge that is asked to stop keeps what was joined and writes no table")
  func stopped() async throws {
    let world = try SmallWorld()
    for index in 1...2 { try await run(world, "\(index)/2", "part\(index)") }
    let folders = [world.folder("part1"), world.folder("part2")]
    let first = try Merge(folders, into: world.folder("whole")).execute(shouldStop: { true })
    #expect(first.isStopped)
    #expect(world.bytes("whole/runs.csv") == nil)
    #expect(try Merge(folders, into: world.folder("whole")).execute().missing == 0)
    #expect(world.bytes("whole/runs.csv") != nil)
  }

  @Test(
    "a merge makes good what is damaged in its own store, and keeps no tables beside what is missing"
  )
  func ownStore() async throws {
    let world = try SmallWorld()
    for index in 1...2 { try await run(world, "\(index)/2", "part\(index)") }
    _ = try merge(world, ["part1", "part2"], into: "whole")
    let before = world.bytes("whole/runs.csv")
    try change(
      "UPDATE run_outcome SET value = 1 WHERE point = 2", world.file("whole/results.sqlite"))
    #expect(try merge(world, ["part2"], into: "whole").missing == 2)
    #expect(world.bytes("whole/runs.csv") == nil)
    #expect(try merge(world, ["part1"], into: "whole").joined == 2)
    #expect(world.bytes("whole/runs.csv") == before)
  }
}
