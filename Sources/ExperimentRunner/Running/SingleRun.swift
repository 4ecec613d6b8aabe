internal import Foundation
internal import GovernanceModel
public import Results

extension Design {
  /// Makes one run of the first point under a seed that is given.
  ///
  /// - Parameter seed: the seed of the run, as in the column `seed` of `runs.csv`.
  /// - Returns: what it brought, as point 1, replication 1.
  /// - Throws: `ConfigurationError` when the scenario cannot be built.
  public func single(seed: UInt64) throws(ConfigurationError) -> RunRecord {
    try singleCell(seed: seed).run()
  }

  func singleCell(seed: UInt64) throws(ConfigurationError) -> Cell {
    let point = points.numbered(1) ?? PointRecord(point: 1, levels: [])
    return try cell(point, RunKey(point: 1, replication: 1), seed: seed)
  }

  func make(
    _ point: PointRecord, _ key: RunKey, seed: UInt64
  ) throws(ConfigurationError) -> RunRecord {
    try cell(point, key, seed: seed).run()
  }

  private func cell(
    _ point: PointRecord, _ key: RunKey, seed: UInt64
  ) throws(ConfigurationError) -> Cell {
    var societies = Societies(self)
    do {
      return try societies.cell(point, key: key, seed: seed)
    } catch {
      throw ConfigurationError(
        file: experiment.scenario.file, problem: error.problem, remedy: error.remedy)
    }
  }
}

/// The tables of a run that stands by itself.
public enum SingleRunFiles {
  /// Writes `runs.csv` with one row and `trajectories.csv`.
  ///
  /// - Parameters:
  ///   - run: what the run brought.
  ///   - design: its columns.
  ///   - folder: where the tables go; it may hold older ones, but no experiment.
  /// - Throws: `ConfigurationError` when the folder holds an experiment; `ResultsError` when a
  ///   write fails.
  public static func write(_ run: RunRecord, of design: Design, to folder: RunFolder) throws {
    try refuseExperiment(in: folder)
    try folder.make(folder.path)
    let layout = design.layout
    let levels = design.points.numbered(1)?.levels ?? []
    let fields = RunsCSV.fields(run, levels: levels, layout: layout)
    try AtomicFile.write(CSV.line(layout.runsHeader) + CSV.line(fields), to: folder.runs)
    let lines = [layout.trajectoriesHeader] + TrajectoriesCSV.lines(run, layout: layout)
    try AtomicFile.write(lines.map(CSV.line).joined(), to: folder.trajectories)
  }

  static func refuseExperiment(in folder: RunFolder) throws(ConfigurationError) {
    guard !folder.hasStore, !FileManager.default.fileExists(atPath: folder.provenance) else {
      throw ConfigurationError(
        file: folder.path, problem: "the folder holds the runs of an experiment",
        remedy: "choose another with --output")
    }
  }
}
