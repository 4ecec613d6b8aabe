internal import Foundation
internal import Results

/// The time, memory and disk that an experiment may take.
public struct Room: Sendable {
  /// Days that a run may take unless more are granted.
  public static let defaultDays = 30.0

  /// Seconds on the wall.
  public var seconds: Double
  /// Bytes of memory, nil where the system does not tell.
  public var memory: Double?
  /// Bytes on the disk where results go, nil where the system does not tell.
  public var disk: Double?

  /// What there is now.
  ///
  /// - Parameters:
  ///   - folder: where results go; it need not exist.
  ///   - seconds: the time that is granted; 30 days unless given.
  public init(_ folder: RunFolder, seconds: Double? = nil) {
    self.seconds = seconds ?? Self.defaultDays * 86_400
    memory = Memory.available()
    disk = Self.freeBytes(folder.path)
  }

  /// Refuses an experiment that will not fit.
  ///
  /// - Parameters:
  ///   - design: the experiment, for its file.
  ///   - runs: how many runs are still to be made, at the least.
  ///   - estimate: what they take; nil to look at the disk alone.
  /// - Throws: an error that says what is needed, what there is, and what to do.
  public func refuse(
    _ design: Design, runs: Int, _ estimate: Estimate?
  ) throws(ConfigurationError) {
    let place = design.experiment.places.design
    let count = "\(design.points.count) points with \(runs) runs to make"
    let bytes = Double(runs) * Estimate.diskPerRun(design)
    if let disk, bytes > disk {
      throw ConfigurationError(
        place, "\(count) need about \(Self.size(bytes)) on disk, and \(Self.size(disk)) are free",
        "take fewer points, replications or records, or another place with --output")
    }
    guard let estimate else { return }
    let time = estimate.seconds(runs: runs)
    if time > seconds {
      throw ConfigurationError(
        place, "\(count) take about \(Self.days(time)), and \(Self.days(seconds)) are granted",
        "take fewer points or replications, or grant more: --within 90d")
    }
    if let memory, estimate.memory > memory + Memory.resident() {
      throw ConfigurationError(
        place,
        "\(estimate.threads) runs at a time need about \(Self.size(estimate.memory)) of memory, "
          + "and \(Self.size(memory)) are free",
        "make fewer at a time with --threads, or take a smaller scenario")
    }
  }

  /// Free bytes where a folder is, or will be made.
  private static func freeBytes(_ path: String) -> Double? {
    var folder = URL(fileURLWithPath: path).standardizedFileURL
    while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
    return (attributes?[.systemFreeSize] as? NSNumber)?.doubleValue
  }

  private static func size(_ bytes: Double) -> String {
    bytes < 1e9
      ? "\((bytes / 1e6 * 10).rounded() / 10) MB" : "\((bytes / 1e9 * 10).rounded() / 10) GB"
  }

  private static func days(_ seconds: Double) -> String {
    seconds < 7_200
      ? "\((seconds / 60 * 10).rounded() / 10) min"
      : seconds < 172_800
        ? "\((seconds / 3_600 * 10).rounded() / 10) h"
        : "\((seconds / 86_400).rounded()) days"
  }
}
