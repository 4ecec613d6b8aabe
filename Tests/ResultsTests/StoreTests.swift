import Foundation
import GRDB
import Results
import Testing

@Suite("Store") struct StoreTests {
  static let layout = Layout(
    levers: ["a", "b"], uncertainties: ["u"],
    outcomes: [
      .init(name: "loss", unit: "persons", direction: "lower", isTime: false),
      .init(name: "time", unit: "h", direction: "lower", isTime: true),
    ], recorded: ["loss"], every: 6)

  static let points = [
    PointRecord(point: 0, levels: nil), PointRecord(point: 1, levels: [0, 0.9]),
    PointRecord(point: 2, levels: [1, 0.1]),
  ]

  static func run(_ point: Int, _ replication: Int) -> RunRecord {
    RunRecord(
      key: RunKey(point: point, replication: replication), seed: (1 << 53) - 1,
      uncertainties: [0.3],
      outcomes: [Double(point) + 0.1, replication == 1 ? .nan : 240],
      censored: [false, replication == 2], trajectory: [[0.1, -0.0, .infinity]], ties: 5,
      seconds: 0.25)
  }

  private func prepared(_ folder: TemporaryFolder) throws -> Store {
    let store = try Store(path: folder.file("results.sqlite"))
    try store.prepare(layout: Self.layout, metadata: ["designHash": "abc"])
    return store
  }

  private func insert(_ point: Int, _ replication: Int, _ store: Store) throws {
    try store.insert(
      Self.run(point, replication), levels: Self.points[point].levels, layout: Self.layout)
  }

  private func runs(_ store: Store) throws -> [RunRecord] {
    var runs: [RunRecord] = []
    try store.forEachRun(layout: Self.layout, withTrajectories: true) { _, run in runs.append(run) }
    return runs
  }

  @Test("records are told apart by episode, and a layout without episodes has one")
  func episodes() throws {
    var layout = Self.layout
    layout.episodes = 3
    let lines = TrajectoriesCSV.lines(Self.run(2, 1), layout: layout)
    #expect(lines.map { $0[2] } == ["1", "2", "3"])
    #expect(lines.map { $0[3] } == ["6", "6", "6"])
    let old = #"{"levers":[],"uncertainties":[],"outcomes":[],"recorded":[],"every":2}"#
    let read = try JSONDecoder().decode(Layout.self, from: Data(old.utf8))
    #expect((read.every, read.episodes) == (2, 1))
    #expect(try JSONDecoder().decode(Layout.self, from: JSONEncoder().encode(layout)) == layout)
  }

  @Test("what is stored is read back, bit for bit")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try insert(2, 2, store)
    try insert(0, 2, store)
    #expect(try runs(store) == [Self.run(0, 2), Self.run(2, 2)])
    var points: [PointRecord] = []
    try store.forEachPoint(layout: Self.layout) { points.append($0) }
    #expect(points == [Self.points[0], Self.points[2]])
    #expect(try store.layout() == Self.layout)
    #expect(try store.metadata("designHash") == "abc")
    #expect((try store.runCount(), try store.lastReplication()) == (2, 2))
  }

  @Test("a run is stored once: the same key again is an error and changes nothing")
  func duplicate() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try insert(1, 1, store)
    #expect(throws: ResultsError.self) { try insert(1, 1, store) }
    #expect(try store.effort() == (1, 5, 0.25))
  }

  @Test("a run that was deleted by hand, its outcomes left behind, is stored again as it was")
  func orphans() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try insert(2, 2, store)
    try store.close()
    try change("DELETE FROM run", folder.file("results.sqlite"))
    let again = try Store(path: folder.file("results.sqlite"))
    #expect(try again.runCount() == 0)
    try insert(2, 2, again)
    #expect(try runs(again) == [Self.run(2, 2)])
  }

  @Test("rows that contradict one another are told as such, not as a folder that is closed")
  func contradiction() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try insert(2, 2, store)
    try store.close()
    try change("DELETE FROM experiment", folder.file("results.sqlite"))
    try change(
      "DROP TABLE point; CREATE TABLE point (point INTEGER PRIMARY KEY CHECK (point = 9), benchmark)",
      folder.file("results.sqlite"))
    let again = try Store(path: folder.file("results.sqlite"))
    let error = #expect(throws: ResultsError.self) {
      try insert(2, 2, again)
    }
    #expect(error?.remedy.contains("after a change by hand") == true)
  }

  /// Changes a store as the program `sqlite3` does, which enforces no foreign keys.
  private func change(_ sql: String, _ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test("a run that lost an outcome by hand is told, not written as an empty cell")
  func incomplete() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try insert(2, 2, store)
    try store.close()
    try change("DELETE FROM run_outcome WHERE outcome = 'time'", folder.file("results.sqlite"))
    let again = try Store(path: folder.file("results.sqlite"))
    let error = #expect(throws: ResultsError.self) {
      try RunsCSV.write(again, to: folder.file("runs.csv"))
    }
    #expect(error?.problem == "the run of point 2, replication 2 has no outcome `time`")
    #expect(error?.isDamage == true)
    #expect(folder.names.contains("runs.csv") == false)
  }

  @Test("the values of an outcome at a point end where a replication is missing")
  func values() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    for (point, replication) in [(1, 2), (2, 1), (1, 1), (1, 4)] {
      try insert(point, replication, store)
    }
    #expect(try store.series(of: "loss", point: 1).values == [1.1, 1.1])
    #expect(try store.series(of: "loss", point: 0).values.isEmpty)
    #expect(try store.series(of: "time", point: 1).censored == [false, true])
    var all: [OutcomeSeries] = []
    try store.forEachSeries(of: "loss") { all.append($0) }
    #expect(try all == [1, 2].map { try store.series(of: "loss", point: $0) })
    #expect(try store.stored(1...2, replication: 1) == [1, 2])
    #expect(try store.stored(1...2, replication: 4) == [1])
  }

  @Test("opening a store again goes through no migration twice and loses nothing")
  func migrations() throws {
    let folder = try TemporaryFolder()
    let first = try prepared(folder)
    try insert(1, 1, first)
    let migrations = try first.migrations()
    try first.close()
    let second = try Store(path: folder.file("results.sqlite"))
    #expect(!migrations.isEmpty)
    #expect(try second.migrations() == migrations)
    #expect(try second.runCount() == 1)
  }

  @Test("a closed store is one file that travels alone")
  func closing() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try insert(1, 1, store)
    #expect(folder.names.contains("results.sqlite-wal"))
    try store.close()
    #expect(folder.names == ["results.sqlite"])
  }

  @Test("a file that is no store is refused and left alone")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "not a database\n", count: 100)
    try AtomicFile.write(text, to: folder.file("results.sqlite"))
    let error = #expect(throws: ResultsError.self) {
      _ = try Store(path: folder.file("results.sqlite"))
    }
    #expect(error?.remedy.contains("no store of runs") == true)
    #expect(try folder.text("results.sqlite") == text)
  }

  @Test("runs.csv and trajectories.csv are sorted by point and replication, whatever came first")
  func tables() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    for (point, replication) in [(2, 1), (1, 2), (0, 1), (1, 1)] {
      try insert(point, replication, store)
    }
    try RunsCSV.write(store, to: folder.file("runs.csv"))
    #expect(
      try folder.text("runs.csv") == """
        point,replication,seed,a,b,u,loss,time,time.censored
        0,1,9007199254740991,,,0.3,0.1,,0
        1,1,9007199254740991,0,0.9,0.3,1.1,,0
        1,2,9007199254740991,0,0.9,0.3,1.1,240,1
        2,1,9007199254740991,1,0.1,0.3,2.1,,0

        """)
    try TrajectoriesCSV.write(store, to: folder.file("trajectories.csv"))
    let lines = try folder.text("trajectories.csv").split(separator: "\n")
    #expect(
      lines.prefix(4) == [
        "point,replication,episode,tick,loss", "0,1,1,6,0.1", "0,1,1,12,-0", "0,1,1,18,inf",
      ])
    #expect(lines.count == 13)
  }
}
