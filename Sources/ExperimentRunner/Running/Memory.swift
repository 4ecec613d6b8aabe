internal import Foundation

/// What the system tells about memory, in bytes.
enum Memory {
  /// What the process holds now, 0 where the system does not tell.
  static func resident() -> Double { value(of: "VmRSS:", in: "/proc/self/status") ?? 0 }

  /// The most that the process ever held.
  static func peak() -> Double { value(of: "VmHWM:", in: "/proc/self/status") ?? 0 }

  /// What the process may still take: of the machine, and of its share where it is confined to one,
  /// as by Slurm; nil where the system does not tell.
  static func available() -> Double? {
    let machine = value(of: "MemAvailable:", in: "/proc/meminfo")
    return [machine, groupLimit().map { $0 - resident() }].compactMap { $0 }.min()
  }

  /// The least limit of the process's control group and of those above it, of either version of
  /// control groups; nil where there is none.
  private static func groupLimit() -> Double? {
    let text = FileManager.default.contents(atPath: "/proc/self/cgroup") ?? Data()
    var limits: [Double] = []
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      if fields[1].isEmpty {
        limits += Self.limits("/sys/fs/cgroup", String(fields[2]), "memory.max")
      } else if fields[1].split(separator: ",").contains("memory") {
        limits += Self.limits("/sys/fs/cgroup/memory", String(fields[2]), "memory.limit_in_bytes")
      }
    }
    return limits.min()
  }

  private static func limits(_ root: String, _ group: String, _ file: String) -> [Double] {
    var (limits, group): ([Double], String) = ([], group)
    while true {
      let text = FileManager.default.contents(atPath: "\(root)\(group)/\(file)")
      let word = text.map { String(decoding: $0, as: UTF8.self).filter { !$0.isNewline } }
      if let limit = word.flatMap(Double.init) { limits.append(limit) }
      guard group.count > 1 else { return limits }
      group = (group as NSString).deletingLastPathComponent
    }
  }

  /// A number of kibibytes behind its name.
  private static func value(of name: String, in file: String) -> Double? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(name) }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1_024 }
  }
}
