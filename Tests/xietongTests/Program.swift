import Foundation

/// The built program, run as its users run it: a process with arguments, a folder and a status.
struct Program {
  /// How a process ended and what it said.
  struct Ending {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Where the program lies: beside the bundle of these tests, wherever that was built.
  static let path: String? = {
    let named = CommandLine.arguments.filter { $0.contains(".xctest") }
    for place in [Bundle.main.executablePath].compactMap(\.self) + named {
      var folder = URL(fileURLWithPath: place).resolvingSymlinksInPath()
      for _ in 0..<5 {
        folder.deleteLastPathComponent()
        let candidate = folder.appendingPathComponent("xietong").path
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
          !isFolder.boolValue
        {
          return candidate
        }
      }
    }
    return nil
  }()

  let process = Process()
  private let outputFile: String
  private let errorsFile: String

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind its name.
  ///   - folder: where it works.
  ///   - output: a file for its standard output, one of its own unless given.
  ///   - limit: blocks of 512 bytes that a file may have at most.
  ///   - environment: variables besides those of the tests.
  /// - Throws: an error when there is no program, or it cannot be started.
  init(
    _ arguments: [String], in folder: String, output: String? = nil, limit: Int? = nil,
    environment: [String: String] = [:]
  ) throws {
    struct Missing: Error {}
    guard let path = Self.path else { throw Missing() }
    let name = FileManager.default.temporaryDirectory.path + "/xietong-test-\(UUID().uuidString)"
    (outputFile, errorsFile) = (output ?? name + ".out", name + ".err")
    for file in [outputFile, errorsFile] where !file.hasPrefix("/dev") {
      try Data().write(to: URL(fileURLWithPath: file))
    }
    process.executableURL = URL(fileURLWithPath: limit == nil ? path : "/bin/sh")
    process.arguments =
      limit.map { ["-c", "ulimit -f \($0) && exec \"$0\" \"$@\"", path] + arguments } ?? arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: outputFile)
    process.standardError = FileHandle(forWritingAtPath: errorsFile)
    try process.run()
  }

  /// What the program has written to standard error by now.
  var errors: String { Self.text(errorsFile) }

  /// Waits until the program has said so many lines, or has ended.
  func wait(forLines count: Int) {
    while process.isRunning, errors.split(separator: "\n").count < count { usleep(2_000) }
  }

  /// The most memory that the program has held so far, in KiB.
  var peakMemory: Int {
    let file = "/proc/\(process.processIdentifier)/status"
    let text = String(
      decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until the program ends; a program that a signal ended has the status 128 and its number.
  func end() -> Ending {
    process.waitUntilExit()
    let files = [outputFile, errorsFile].filter { !$0.hasPrefix("/dev") }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    let isSignal = process.terminationReason == .uncaughtSignal
    return Ending(
      status: process.terminationStatus + (isSignal ? 128 : 0), output: Self.text(outputFile),
      errors: errors)
  }

  private static func text(_ file: String) -> String {
    guard !file.hasPrefix("/dev") else { return "" }
    return String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  }
}
