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
  /// The new one takes the place of the damaged one when it is whole, so that a kill on the way leaves
  /// the damaged one to be saved again.
  ///
  /// - Throws: the damage, where nothing says that the folder is one of this design.
  func store(_ note: (String) -> Void) throws -> Store {
    guard storedHash == run.design.hash else { throw damage }
    let part = "\(folder.store).\(ProcessInfo.processInfo.processIdentifier).part"
    let filling = try Store(path: part)
    try run.settle(filling)
    let saved = try copy(to: filling)
    try filling.close()
    let aside = try setAside()
    guard unsafe rename(part, folder.store) == 0 else { throw unmovable }
    note(
      "\(damage.path) was damaged; \(saved) runs could be saved, the others are made again, and "
        + "\(aside) keeps what was there")
    return try Store(path: folder.store)
  }

  /// The design of the runs, from the store itself or from what stands beside it.
  private var storedHash: String? {
    let store = try? Store(damaged: folder.store)
    return (try? store?.metadata("designHash")) ?? Provenance.read(folder)?.designHash
  }

  /// Gives the store, with its log, a second name that is free, and takes the log from the first.
  private func setAside() throws(ResultsError) -> String {
    let files = FileManager.default
    var number = 1
    while files.fileExists(atPath: aside(number)) { number += 1 }
    for suffix in ["-wal", "-shm"] where files.fileExists(atPath: folder.store + suffix) {
      guard unsafe rename(folder.store + suffix, aside(number) + suffix) == 0 else {
        throw unmovable
      }
    }
    do {
      try files.linkItem(atPath: folder.store, toPath: aside(number))
    } catch {
      // A file system without links: a copy does as well.
      guard (try? files.copyItem(atPath: folder.store, toPath: aside(number))) != nil else {
        throw unmovable
      }
    }
    return aside(number)
  }

  private func aside(_ number: Int) -> String {
    "\(folder.path)/results.damaged-\(number).sqlite"
  }

  private var unmovable: ResultsError {
    ResultsError(
      path: folder.store, problem: "it is damaged, and cannot be given another name",
      remedy: "see that the folder may be written, then run the same command again")
  }

  /// Copies the runs that are there and whole, and counts them.
  private func copy(to store: Store) throws -> Int {
    guard let damaged = try? Store(damaged: folder.store) else { return 0 }
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
