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

  /// Removes what was being written when an earlier session was killed.
  func removeParts() {
    let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
    for name in names where name.hasSuffix(".part") { remove("\(path)/\(name)") }
  }

  /// Copies the scenario with its data, so that the folder can be run again wherever it goes.
  func copy(_ source: ScenarioSource) throws(ResultsError) {
    for part in source.parts {
      let target = "\(scenario)/\(part.path)"
      try make((target as NSString).deletingLastPathComponent)
      try AtomicFile.write(String(decoding: part.bytes, as: UTF8.self), to: target)
    }
  }
}
