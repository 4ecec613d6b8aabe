internal import Foundation
internal import Results

/// One stretch of work on a run directory, of which a resumed run has several.
struct Session: Codable, Equatable {
  var start: String
  /// Nil while it goes on, and for ever when it was broken off.
  var end: String?
  var threads: Int
  var command: [String]
  /// Nil in folders of versions that kept none, as is what follows.
  var host: String?
  var cpu: String?
  var commit: String?
  /// True when the checkout was changed since its commit.
  var isDirty: Bool?
  /// The share of the points that was run, nil where it was all.
  var shard: String?

  private enum CodingKeys: String, CodingKey {
    case start, end, threads, command, host, cpu, commit, isDirty = "dirty", shard
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(threads, forKey: .threads)
    try container.encode(command, forKey: .command)
    try container.encode(host, forKey: .host)
    try container.encode(cpu, forKey: .cpu)
    try container.encode(commit, forKey: .commit)
    try container.encode(isDirty, forKey: .isDirty)
    try container.encode(shard, forKey: .shard)
  }
}

extension ExperimentRun {
  /// Adds this session to those of the store and says so in the provenance.
  ///
  /// - Returns: its number, from 1.
  func beginSession(_ store: Store) throws -> Int {
    let session = Session(
      start: Provenance.now(), threads: threads, command: command, host: Provenance.host,
      cpu: Provenance.cpuModel, commit: Provenance.checkout?.commit,
      isDirty: Provenance.checkout?.isDirty, shard: shard.isWhole ? nil : shard.description)
    let sessions = try sessions(of: store) + [session]
    try write(sessions, store, end: nil)
    return sessions.count
  }

  /// Adds the sessions in which the runs of another store were made, those that are there already left
  /// as they are.
  ///
  /// - Returns: for each its number among all, from 1.
  func adopt(_ others: [Session], _ store: Store) throws -> [Int] {
    var sessions = try sessions(of: store)
    let numbers = others.map { other in
      if let place = sessions.firstIndex(of: other) { return place + 1 }
      sessions.append(other)
      return sessions.count
    }
    try write(sessions, store, end: nil)
    return numbers
  }

  /// Marks a session as ended in good order, and the run with it when nothing is missing.
  func endSession(_ number: Int, _ store: Store, isComplete: Bool) throws {
    var sessions = try sessions(of: store)
    let now = Provenance.now()
    sessions[number - 1].end = now
    try write(sessions, store, end: isComplete ? now : nil)
  }

  func sessions(of store: Store) throws -> [Session] {
    guard let text = try store.metadata("sessions") else { return [] }
    // What was changed by hand beyond reading is begun anew: no number rests on it.
    return (try? JSONDecoder().decode([Session].self, from: Data(text.utf8))) ?? []
  }

  private func write(_ sessions: [Session], _ store: Store, end: String?) throws {
    let text = String(decoding: try JSONEncoder().encode(sessions), as: UTF8.self)
    try store.set("sessions", text)
    let provenance = Provenance(
      commit: Provenance.checkout?.commit, isDirty: Provenance.checkout?.isDirty,
      designHash: design.hash, seed: design.experiment.seed,
      replications: design.experiment.replications.most,
      stoppingRule: design.experiment.replications.rule,
      shard: shard.isWhole ? nil : shard.description, threads: threads,
      start: try store.metadata("start") ?? Provenance.now(), end: end, command: command,
      sessions: sessions, dependencies: Provenance.dependencies)
    try AtomicFile.write(try provenance.json(), to: folder.provenance)
  }
}
