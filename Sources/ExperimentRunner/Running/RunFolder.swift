internal import Results
internal import Foundation

/// The folder of one experiment's results and the names of the files in it.
public struct RunFolder: Sendable, Equatable {
  /// The path of the folder.
  public let path: String

  /// Names a folder; nothing is made yet.
  public init(_ path: String) { self.path = path }

  /// The experiment as resolved.
  public var experiment: String { path + "/experiment.yaml" }
  /// Where the scenario and its data are copied to.
  public var scenario: String { path + "/scenario" }
  /// Version, seed, machine, times.
  public var provenance: String { path + "/provenance.json" }
  /// The store.
  public var store: String { path + "/results.sqlite" }
  /// One row a run.
  public var runs: String { path + "/runs.csv" }
  /// One row a record.
  public var trajectories: String { path + "/trajectories.csv" }
  /// The points, where the experiment takes them from a list.
  public var points: String { "\(path)/\(PointList.fileName)" }
  /// What a stopping rule decided, one row a point.
  public var replications: String { path + "/replications.csv" }
  /// The runs that could not be made; there only where some could not.
  public var failures: String { path + "/failures.csv" }
  /// Main effects, interactions, Shapley values, tests of synergy.
  public var effects: String { path + "/effects.csv" }
  /// One row per point and outcome.
  public var summary: String { path + "/summary.csv" }

  /// True when something other than a lock stands in the folder.
  public var isInUse: Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.contains { $0 != ".lock" }
  }

  /// True when runs are stored here.
  public var hasStore: Bool { FileManager.default.fileExists(atPath: store) }

  /// True when the tables or the provenance of a run stand here.
  var hasTables: Bool {
    [runs, provenance].contains { FileManager.default.fileExists(atPath: $0) }
  }

  /// Makes the folder and those above it.
  func make(_ folder: String) throws(ResultsError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      var isFolder: ObjCBool = false
      let isThere = unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
      if isThere, !isFolder.boolValue {
        throw ResultsError(
          path: folder, problem: "a file stands where the folder should be made",
          remedy: "choose another name with --output, or move the file")
      }
      throw ResultsError(
        path: folder, problem: "the folder cannot be made (\(AtomicFile.reason(error)))",
        remedy: "choose a place where you may write")
    }
  }

  /// Removes a file of an earlier session that no longer holds.
  func remove(_ file: String) { try? FileManager.default.removeItem(atPath: file) }

  /// Removes what was being written when an earlier session was killed: files of the program's own
  /// names, a process number behind them, in the folder itself and in that of the scenario.
  func removeParts() {
    let own = Set(files.map { ($0 as NSString).lastPathComponent })
    let here = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in here where Self.whole(of: name).map(own.contains) == true {
      remove("\(path)/\(name)")
    }
    let parts = FileManager.default.enumerator(atPath: scenario)?.allObjects as? [String] ?? []
    for name in parts where Self.whole(of: name) != nil { remove("\(scenario)/\(name)") }
  }

  /// `runs.csv` of `runs.csv.4711.part`; nil for other names.
  private static func whole(of name: String) -> String? {
    let stem = ["-wal", "-shm"].reduce(name) { $0.hasSuffix($1) ? String($0.dropLast(4)) : $0 }
    let words = stem.split(separator: ".", omittingEmptySubsequences: false)
    guard words.count > 2, words.last == "part", Int32(words[words.count - 2]) != nil else {
      return nil
    }
    return words.dropLast(2).joined(separator: ".")
  }

  /// Every file that a run or a simulation writes here by way of a part.
  private var files: [String] {
    tables + [experiment, provenance, points, checksums, "\(path)/checkpoint", store]
  }

  /// What is worked out from the runs, and holds for as many as there were.
  var tables: [String] { [runs, trajectories, replications, effects, summary, failures] }

  /// Removes the tables and their checksums, when runs are missing that they will have to tell of.
  func removeTables() { for file in tables + [checksums] { remove(file) } }

  /// Copies the scenario with its data, so that the folder can be run again wherever it goes.
  func copy(_ source: ScenarioSource) throws(ResultsError) {
    for part in source.parts {
      let target = "\(scenario)/\(part.path)"
      try make((target as NSString).deletingLastPathComponent)
      try AtomicFile.write(String(decoding: part.bytes, as: UTF8.self), to: target)
    }
  }
}
