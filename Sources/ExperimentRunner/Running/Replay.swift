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
  /// The share of the points that it holds.
  public let shard: Shard
  /// What may make the numbers differ, a sentence each.
  public let warnings: [String]
  /// What cannot be told from the folder, a sentence each.
  public let remarks: [String]

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
    let stored = Provenance.read(folder)
    shard = stored?.shard.flatMap { Shard($0) } ?? .whole
    warnings = Self.warnings(folder, stored, hash: try Design(experiment).hash)
    remarks =
      stored?.isDirty == true
      ? [
        "the program was built from a changed checkout, so that its commit does not tell all of it"
      ] : []
  }

  private static func warnings(
    _ folder: RunFolder, _ stored: Provenance?, hash: String
  ) -> [String] {
    guard let stored else { return ["there is no provenance.json to check the design against"] }
    var warnings: [String] = []
    if stored.designHash != hash {
      warnings.append(
        "the stored design \(stored.designHash), of version \(stored.version), is here \(hash)")
    }
    return warnings + folder.changedFiles().map { "\($0) is not as the run left it" }
  }

  /// Compares the tables of another folder with those of this one.
  ///
  /// - Parameter other: a folder of the same experiment.
  /// - Returns: the tables that differ.
  /// - Throws: `ConfigurationError` when a table cannot be read.
  public func compare(_ other: RunFolder) throws(ConfigurationError) -> [Difference] {
    try refuseUnfinished()
    var differences: [Difference] = []
    for name in [
      "runs.csv", "trajectories.csv", "replications.csv", "summary.csv", "effects.csv",
    ] {
      let (here, there) = ("\(folder.path)/\(name)", "\(other.path)/\(name)")
      let files = FileManager.default
      guard files.fileExists(atPath: here) || files.fileExists(atPath: there),
        !files.contentsEqual(atPath: here, andPath: there)
      else { continue }
      guard files.fileExists(atPath: here), files.fileExists(atPath: there) else {
        differences.append(Difference(file: name, columns: [], rows: 0))
        continue
      }
      differences.append(try Self.difference(name, here, there))
    }
    return differences
  }

  /// Nothing can be compared with a folder whose tables were not written yet.
  ///
  /// - Throws: `ConfigurationError` where there is no `runs.csv`.
  public func refuseUnfinished() throws(ConfigurationError) {
    guard !FileManager.default.fileExists(atPath: folder.runs) else { return }
    throw ConfigurationError(
      file: folder.path, problem: "its run is not finished: there is no runs.csv to compare with",
      remedy: "give its `xietong run` again, which goes on where it was stopped")
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
    let runs = try Self.rows(of: key, in: folder.runs)
    guard let point = design.points.numbered(number), !runs.rows.isEmpty else {
      throw ConfigurationError(
        file: folder.runs,
        problem: "there is no row of point \(number), replication \(replication)",
        remedy: "choose a point and a replication that stand in the table")
    }
    let run = try design.make(point, key, seed: design.seed(of: key))
    let layout = design.layout
    let made = [RunsCSV.fields(run, levels: point.levels, layout: layout)]
    var differences = Self.difference(
      "runs.csv", runs.header, runs.rows, layout.runsHeader, made)
    if experiment.record != nil {
      let trajectories = try Self.rows(of: key, in: folder.trajectories)
      differences += Self.difference(
        "trajectories.csv", trajectories.header, trajectories.rows,
        layout.trajectoriesHeader, TrajectoriesCSV.lines(run, layout: layout))
    }
    return differences
  }

  /// The header and the rows of one run, which all others are passed over to find.
  private static func rows(
    of key: RunKey, in file: String
  ) throws(ConfigurationError) -> (header: [String], rows: [[String]]) {
    do {
      var reader = try CSVReader(contentsOfFile: file)
      var rows: [[String]] = []
      while let row = try reader.next() {
        if row.fields.starts(with: ["\(key.point)", "\(key.replication)"]) {
          rows.append(row.fields)
        }
      }
      return (reader.header, rows)
    } catch {
      throw ConfigurationError(error)
    }
  }

  /// What differs between two files, taken row by row.
  private static func difference(
    _ name: String, _ here: String, _ there: String
  ) throws(ConfigurationError) -> Difference {
    do {
      var a = try CSVReader(contentsOfFile: here)
      var b = try CSVReader(contentsOfFile: there)
      var found = Tally()
      guard a.header == b.header else { return Difference(file: name, columns: [], rows: 0) }
      while true {
        let (left, right) = (try a.next(), try b.next())
        guard let left, let right else {
          let sameLength = left == nil && right == nil
          return sameLength && found.rows > 0
            ? found.difference(name, a.header) : Difference(file: name, columns: [], rows: 0)
        }
        found.compare(left.fields, right.fields)
      }
    } catch {
      throw ConfigurationError(error)
    }
  }

  private static func difference(
    _ file: String, _ headerA: [String], _ a: [[String]], _ headerB: [String], _ b: [[String]]
  ) -> [Difference] {
    guard headerA == headerB, a.count == b.count else {
      return [Difference(file: file, columns: [], rows: 0)]
    }
    var found = Tally()
    for (left, right) in zip(a, b) { found.compare(left, right) }
    return found.rows == 0 ? [] : [found.difference(file, headerA)]
  }

  /// Rows and columns in which two tables of one shape differ.
  private struct Tally {
    var rows = 0
    private var columns: Set<Int> = []

    mutating func compare(_ left: [String], _ right: [String]) {
      guard left != right else { return }
      rows += 1
      columns.formUnion(left.indices.filter { left[$0] != right[$0] })
    }

    func difference(_ file: String, _ header: [String]) -> Difference {
      Difference(file: file, columns: columns.sorted().map { header[$0] }, rows: rows)
    }
  }
}
