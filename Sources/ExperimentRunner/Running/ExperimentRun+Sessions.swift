internal import Foundation
internal import GovernanceModel
internal import Results
internal import Statistics

/// One stretch of work on a run directory, of which a resumed run has several.
struct Session: Codable, Equatable {
  var start: String
  /// Nil while it goes on, and for ever when it was broken off.
  var end: String?
  var threads: Int
  var command: [String]

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(threads, forKey: .threads)
    try container.encode(command, forKey: .command)
  }
}

extension ExperimentRun {
  /// Adds this session to those of the store and says so in the provenance.
  func beginSession(_ store: Store) throws {
    let session = Session(start: Provenance.now(), threads: threads, command: command)
    try write(sessions(of: store) + [session], store, end: nil)
  }

  /// Marks the last session as ended in good order, and the run with it when nothing is missing.
  func endSession(_ store: Store, isComplete: Bool) throws {
    var sessions = try sessions(of: store)
    let now = Provenance.now()
    if let last = sessions.indices.last { sessions[last].end = now }
    try write(sessions, store, end: isComplete ? now : nil)
  }

  private func sessions(of store: Store) throws -> [Session] {
    guard let text = try store.metadata("sessions") else { return [] }
    return try JSONDecoder().decode([Session].self, from: Data(text.utf8))
  }

  private func write(_ sessions: [Session], _ store: Store, end: String?) throws {
    let text = String(decoding: try JSONEncoder().encode(sessions), as: UTF8.self)
    try store.set("sessions", text)
    let provenance = Provenance(
      commit: Provenance.programCommit, designHash: design.hash, seed: design.experiment.seed,
      replications: design.experiment.replications.most,
      stoppingRule: design.experiment.replications.rule, threads: threads,
      start: try store.metadata("start") ?? Provenance.now(), end: end, command: command,
      sessions: sessions,
      dependencies: [
        "GSL": gslVersion, "igraph": Society.igraphVersion,
        "SQLite": Store.sqliteVersion, "GRDB.swift": "7.10.0", "Yams": "6.2.2",
        "swift-argument-parser": "1.8.2",
      ])
    try AtomicFile.write(try provenance.json(), to: folder.provenance)
  }
}
