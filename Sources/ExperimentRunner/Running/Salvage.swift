internal import Foundation
internal import Results

/// A damaged store, set aside, and the runs of it that can still be read.
struct Salvage {
  private let run: ExperimentRun
  private let damage: ResultsError
  private let folder: RunFolder

  init(_ run: ExperimentRun, _ damage: ResultsError) {
    (self.run, self.damage, folder) = (run, damage, run.folder)
  }

  /// Makes a new store of the runs that can be read, each by itself; the damaged one stays beside it.
  ///
  /// - Throws: the damage, where nothing says that the folder is one of this design.
  func store(_ note: (String) -> Void) throws -> Store {
    guard storedHash == run.design.hash else { throw damage }
    let aside = try setAside()
    let store = try Store(path: folder.store)
    try run.settle(store)
    let saved = try copy(from: aside, to: store)
    note(
      "\(damage.path) was damaged; \(saved) runs could be saved, the others are made again, and "
        + "\(aside) keeps what was there")
    return store
  }

  /// The design of the runs, from the store itself or from what stands beside it.
  private var storedHash: String? {
    if let store = try? Store(reading: folder.store),
      let hash = try? store.metadata("designHash")
    {
      return hash
    }
    return Provenance.read(folder)?.designHash
  }

  /// Gives the store, with its log, a name that is free.
  private func setAside() throws(ResultsError) -> String {
    let free = (1...).lazy.map { "\(folder.path)/results.damaged-\($0).sqlite" }
      .first { !FileManager.default.fileExists(atPath: $0) }
    let aside = free ?? "\(folder.path)/results.damaged.sqlite"
    for suffix in ["-wal", "-shm", ""]
    where FileManager.default.fileExists(atPath: folder.store + suffix) {
      guard unsafe rename(folder.store + suffix, aside + suffix) == 0 else {
        throw ResultsError(
          path: folder.store, problem: "it is damaged, and cannot be given another name",
          remedy: "see that the folder may be written, then run the same command again")
      }
    }
    return aside
  }

  /// Copies the runs that are there and whole, and counts them.
  private func copy(from aside: String, to store: Store) throws -> Int {
    guard let damaged = try? Store(reading: aside) else { return 0 }
    let (design, layout) = (run.design, run.design.layout)
    let last = (try? damaged.lastReplication()) ?? design.experiment.replications.most
    var (saved, batch): (Int, [StoredRun]) = (0, [])
    for position in run.shard.positions(of: design.points.count) where last > 0 {
      let point = design.points[position]
      for replication in 1...last {
        let key = RunKey(point: point.point, replication: replication)
        guard let row = try? damaged.stored(key, layout: layout), row.levels == point.levels
        else { continue }
        batch.append(StoredRun(run: row.run, levels: row.levels))
      }
      guard batch.count >= Self.batch || position + run.shard.count >= design.points.count
      else { continue }
      try store.insert(batch, layout: layout)
      saved += batch.count
      batch = []
    }
    return saved
  }

  /// So many runs are stored at a time.
  private static let batch = 1_000
}
