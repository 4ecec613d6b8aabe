internal import Foundation

/// The folder beside a run directory in which its shards are made: `runs/NAME-shards`.
///
/// | in it | |
/// | --- | --- |
/// | `experiment/` | the experiment as it was submitted: what is edited later changes nothing |
/// | `1-of-3`, … | a run directory a shard |
/// | `logs/` | what each shard, and the merge, said, and with which status it ended |
/// | `array.sh`, `merge.sh`, `rank.sh` | what is run |
/// | `submission.json` | what was submitted |
public struct ShardsFolder: Sendable, Equatable {
  /// The run directory that the shards are joined into.
  public let output: RunFolder
  /// How many shards there are.
  public let count: Int

  /// Names the folder; nothing is made yet.
  ///
  /// - Parameters:
  ///   - output: the run directory, made absolute, since jobs begin wherever they like.
  ///   - count: how many shards there are.
  public init(output: String, count: Int) {
    self.output = RunFolder(URL(fileURLWithPath: output).standardizedFileURL.path)
    self.count = count
  }

  /// The path of the folder.
  public var path: String { output.path + "-shards" }
  /// The experiment as it was submitted.
  public var experiment: RunFolder { RunFolder(path + "/experiment") }
  /// What was submitted.
  public var record: String { path + "/submission.json" }
  /// The script of a task.
  public var arrayScript: String { path + "/array.sh" }
  /// The script that joins the shards.
  public var mergeScript: String { path + "/merge.sh" }
  /// The script of a rank.
  public var rankScript: String { path + "/rank.sh" }
  /// Where logs go.
  public var logs: String { path + "/logs" }
  /// The numbers of the shards.
  public var shards: ClosedRange<Int> { 1...count }

  /// The run directory of a shard.
  public func folder(of shard: Int) -> RunFolder { RunFolder("\(path)/\(shard)-of-\(count)") }
  /// What is said by a shard, or by the merge.
  public func log(of part: Part) -> String { "\(logs)/\(part).log" }
  /// The status with which the last attempt ended.
  func statusFile(of part: Part) -> String { "\(logs)/\(part).status" }
  /// What the merge printed.
  public var answer: String { "\(logs)/merge.out" }

  /// A shard, or the merge.
  public enum Part: Sendable, Hashable, CustomStringConvertible {
    case shard(Int)
    case merge

    /// As it stands in the names of files.
    public var description: String {
      switch self {
      case .shard(let number): "\(number)"
      case .merge: "merge"
      }
    }
  }

  /// The status with which the last attempt at a part ended; nil while there is none, or one goes on.
  public func status(of part: Part) -> Int? {
    let bytes = FileManager.default.contents(atPath: statusFile(of: part)) ?? Data()
    return Int(String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace })
  }

  /// The shards that have not ended well, or whose runs are no longer there.
  public var missing: [Int] { shards.filter { !isDone($0) } }

  /// True when a shard has ended well and what it made stands.
  public func isDone(_ shard: Int) -> Bool {
    status(of: .shard(shard)) == 0 && stands(in: folder(of: shard), \.runs)
  }

  /// True when all shards are there and joined, and the answer stands.
  public var isJoined: Bool {
    missing.isEmpty && status(of: .merge) == 0
      && stands(in: output, \.runs, \.summary, \.effects)
  }

  /// True when a folder has a store with something in it and these files; the store is not read
  /// here, since another machine may write to it.
  private func stands(in folder: RunFolder, _ files: KeyPath<RunFolder, String>...) -> Bool {
    files.allSatisfy { FileManager.default.fileExists(atPath: folder[keyPath: $0]) }
      && Self.size(of: folder.store) > 0
  }

  private static func size(of path: String) -> UInt64 {
    guard let file = FileHandle(forReadingAtPath: path) else { return 0 }
    defer { try? file.close() }
    return (try? file.seekToEnd()) ?? 0
  }

  /// Forgets how a part ended.
  public func forget(_ part: Part) {
    try? FileManager.default.removeItem(atPath: statusFile(of: part))
  }

  /// The last lines of a log, oldest first.
  public func lastLines(of part: Part, _ count: Int) -> [String] {
    ShardLog(log(of: part)).lines.suffix(count)
  }

  /// How far a shard has come, as it last said in its log.
  public func progress(of shard: Int) -> ShardLog.Reach? { ShardLog(log(of: .shard(shard))).reach }
}
