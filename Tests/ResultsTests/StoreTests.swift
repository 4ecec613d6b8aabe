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
    try store.prepare(
      layout: Self.layout, points: Self.points, metadata: ["designHash": "abc"])
    return store
  }

  @Test("what is stored is read back, bit for bit")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try store.insert(Self.run(2, 2), layout: Self.layout)
    let read = try #require(try store.runs(ofPoint: 2, layout: Self.layout).first)
    #expect(read == Self.run(2, 2))
    #expect(try store.points() == Self.points)
    #expect(try store.layout() == Self.layout)
    #expect(try store.metadata("designHash") == "abc")
    #expect(try store.keys() == [RunKey(point: 2, replication: 2)])
  }

  @Test("a run is stored once: the same key again is an error and changes nothing")
  func duplicate() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try store.insert(Self.run(1, 1), layout: Self.layout)
    #expect(throws: ResultsError.self) { try store.insert(Self.run(1, 1), layout: Self.layout) }
    #expect(try store.effort() == (1, 5, 0.25))
  }

  @Test("a run that was deleted by hand, its outcomes left behind, is stored again as it was")
  func orphans() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try store.insert(Self.run(2, 2), layout: Self.layout)
    try store.close()
    try change("DELETE FROM run", folder.file("results.sqlite"))
    let again = try Store(path: folder.file("results.sqlite"))
    #expect(try again.keys().isEmpty)
    try again.insert(Self.run(2, 2), layout: Self.layout)
    #expect(try again.runs(ofPoint: 2, layout: Self.layout) == [Self.run(2, 2)])
  }

  @Test("rows that contradict one another are told as such, not as a folder that is closed")
  func contradiction() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try store.close()
    try change("DELETE FROM point", folder.file("results.sqlite"))
    let again = try Store(path: folder.file("results.sqlite"))
    let error = #expect(throws: ResultsError.self) {
      try again.insert(Self.run(2, 2), layout: Self.layout)
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

  @Test("opening a store again goes through no migration twice and loses nothing")
  func migrations() throws {
    let folder = try TemporaryFolder()
    let first = try prepared(folder)
    try first.insert(Self.run(1, 1), layout: Self.layout)
    let migrations = try first.migrations()
    try first.close()
    let second = try Store(path: folder.file("results.sqlite"))
    #expect(!migrations.isEmpty)
    #expect(try second.migrations() == migrations)
    #expect(try second.keys().count == 1)
  }

  @Test("a closed store is one file that travels alone")
  func closing() throws {
    let folder = try TemporaryFolder()
    let store = try prepared(folder)
    try store.insert(Self.run(1, 1), layout: Self.layout)
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
      try store.insert(Self.run(point, replication), layout: Self.layout)
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
