internal import Foundation

/// The end of a shard's log.
///
/// Progress is read here and not in the shard's store: that lies in write-ahead mode on a file system
/// that machines share, where only the machine that writes may read.
public struct ShardLog {
  /// How many runs are stored of how many.
  public struct Reach: Sendable, Equatable {
    /// Runs that are stored.
    public let done: Int
    /// Runs in all, as far as is known.
    public let total: Int
    /// True when a stopping rule may ask for more.
    public let mayGrow: Bool
  }

  /// The last lines, oldest first.
  let lines: [String]

  /// So much of the end is looked at, in bytes.
  private static let length: UInt64 = 16_384

  /// Reads the end of a log; nothing where there is none.
  init(_ path: String) {
    lines = Self.end(of: path).split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func end(of path: String) -> String {
    guard let file = FileHandle(forReadingAtPath: path) else { return "" }
    defer { try? file.close() }
    let end = (try? file.seekToEnd()) ?? 0
    try? file.seek(toOffset: end - min(end, length))
    return String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
  }

  /// What the last line of progress says: `12/40 runs, …`.
  var reach: Reach? {
    for line in lines.reversed() {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count > 1, words[1].hasPrefix("runs") else { continue }
      let numbers = words[0].split(separator: "/")
      guard numbers.count == 2, let done = Int(numbers[0]),
        let total = Int(numbers[1].filter { $0 != "+" })
      else { continue }
      return Reach(done: done, total: total, mayGrow: numbers[1].hasSuffix("+"))
    }
    return nil
  }
}
