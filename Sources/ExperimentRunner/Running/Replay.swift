internal import Foundation
internal import Results

/// A run directory made again and compared, whole or by one row.
public struct Replay: Sendable {
  /// A table that came out otherwise.
  public struct Difference: Sendable, Equatable, CustomStringConvertible {
    /// The name of the file.
    public let file: String
    /// The columns that differ; empty when the tables differ in their shape.
    public let columns: [String]
    /// How many rows differ.
    public let rows: Int

    /// One line: file, rows, columns.
    public var description: String {
      columns.isEmpty
        ? "\(file): other rows or columns"
        : "\(file): \(rows) rows differ in \(columns.joined(separator: ", "))"
    }
  }

  /// The folder to be repeated.
  public let folder: RunFolder
  /// The experiment that it holds.
  public let experiment: Experiment
  /// What may make the numbers differ, a sentence each.
  public let warnings: [String]

  /// Reads a run directory.
  ///
  /// - Parameter folder: the folder.
  /// - Throws: `ConfigurationError` when it holds no experiment.
  public init(_ folder: RunFolder) throws(ConfigurationError) {
    guard FileManager.default.fileExists(atPath: folder.experiment) else {
      throw ConfigurationError(
        file: folder.path, problem: "there is no experiment.yaml in this folder",
        remedy: "name a folder that `xietong run` wrote")
    }
    self.folder = folder
    experiment = try Experiment.read(folder.experiment)
    let stored = FileManager.default.contents(atPath: folder.provenance)
      .flatMap { try? JSONDecoder().decode(Provenance.self, from: $0) }
    let hash = try Design(experiment).hash
    warnings =
      stored.map { stored in
        stored.designHash == hash
          ? []
          : [
            "the stored design \(stored.designHash), of version \(stored.version), is here \(hash)"
          ]
      } ?? ["there is no provenance.json to check the design against"]
  }

  /// Compares the tables of another folder with those of this one.
  ///
  /// - Parameter other: a folder of the same experiment.
  /// - Returns: the tables that differ.
  /// - Throws: `ConfigurationError` when a table cannot be read.
  public func compare(_ other: RunFolder) throws(ConfigurationError) -> [Difference] {
    var differences: [Difference] = []
    for name in [
      "runs.csv", "trajectories.csv", "replications.csv", "summary.csv", "effects.csv",
    ] {
      let (here, there) = ("\(folder.path)/\(name)", "\(other.path)/\(name)")
      guard FileManager.default.fileExists(atPath: here) else { continue }
      let (a, b) = (try SourceText(file: here), try SourceText(file: there))
      guard a.bytes != b.bytes else { continue }
      differences.append(try Self.difference(name, table(a), table(b)))
    }
    return differences
  }

  /// Makes one row again and compares it.
  ///
  /// - Parameters:
  ///   - number: its point, from 1, or 0 for the benchmark.
  ///   - replication: its replication, from 1.
  /// - Returns: what differs in `runs.csv` and `trajectories.csv`.
  /// - Throws: `ConfigurationError` when there is no such row.
  public func compareRow(
    point number: Int, replication: Int
  ) throws(ConfigurationError) -> [Difference] {
    let design = try Design(experiment)
    let key = RunKey(point: number, replication: replication)
    let runs = try table(SourceText(file: folder.runs))
    let stored = rows(runs, key)
    guard let point = design.points.numbered(number), !stored.isEmpty else {
      throw ConfigurationError(
        file: folder.runs,
        problem: "there is no row of point \(number), replication \(replication)",
        remedy: "choose a point and a replication that stand in the table")
    }
    let run = try design.make(point, key, seed: design.seed(of: key))
    let layout = design.layout
    let made = [RunsCSV.fields(run, levels: point.levels, layout: layout)]
    var differences = Self.difference("runs.csv", runs.header, stored, layout.runsHeader, made)
    if experiment.record != nil {
      let trajectories = try table(SourceText(file: folder.trajectories))
      differences += Self.difference(
        "trajectories.csv", trajectories.header, rows(trajectories, key),
        layout.trajectoriesHeader, TrajectoriesCSV.lines(run, layout: layout))
    }
    return differences
  }

  private func table(_ source: SourceText) throws(ConfigurationError) -> CSVTable {
    do {
      return try CSVTable(text: source.text, path: source.file)
    } catch {
      throw ConfigurationError(error)
    }
  }

  private func rows(_ table: CSVTable, _ key: RunKey) -> [[String]] {
    table.rows.map(\.fields).filter { $0.starts(with: ["\(key.point)", "\(key.replication)"]) }
  }

  private static func difference(_ file: String, _ a: CSVTable, _ b: CSVTable) -> Difference {
    difference(file, a.header, a.rows.map(\.fields), b.header, b.rows.map(\.fields)).first
      ?? Difference(file: file, columns: [], rows: 0)
  }

  private static func difference(
    _ file: String, _ headerA: [String], _ a: [[String]], _ headerB: [String], _ b: [[String]]
  ) -> [Difference] {
    guard headerA == headerB, a.count == b.count else {
      return [Difference(file: file, columns: [], rows: 0)]
    }
    var columns: Set<Int> = []
    var rows = 0
    for (left, right) in zip(a, b) where left != right {
      rows += 1
      columns.formUnion(headerA.indices.filter { left[$0] != right[$0] })
    }
    let names = columns.sorted().map { headerA[$0] }
    return rows == 0 ? [] : [Difference(file: file, columns: names, rows: rows)]
  }
}
