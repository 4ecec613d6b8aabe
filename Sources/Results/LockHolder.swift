internal import Foundation

/// The process that holds a folder, as its lock file tells it.
public struct LockHolder: Sendable, Equatable {
  /// The name of its machine.
  public let host: String
  /// What tells one start of the machine from the next; empty where the system does not say.
  public let boot: String
  /// Its number there.
  public let process: Int32
  /// When it took hold, as ISO 8601.
  public let since: String

  /// This process.
  static var current: LockHolder {
    let boot = FileManager.default.contents(atPath: "/proc/sys/kernel/random/boot_id") ?? Data()
    return LockHolder(
      host: ProcessInfo.processInfo.hostName,
      boot: String(decoding: boot, as: UTF8.self).filter { !$0.isWhitespace },
      process: ProcessInfo.processInfo.processIdentifier,
      since: Date().formatted(.iso8601))
  }

  /// The fields of a lock file in the order of its lines; what stands behind them is the heartbeat.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 5, let process = Int32(lines[2]) else { return nil }
    self.init(host: lines[0], boot: lines[1], process: process, since: lines[3])
  }

  init(host: String, boot: String, process: Int32, since: String) {
    (self.host, self.boot, self.process, self.since) = (host, boot, process, since)
  }

  /// The lines of the lock file, but for the heartbeat.
  var text: String { "\(host)\n\(boot)\n\(process)\n\(since)\n" }

  /// True when it runs, or ran, on this machine since it was started last.
  var isHere: Bool {
    let here = LockHolder.current
    return host == here.host && boot == here.boot
  }

  /// True when a process of its number is there; asked only where it ``isHere``.
  var isAlive: Bool { kill(process, 0) == 0 || errno == EPERM }
}

extension LockHolder: CustomStringConvertible {
  /// `process 4711 on node7, since 2026-05-01T20:15:00Z`.
  public var description: String { "process \(process) on \(host), since \(since)" }
}
