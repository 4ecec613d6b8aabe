internal import Foundation
internal import Results

/// A program of the system, found on the path.
struct Tool {
  /// How it ended and what it said.
  struct Ending {
    let status: Int32
    let output: String
    let errors: String
  }

  let path: String

  /// - Throws: an error with the remedy when it is not on the path.
  init(_ name: String, or remedy: String) throws(ResultsError) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let places = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    guard let found = places.first(where: FileManager.default.isExecutableFile) else {
      throw ResultsError(
        path: name, problem: "there is no such command on the path", remedy: remedy)
    }
    path = found
  }

  /// Runs it to its end.
  ///
  /// What it says on standard error goes to a file: of two pipes that are read one after the other, the
  /// second may be full before the first has ended.
  func run(_ arguments: [String]) throws(ResultsError) -> Ending {
    let output = Pipe()
    let errors = try Self.namelessFile()
    defer { try? errors.close() }
    let process = try start(arguments) {
      $0.standardOutput = output
      $0.standardError = errors
    }
    let text = Self.text(output.fileHandleForReading)
    process.waitUntilExit()
    try? errors.seek(toOffset: 0)
    return Ending(status: Self.status(process), output: text, errors: Self.text(errors))
  }

  /// A file that is gone when it is closed, whatever ends this process.
  private static func namelessFile() throws(ResultsError) -> FileHandle {
    let path = FileManager.default.temporaryDirectory.path + "/xietong-\(UUID().uuidString).err"
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forUpdatingAtPath: path)
    else {
      throw ResultsError(
        path: path, problem: "the file cannot be made",
        remedy: "make room there, or name another folder in the variable TMPDIR")
    }
    try? FileManager.default.removeItem(atPath: path)
    return file
  }

  /// Starts it, without standard input.
  func start(
    _ arguments: [String], _ settle: (Process) -> Void = { _ in }
  ) throws(ResultsError) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    settle(process)
    do {
      try Self.hearingSignals { try process.run() }
    } catch {
      throw ResultsError(
        path: path, problem: "it cannot be started (\(error.localizedDescription))",
        remedy: "see that it may be run here")
    }
    return process
  }

  /// The threads on which tasks run block signals, and a process begins with what the thread that
  /// starts it blocks: it would never hear that it should stop.
  private static func hearingSignals(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// The status of a process that has ended; 128 and the number of the signal that ended it.
  static func status(_ process: Process) -> Int32 {
    process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
  }

  private static func text(_ file: FileHandle) -> String {
    let data = (try? file.readToEnd()) ?? nil
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
