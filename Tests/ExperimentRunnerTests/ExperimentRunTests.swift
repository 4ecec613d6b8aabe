import ExperimentRunner
import Foundation
import Results
import Synchronization
import Testing

@Suite("Running an experiment") struct ExperimentRunTests {
  /// Answers true from the nth time on that it is asked.
  private final class StopAfter: Sendable {
    private let asked = Atomic<Int>(0)
    let limit: Int
    init(_ limit: Int) { self.limit = limit }
    func answer() -> Bool { asked.add(1, ordering: .relaxed).newValue > limit }
  }

  private func run(
    _ experiment: Experiment, _ folder: RunFolder, threads: Int = 2, fresh: Bool = false,
    stopAfter: Int = .max
  ) async throws -> RunSummary {
    let stop = StopAfter(stopAfter)
    return try await ExperimentRun(experiment, folder: folder, threads: threads, isFresh: fresh)
      .execute(shouldStop: { stop.answer() })
  }

  @Test("a run directory holds what is promised, and the store is one closed file")
  func directory() async throws {
    let world = try SmallWorld()
    let summary = try await run(world.read(), world.folder("out"))
    #expect((summary.total, summary.made, summary.isComplete) == (10, 10, true))
    let names = try FileManager.default.contentsOfDirectory(atPath: world.file("out")).sorted()
    #expect(
      names == [
        ".lock", "experiment.yaml", "provenance.json", "results.sqlite", "runs.csv", "scenario",
        "trajectories.csv",
      ])
    let lines = world.text("out/runs.csv").split(separator: "\n")
    #expect(
      lines[0] == """
        point,replication,seed,modes.vertical.openness,modes.digital,hazard.rainfall,loss,\
        detectionTime,detectionTime.censored,cost
        """)
    #expect(lines.count == 11)
    #expect(world.text("out/trajectories.csv").split(separator: "\n").count == 1 + 10 * 4)
    let provenance = world.text("out/provenance.json")
    #expect(provenance.contains(try Design(world.read()).hash))
    #expect(provenance.contains("\"seed\" : 7"))
  }

  @Test("one thread and four bring the same bytes")
  func threads() async throws {
    let world = try SmallWorld()
    _ = try await run(world.read(), world.folder("one"), threads: 1)
    _ = try await run(world.read(), world.folder("four"), threads: 4)
    for name in ["runs.csv", "trajectories.csv", "experiment.yaml"] {
      #expect(world.bytes("one/\(name)") != nil)
      #expect(world.bytes("one/\(name)") == world.bytes("four/\(name)"))
    }
  }

  @Test("stopped anywhere and resumed, it brings the same bytes", arguments: [0, 1, 5, 9, 14])
  func resume(after: Int) async throws {
    let world = try SmallWorld()
    _ = try await run(world.read(), world.folder("whole"))
    let first = try await run(world.read(), world.folder("cut"), stopAfter: after)
    #expect(first.isComplete == (world.bytes("cut/runs.csv") != nil))
    let second = try await run(world.read(), world.folder("cut"))
    #expect(first.made + second.made == 10)
    #expect(world.bytes("cut/runs.csv") == world.bytes("whole/runs.csv"))
    #expect(world.bytes("cut/trajectories.csv") == world.bytes("whole/trajectories.csv"))
  }

  @Test("replications are added to a finished run, and the old rows stay as they were")
  func grow() async throws {
    let world = try SmallWorld()
    var experiment = try world.read()
    experiment.replications = .fixed(1)
    _ = try await run(experiment, world.folder("grown"))
    let before = world.text("grown/runs.csv").split(separator: "\n")
    experiment.replications = .fixed(2)
    let added = try await run(experiment, world.folder("grown"))
    #expect(added.made == 5)
    _ = try await run(world.read(), world.folder("whole"))
    #expect(world.bytes("grown/runs.csv") == world.bytes("whole/runs.csv"))
    let after = Set(world.text("grown/runs.csv").split(separator: "\n"))
    #expect(before.allSatisfy(after.contains))
  }

  @Test("asked for fewer replications than are stored, it keeps them everywhere and says so")
  func fewerReplications() async throws {
    let world = try SmallWorld()
    _ = try await run(world.read(), world.folder("out"))
    let names = ["runs.csv", "trajectories.csv", "experiment.yaml"]
    let before = names.map { world.bytes("out/\($0)") }
    var experiment = try world.read()
    experiment.replications = .fixed(1)
    var notes: [String] = []
    let summary = try await ExperimentRun(experiment, folder: world.folder("out"), threads: 2)
      .execute(note: { notes.append($0) })
    #expect((summary.total, summary.made, summary.isComplete) == (10, 0, true))
    #expect(notes.count == 1)
    #expect(notes.first?.contains("holds runs of 2 replications: these are kept") == true)
    #expect(names.map { world.bytes("out/\($0)") } == before)
    #expect(world.text("out/provenance.json").contains("\"replications\" : 2"))
    let replay = try Replay(world.folder("out"))
    #expect(replay.experiment.replications == .fixed(2) && replay.warnings.isEmpty)
  }

  @Test("fewer replications than were begun but not stored are as good as asked for")
  func fewerThanBegun() async throws {
    let world = try SmallWorld()
    _ = try await run(world.read(), world.folder("out"), stopAfter: 3)
    var experiment = try world.read()
    experiment.replications = .fixed(1)
    let summary = try await run(experiment, world.folder("out"))
    #expect((summary.total, summary.isComplete) == (5, true))
    #expect(world.text("out/experiment.yaml").contains("replications: 1\n"))
  }

  @Test("the provenance keeps the first start and lists every session with its end and threads")
  func sessions() async throws {
    struct Provenance: Decodable {
      struct Session: Decodable {
        let start: String
        let end: String?
        let threads: Int
      }
      let start: String
      let end: String?
      let sessions: [Session]
    }
    let world = try SmallWorld()
    func read() throws -> Provenance {
      try JSONDecoder().decode(Provenance.self, from: world.bytes("out/provenance.json") ?? Data())
    }
    _ = try await run(world.read(), world.folder("out"), threads: 1, stopAfter: 3)
    let first = try read()
    #expect(first.end == nil)
    #expect(first.sessions.map(\.threads) == [1])
    #expect(first.sessions[0].end != nil)
    try await Task.sleep(for: .seconds(1.1))
    _ = try await run(world.read(), world.folder("out"), threads: 2)
    let second = try read()
    #expect(second.start == first.start)
    #expect(second.sessions.map(\.threads) == [1, 2])
    #expect(second.sessions[0].start == first.start)
    #expect(second.sessions[0].end == first.sessions[0].end)
    #expect(second.sessions[1].start > first.start)
    #expect(second.end == second.sessions[1].end)
  }

  @Test("tables without the store of their runs are refused, and left alone")
  func missingStore() async throws {
    let world = try SmallWorld()
    _ = try await run(world.read(), world.folder("out"))
    try FileManager.default.removeItem(atPath: world.file("out/results.sqlite"))
    let before = world.bytes("out/runs.csv")
    let error = await #expect(throws: ConfigurationError.self) {
      try await run(world.read(), world.folder("out"))
    }
    #expect(error?.problem.contains("results.sqlite, which holds its runs, is missing") == true)
    #expect(world.bytes("out/runs.csv") == before)
    #expect(world.bytes("out/results.sqlite") == nil)
  }

  @Test("another design is refused with both hashes, and nothing is changed")
  func otherDesign() async throws {
    let world = try SmallWorld()
    _ = try await run(world.read(), world.folder("out"))
    let before = world.bytes("out/runs.csv")
    let hash = try Design(world.read()).hash
    let other = try world.read(["seed: 7": "seed: 8"])
    let error = await #expect(throws: ConfigurationError.self) {
      try await run(other, world.folder("out"))
    }
    #expect(error?.problem.contains(hash) == true)
    #expect(error?.problem.contains(try Design(other).hash) == true)
    #expect(world.bytes("out/runs.csv") == before)
    #expect(try Store(path: world.file("out/results.sqlite")).runCount() == 10)
    #expect(world.text("out/experiment.yaml").contains("seed: 7"))
  }

  @Test("--fresh and a folder of other things are refused")
  func foreignFolder() async throws {
    let world = try SmallWorld()
    _ = try await run(world.read(), world.folder("out"), fresh: true)
    await #expect(throws: ConfigurationError.self) {
      try await run(world.read(), world.folder("out"), fresh: true)
    }
    await #expect(throws: ConfigurationError.self) {
      try await run(world.read(), world.folder("world"))
    }
    #expect(world.bytes("world/results.sqlite") == nil)
  }

  @Test("a second run into a folder in use ends at once and harms nothing")
  func locked() async throws {
    let world = try SmallWorld()
    _ = try await run(world.read(), world.folder("out"), stopAfter: 3)
    let lock = try FolderLock(world.file("out"))
    let error = await #expect(throws: ResultsError.self) {
      try await run(world.read(), world.folder("out"))
    }
    #expect(error?.problem.hasPrefix("another run is writing here (process ") == true)
    withExtendedLifetime(lock) {}
  }

  @Test("a row is repeated by its seed and its levers alone")
  func single() async throws {
    let world = try SmallWorld()
    let experiment = try world.read()
    _ = try await run(experiment, world.folder("out"))
    let table = try CSVTable(text: world.text("out/runs.csv"), path: "runs.csv")
    for row in table.rows.map(\.fields) where row[0] != "0" {
      var settings = [try Setting.parse("modes.horizontal.openness=1")]
      for column in 3...5 { settings.append(try .parse("\(table.header[column])=\(row[column])")) }
      let design = try Design(
        Experiment(
          simulating: experiment.scenario, settings: settings, ticks: 24,
          recording: []))
      let again = try design.single(seed: try #require(UInt64(row[2])))
      let loss = try #require(design.layout.outcomes.firstIndex { $0.name == "loss" })
      #expect(CSV.number(again.outcomes[loss]) == row[6])
    }
  }

  @Test("episodes have trajectories of their own, and outcomes are means over them")
  func episodes() async throws {
    let world = try SmallWorld()
    let experiment = try world.read(["ticks: 24": "ticks: 24\nepisodes: 3"])
    let once = try Design(SmallWorld().read())
    #expect(try Design(experiment).hash != once.hash)
    _ = try await run(experiment, world.folder("out"))
    let runs = try CSVTable(text: world.text("out/runs.csv"), path: "runs.csv")
    let table = try CSVTable(text: world.text("out/trajectories.csv"), path: "trajectories.csv")
    for row in runs.rows.map(\.fields) {
      let records = table.rows.map(\.fields).filter { $0.starts(with: row[0..<2]) }
      let times = records.map { [$0[2], $0[3]] }
      #expect(times == (1...3).flatMap { e in [6, 12, 18, 24].map { ["\(e)", "\($0)"] } })
      let ends = records.filter { $0[3] == "24" }.compactMap { Double($0[4]) }
      let loss = try #require(Double(row[6]))
      #expect(abs(loss - ends.reduce(0, +) / 3) <= 1e-12 * loss)
      #expect(Set(ends).count == 3)
    }
    let replay = try Replay(world.folder("out"))
    #expect(replay.experiment.episodes == 3)
    #expect(try replay.compareRow(point: 2, replication: 2).isEmpty)
  }

  @Test("a run directory repeats itself, wherever it was moved; a changed cell is found")
  func replay() async throws {
    let world = try SmallWorld()
    _ = try await run(world.read(), world.folder("out"))
    try FileManager.default.moveItem(atPath: world.file("out"), toPath: world.file("moved"))
    try FileManager.default.removeItem(atPath: world.file("world"))
    let replay = try Replay(world.folder("moved"))
    #expect(replay.warnings.isEmpty)
    _ = try await run(replay.experiment, world.folder("again"))
    #expect(try replay.compare(world.folder("again")).isEmpty)
    #expect(try replay.compareRow(point: 0, replication: 2).isEmpty)
    #expect(try replay.compareRow(point: 3, replication: 1).isEmpty)
    var lines = world.text("moved/runs.csv").split(separator: "\n").map(String.init)
    lines[4] += "1"
    try world.write(lines.joined(separator: "\n") + "\n", "moved/runs.csv")
    let found = try replay.compare(world.folder("again"))
    #expect(found.map(\.description) == ["runs.csv: 1 rows differ in cost"])
    #expect(throws: ConfigurationError.self) { try replay.compareRow(point: 9, replication: 1) }
  }

  @Test("a lever that shapes the society gives its cells one of their own")
  func shapes() async throws {
    let world = try SmallWorld()
    func rows(_ levels: String, _ name: String) async throws -> [String: [Substring]] {
      let experiment = try world.read([
        "modes.vertical.openness: [0, 1]": "society.citizens: \(levels)",
        "benchmark: true": "benchmark: false",
      ])
      _ = try await run(experiment, world.folder(name))
      let rows = world.text("\(name)/runs.csv").split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      return Dictionary(grouping: rows) { "\($0[3])" }
        .mapValues { $0.map { "\($0[1...].joined(separator: ","))"[...] } }
    }
    // What is built first differs, so that no level can have borrowed from the other in both.
    let rising = try await rows("[20, 400]", "rising")
    let falling = try await rows("[400, 20]", "falling")
    #expect(rising["20"]?.count == 4 && rising["20"] == falling["20"])
    #expect(rising["400"]?.count == 4 && rising["400"] == falling["400"])
    let outcomes = [rising["20"], rising["400"]].map { rows in
      rows?.map { $0.split(separator: ",").dropFirst(3) }
    }
    #expect(outcomes[0] != outcomes[1])
  }
}
