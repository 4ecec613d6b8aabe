import Foundation
import GRDB
import Results
import Testing

@Suite("Damage to a store") struct DamageTests {
  private func store(_ folder: TemporaryFolder) throws -> Store {
    let store = try Store(path: folder.file("results.sqlite"))
    try store.prepare(layout: StoreTests.layout, metadata: ["designHash": "abc"])
    for (point, replication) in [(0, 1), (1, 1), (1, 2), (2, 1)] {
      try store.insert(
        StoreTests.run(point, replication), levels: StoreTests.points[point].levels,
        layout: StoreTests.layout, session: 3)
    }
    return store
  }

  private func keys(_ store: Store) throws -> [RunKey] {
    var keys: [RunKey] = []
    try store.forEachRun(layout: StoreTests.layout) { _, run in keys.append(run.key) }
    return keys
  }

  /// Changes a store as another client would.
  private func change(_ sql: String, _ folder: TemporaryFolder) throws {
    let queue = try DatabaseQueue(path: folder.file("results.sqlite"))
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test(
    "a number that was changed is noticed, and the run it belongs to removed, no other",
    arguments: [
      "UPDATE run_outcome SET value = value + 1e-9 WHERE point = 1 AND replication = 2 AND outcome = 'loss'",
      "UPDATE run_outcome SET value = 0 WHERE point = 1 AND replication = 2 AND outcome = 'time'",
      "UPDATE run_outcome SET censored = 1 WHERE point = 1 AND replication = 2 AND outcome = 'loss'",
      "UPDATE run_uncertainty SET value = 0.30000000000000004 WHERE point = 1 AND replication = 2",
      "UPDATE run SET seed = seed - 1 WHERE point = 1 AND replication = 2",
      "UPDATE run SET ties = 6 WHERE point = 1 AND replication = 2",
      "UPDATE trajectory SET value = zeroblob(24) WHERE point = 1 AND replication = 2",
      "DELETE FROM trajectory WHERE point = 1 AND replication = 2",
      "DELETE FROM run_outcome WHERE point = 1 AND replication = 2 AND outcome = 'time'",
    ])
  func changed(_ sql: String) throws {
    let folder = try TemporaryFolder()
    try store(folder).close()
    try change(sql, folder)
    let damaged = try Store(path: folder.file("results.sqlite"))
    let error = #expect(throws: ResultsError.self) {
      try damaged.forEachRun(layout: StoreTests.layout, withTrajectories: true) { _, _ in }
    }
    #expect(error?.isDamage == true)
    #expect(error?.problem.contains("point 1, replication 2") == true)
    #expect(
      try damaged.removeDamaged(layout: StoreTests.layout) == [RunKey(point: 1, replication: 2)])
    #expect(
      try keys(damaged)
        == [(0, 1), (1, 1), (2, 1)].map { RunKey(point: $0.0, replication: $0.1) })
  }

  @Test("a level that was changed costs all runs of its point, and is entered anew with the next")
  func changedLevel() throws {
    let folder = try TemporaryFolder()
    try store(folder).close()
    try change("UPDATE point_lever SET value = 0.5 WHERE point = 1 AND lever = 'b'", folder)
    let store = try Store(path: folder.file("results.sqlite"))
    #expect(try store.removeDamaged(layout: StoreTests.layout).map(\.point) == [1, 1])
    let (run, levels) = (StoreTests.run(1, 1), StoreTests.points[1].levels)
    try store.insert(run, levels: levels, layout: StoreTests.layout)
    let again = try #require(try store.stored(run.key, layout: StoreTests.layout))
    #expect(again.agrees(with: StoredRun(run: run, levels: levels)))
  }

  @Test("a row keeps the number of its session, and rows of older versions, without digests, count")
  func olderRows() throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    let key = RunKey(point: 2, replication: 1)
    #expect(try store.stored(key, layout: StoreTests.layout)?.session == 3)
    try store.close()
    try change("UPDATE run SET digest = NULL; UPDATE trajectory SET digest = NULL", folder)
    #expect(try keys(Store(path: folder.file("results.sqlite"))).count == 4)
  }

  @Test("pages that contradict one another are found before anything is read")
  func pages() throws {
    let folder = try TemporaryFolder()
    try store(folder).close()
    let path = folder.file("results.sqlite")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange(4_096 * 3..<4_096 * 6, with: [UInt8](repeating: 0xA5, count: 4_096 * 3))
    try bytes.write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: ResultsError.self) { try Store.checkIntegrity(path) }
    #expect(error?.isDamage == true)
  }

  @Test("a store that is read alone cannot be written, and stays the bytes that it was")
  func reading() throws {
    let folder = try TemporaryFolder()
    try store(folder).close()
    let path = folder.file("results.sqlite")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let store = try Store(reading: path)
    #expect(try store.runCount() == 4)
    #expect(throws: ResultsError.self) { try store.set("a", "b") }
    try store.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(throws: ResultsError.self) { _ = try Store(reading: folder.file("none.sqlite")) }
  }

  @Test("a store of a newer version of the program is refused")
  func newer() throws {
    let folder = try TemporaryFolder()
    try store(folder).close()
    try change("INSERT INTO grdb_migrations VALUES ('99 of a later year')", folder)
    let error = #expect(throws: ResultsError.self) {
      _ = try Store(path: folder.file("results.sqlite"))
    }
    #expect(error?.problem == "the store was written by a newer version of the program")
  }

  @Test("a run that failed is told until it is made")
  func failures() throws {
    let folder = try TemporaryFolder()
    let store = try store(folder)
    let failure = FailedRun(
      key: RunKey(point: 2, replication: 2), seed: 5, parameters: "a=1 b=0.1", problem: "no, \"x\"")
    try store.record(failure)
    try store.record(failure)
    #expect(try store.failures() == [failure])
    try FailuresCSV.write(store.failures(), to: folder.file("failures.csv"))
    #expect(
      try folder.text("failures.csv")
        == "point,replication,seed,parameters,problem\n2,2,5,a=1 b=0.1,\"no, \"\"x\"\"\"\n")
    try store.insert(
      StoreTests.run(2, 2), levels: StoreTests.points[2].levels, layout: StoreTests.layout)
    #expect(try store.failures().isEmpty)
  }

  @Test("two rows agree bit by bit, whatever their time and session; one digit makes them differ")
  func agreement() {
    let levels: [Double]? = [0, 0.9]
    let row = StoredRun(run: StoreTests.run(1, 1), levels: levels, session: 1)
    let run = row.run
    func other(_ outcomes: [Double], _ levels: [Double]?) -> StoredRun {
      StoredRun(
        run: RunRecord(
          key: run.key, seed: run.seed, uncertainties: run.uncertainties, outcomes: outcomes,
          censored: run.censored, trajectory: run.trajectory, ties: run.ties, seconds: 99),
        levels: levels, session: 2)
    }
    #expect(row.agrees(with: other(run.outcomes, levels)))
    #expect(!row.agrees(with: other([run.outcomes[0].nextUp, run.outcomes[1]], levels)))
    #expect(!row.agrees(with: other(run.outcomes, nil)))
  }
}
