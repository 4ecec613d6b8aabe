internal import Foundation
public import Results

/// What was submitted from a folder of shards, as its `submission.json` keeps it.
public struct Submission: Codable, Sendable, Equatable {
  /// An array of tasks and the job that joins what they make.
  public struct Jobs: Codable, Sendable, Equatable {
    /// The number of the array, nil where every shard was there already.
    public var array: String?
    /// The shards that it makes.
    public var tasks: [Int]
    /// The number of the job that merges, nil until it is submitted.
    public var merge: String?
    /// When, as ISO 8601.
    public var time: String

    /// Describes a submission.
    public init(array: String?, tasks: [Int], merge: String?, time: String) {
      (self.array, self.tasks, self.merge, self.time) = (array, tasks, merge, time)
    }
  }

  /// The hash of the design.
  public let designHash: String
  /// How many shards there are.
  public let shards: Int
  /// All that was submitted to Slurm, in order.
  public var jobs: [Jobs] = []

  /// Begins the record of a design in so many shards.
  public init(designHash: String, shards: Int) {
    (self.designHash, self.shards) = (designHash, shards)
  }

  /// Reads the record of a folder; nil where there is none.
  ///
  /// - Throws: an error when it is no such record.
  public static func read(_ file: String) throws(ResultsError) -> Submission? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    do {
      return try JSONDecoder().decode(Submission.self, from: data)
    } catch {
      throw ResultsError(
        path: file, problem: "this is no record of what was submitted",
        remedy: "put it back, or choose another folder with --output")
    }
  }

  /// Writes the record.
  public func write(_ file: String) throws(ResultsError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let data = (try? encoder.encode(self)) ?? Data()
    try AtomicFile.write(String(decoding: data, as: UTF8.self) + "\n", to: file)
  }

  /// Refuses a folder that was begun with another design, other points or another number of shards.
  public func refuseOther(_ design: Design, _ folder: ShardsFolder) throws(ConfigurationError) {
    guard designHash == design.hash else {
      throw ConfigurationError(
        file: folder.path,
        problem: "the folder holds shards of the design \(designHash), this is \(design.hash)",
        remedy: "choose another folder with --output, or go back to the design")
    }
    guard shards == folder.count else {
      throw ConfigurationError(
        file: folder.path,
        problem: "the folder holds \(shards) shards, and --shards says \(folder.count)",
        remedy: "give --shards \(shards), or choose another folder with --output")
    }
    try folder.refuseOtherPoints(design)
  }
}
