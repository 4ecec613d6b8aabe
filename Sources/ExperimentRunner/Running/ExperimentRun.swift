internal import Foundation
internal import GovernanceModel
internal import Results
internal import Statistics

/// An experiment run into a folder: begun, resumed, or grown by replications.
///
/// ```swift
/// let run = ExperimentRun(experiment, folder: RunFolder("runs/four-modes"), threads: 2)
/// let summary = try await run.execute { progress in … } shouldStop: { false }
/// ```
///
/// Whatever the threads and the interruptions, `runs.csv` and `trajectories.csv` end as the same bytes.
public struct ExperimentRun: Sendable {
  /// What is run.
  public let design: Design
  /// Where its results go.
  public let folder: RunFolder
  /// How many runs are made at a time.
  public let threads: Int
  /// True when the folder must hold no results yet.
  public let isFresh: Bool
  /// The command line, for the record.
  public let command: [String]

  /// Describes a run; nothing is written yet.
  public init(
    _ experiment: Experiment, folder: RunFolder, threads: Int, isFresh: Bool = false,
    command: [String] = []
  ) {
    design = Design(experiment)
    self.folder = folder
    self.threads = max(1, threads)
    self.isFresh = isFresh
    self.command = command
  }

  /// Makes the runs that are missing and writes the tables of runs and trajectories.
  ///
  /// - Parameters:
  ///   - progress: told after every run.
  ///   - shouldStop: asked before every run; once true, the runs under way are stored and no other begins.
  /// - Returns: what was done; incomplete when stopped, in which case no table is written.
  /// - Throws: `ConfigurationError` when the folder holds another design or must be empty;
  ///   `ResultsError` when another process writes there or a write fails. What was stored stays.
  public func execute(
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) async throws -> RunSummary {
    try refuseForeignFolder()
    try folder.make(folder.path)
    let lock = try FolderLock(folder.path)
    defer { withExtendedLifetime(lock) {} }
    let store = try Store(path: folder.store)
    do {
      try prepare(store)
      let summary = try await Execution(
        design: design, store: store, threads: threads, progress: progress, shouldStop: shouldStop
      ).run()
      if summary.isComplete { try finish(store) }
      try store.close()
      return summary
    } catch {
      try? store.close()
      throw error
    }
  }

  private func refuseForeignFolder() throws(ConfigurationError) {
    guard folder.isInUse else { return }
    guard !isFresh else {
      throw ConfigurationError(
        file: folder.path,
        problem: "the folder is not empty, and --fresh starts in an empty one only",
        remedy: "choose another folder with --output, or remove this one")
    }
    guard folder.hasStore else {
      throw ConfigurationError(
        file: folder.path, problem: "the folder holds other files, but no runs",
        remedy: "choose an empty folder with --output")
    }
  }

  /// Settles a new store, or makes sure that an old one holds the same design.
  private func prepare(_ store: Store) throws {
    let hash = design.hash
    if let stored = try store.metadata("designHash") {
      guard stored == hash else {
        throw ConfigurationError(
          file: folder.path,
          problem: "the folder holds runs of the design \(stored), this is \(hash)",
          remedy: "choose another folder with --output, or go back to the stored design")
      }
    } else {
      try store.prepare(
        layout: design.layout, points: design.points,
        metadata: [
          "designHash": hash, "programVersion": ProgramVersion.current, "start": Provenance.now(),
          "question": design.experiment.question,
          "scenario": design.experiment.scenario.scenario.title,
          "seed": "\(design.experiment.seed)", "ticks": "\(design.experiment.ticks)",
          "benchmark": "\(design.experiment.hasBenchmark)",
        ])
    }
    let scenario = design.experiment.scenario.parts.first?.path ?? "scenario.yaml"
    let yaml = design.resolvedYAML(scenario: "scenario/\(scenario)")
    try store.set("experiment", yaml)
    try folder.copy(design.experiment.scenario)
    try AtomicFile.write(yaml, to: folder.experiment)
    try writeProvenance(store, end: nil)
  }

  private func finish(_ store: Store) throws {
    try RunsCSV.write(store, to: folder.runs)
    if design.experiment.record != nil {
      try TrajectoriesCSV.write(store, to: folder.trajectories)
    }
    try writeProvenance(store, end: Provenance.now())
  }

  private func writeProvenance(_ store: Store, end: String?) throws {
    let provenance = Provenance(
      commit: Provenance.programCommit(), designHash: design.hash, seed: design.experiment.seed,
      replications: design.experiment.replications, threads: threads,
      start: try store.metadata("start") ?? Provenance.now(), end: end, command: command,
      dependencies: [
        "GSL": gslVersion, "igraph": Society.igraphVersion,
        "SQLite": Store.sqliteVersion, "GRDB.swift": "7.10.0", "Yams": "6.2.2",
        "swift-argument-parser": "1.8.2",
      ])
    try AtomicFile.write(try provenance.json(), to: folder.provenance)
  }
}
