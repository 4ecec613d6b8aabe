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
    let group = FileManager.default.contents(atPath: "/sys/fs/cgroup/memory.max")
      .flatMap { Double(String(decoding: $0, as: UTF8.self).filter { !$0.isNewline }) }
    return [machine, group.map { $0 - resident() }].compactMap { $0 }.min()
  }

  /// A number of kibibytes behind its name.
  private static func value(of name: String, in file: String) -> Double? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(name) }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1_024 }
  }
}
