internal import Foundation
internal import GovernanceModel
internal import Results
internal import Statistics

/// What the machine and the program's checkout tell of themselves.
extension Provenance {
  static var host: String { ProcessInfo.processInfo.hostName }

  /// The kernel's name and release, as `uname -sr` prints them.
  static let kernel: String? = {
    let parts = ["ostype", "osrelease"].compactMap {
      FileManager.default.contents(atPath: "/proc/sys/kernel/\($0)")
    }
    guard parts.count == 2 else { return nil }
    return parts.map { String(decoding: $0, as: UTF8.self).filter { !$0.isNewline } }
      .joined(separator: " ")
  }()

  static let cpuModel: String? = cpuLine("model name")

  /// Sets of instructions for floating point, sorted; nil where the system does not tell.
  static let cpuFeatures: [String]? = cpuLine("flags").map { line in
    line.split(separator: " ").map(String.init)
      .filter { name in ["sse", "ssse", "avx", "fma", "f16c"].contains { name.hasPrefix($0) } }
      .sorted()
  }

  private static func cpuLine(_ name: String) -> String? {
    let text = FileManager.default.contents(atPath: "/proc/cpuinfo") ?? Data()
    let line = String(decoding: text, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(name) }
    return line?.split(separator: ":", maxSplits: 1).last.map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// The libraries that take part in the numbers or in reading and keeping them.
  static var dependencies: [String: String] {
    [
      "GSL": gslVersion, "igraph": Society.igraphVersion, "SQLite": Store.sqliteVersion,
      "libc": libc,
      // As pinned in Package.swift, which a test compares.
      "GRDB.swift": "7.10.0", "Yams": "6.2.2", "swift-argument-parser": "1.8.2",
    ]
  }

  /// The C library, such as `glibc 2.36`; its `exp` and `log` depend on the processor.
  private static var libc: String {
    var name = [CChar](repeating: 0, count: 64)
    let length = unsafe confstr(CInt(_CS_GNU_LIBC_VERSION), &name, name.count)
    return length > 0
      ? String(decoding: name.prefix(length - 1).map(UInt8.init(bitPattern:)), as: UTF8.self)
      : "unknown"
  }

  /// The last commit before the program was built, of the checkout in which it was, and whether the
  /// checkout is changed or has gone on since; nil elsewhere or without git.
  package static let checkout: (commit: String, isDirty: Bool)? = {
    guard let program = Bundle.main.executablePath, program.contains("/.build"),
      let built = FileIdentity.modified(program),
      let commit = git(program, "rev-list", "-1", "--before=@\(built)", "HEAD"), !commit.isEmpty
    else { return nil }
    let head = git(program, "rev-parse", "--verify", "HEAD")
    let changes = git(program, "status", "--porcelain", "--untracked-files=no")
    return (commit, head != commit || changes != "")
  }()

  /// What git says in the folder of the program; nil when it fails.
  private static func git(_ program: String, _ arguments: String...) -> String? {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let folder = (program as NSString).deletingLastPathComponent
    git.arguments = ["git", "--no-optional-locks", "-C", folder] + arguments
    let output = Pipe()
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return nil }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { return nil }
    return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
