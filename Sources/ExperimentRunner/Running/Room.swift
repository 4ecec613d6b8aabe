internal import Foundation
internal import Results

/// The time, memory and disk that an experiment may take.
public struct Room: Sendable {
  /// Days that a run may take unless more are granted.
  public static let defaultDays = 30.0

  /// The folder where results go.
  private let folder: String
  /// Seconds on the wall.
  public var seconds: Double
  /// Bytes of memory besides what the process holds, nil where the system does not tell.
  public var memory: Double?
  /// Bytes on the disk where results go, nil where the system does not tell.
  public var disk: Double?

  /// What there is now.
  ///
  /// - Parameters:
  ///   - folder: where results go; it need not exist.
  ///   - seconds: the time that is granted; 30 days unless given.
  public init(_ folder: RunFolder, seconds: Double? = nil) {
    self.folder = folder.path
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
  /// - Throws: `ResultsError` where the disk is full, `ConfigurationError` where room, time or memory will
  ///   not do for this design, with what is needed, what there is, and what to do.
  public func refuse(
    _ design: Design, runs: Int, _ estimate: Estimate?
  ) throws {
    let place = design.experiment.places.design
    let count = "\(design.points.count) points with \(runs) runs to make"
    let bytes = design.disk(runs: runs)
    if let disk, bytes > disk, disk >= Self.fullDisk {
      throw ConfigurationError(
        place, "\(count) need about \(Self.size(bytes)) on disk, and \(Self.size(disk)) are free",
        "take fewer points, replications or records, or another place with --output")
    }
    if let disk, bytes > disk {
      throw ResultsError(
        path: folder,
        problem: "\(count) need about \(Self.size(bytes)) on disk, and \(Self.size(disk)) are free",
        remedy: "make room or choose another place with --output, then give the same command again")
    }
    guard let estimate else { return }
    let time = estimate.seconds(runs: runs)
    if time > seconds {
      throw ConfigurationError(
        place, "\(count) take about \(Self.span(time)), and \(Self.span(seconds)) are granted",
        "take fewer points or replications, or grant more: --within 90d")
    }
    let need = estimate.memory(runs: runs)
    if let memory, need - estimate.memoryHeld > memory {
      throw ConfigurationError(
        place,
        "\(estimate.threads) runs at a time need about \(Self.size(need)) of memory, "
          + "and \(Self.size(memory + estimate.memoryHeld)) are there",
        "make fewer at a time with --threads, or take a smaller scenario or fewer points")
    }
  }

  /// A disk with less free than this is full whatever the design.
  private static let fullDisk = 20e6

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
    bytes >= 1e9
      ? "\(tenths(bytes / 1e9)) GB"
      : bytes >= 1e5
        ? "\(tenths(bytes / 1e6)) MB"
        : bytes >= 100 ? "\(tenths(bytes / 1e3)) kB" : "\(Int(max(0, bytes))) bytes"
  }

  private static func span(_ seconds: Double) -> String {
    seconds >= 172_800
      ? "\(tenths(seconds / 86_400)) days"
      : seconds >= 7_200
        ? "\(tenths(seconds / 3_600)) h"
        : seconds >= 120
          ? "\(tenths(seconds / 60)) min"
          : seconds >= 1
            ? "\(tenths(seconds)) s"
            : seconds >= 1e-3 ? "\(tenths(seconds * 1e3)) ms" : "\(CSV.number(seconds)) s"
  }

  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
