import Foundation
import Results
import Testing

@Suite("A folder held by one process") struct FolderLockTests {
  /// What the lock file says, line by line.
  private func lines(_ folder: TemporaryFolder) throws -> [String] {
    try folder.text(".lock").split(separator: "\n").map(String.init)
  }

  private func leave(_ text: String, in folder: TemporaryFolder) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(".lock")))
  }

  @Test(
    "of two that want a folder at once the second is refused, and has it when the first is done")
  func twoAtOnce() throws {
    let folder = try TemporaryFolder()
    do {
      let first = try FolderLock(folder.path)
      let error = #expect(throws: ResultsError.self) { _ = try FolderLock(folder.path) }
      let here = "another run is writing here (process \(ProcessInfo.processInfo.processIdentifier)"
      #expect(error?.problem.hasPrefix(here) == true, "\(error?.problem ?? "")")
      withExtendedLifetime(first) {}
    }
    let second = try FolderLock(folder.path)
    #expect(second.abandoned == nil)
  }

  @Test("while it is held its file tells by whom and beats; let go, it is empty")
  func heartbeat() throws {
    let folder = try TemporaryFolder()
    do {
      let lock = try FolderLock(folder.path, beat: 0.1)
      let first = try lines(folder)
      #expect(first[0] == ProcessInfo.processInfo.hostName)
      #expect(first[2] == "\(ProcessInfo.processInfo.processIdentifier)")
      usleep(1_000_000)
      let later = try lines(folder)
      #expect(later[0..<4] == first[0..<4])
      #expect(try #require(Int(later[4])) > (Int(first[4]) ?? 0))
      withExtendedLifetime(lock) {}
    }
    #expect(try folder.text(".lock").isEmpty)
  }

  @Test("what a killed process left is taken over, and it is told who that was")
  func killedHere() throws {
    let folder = try TemporaryFolder()
    let boot = try String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
      .filter { !$0.isWhitespace }
    try leave(
      "\(ProcessInfo.processInfo.hostName)\n\(boot)\n4194304\n2026-01-01T00:00:00Z\n3\n", in: folder
    )
    let lock = try FolderLock(folder.path)
    #expect(lock.abandoned?.process == 4_194_304)
    #expect(lock.abandoned?.description.contains("since 2026-01-01T00:00:00Z") == true)
  }

  @Test("what another machine left without a heartbeat is taken over after a while")
  func killedElsewhere() throws {
    let folder = try TemporaryFolder()
    try leave("node7\nboot\n1\n2099-01-01T00:00:00Z\n3\n", in: folder)
    let clock = ContinuousClock()
    let start = clock.now
    let lock = try FolderLock(folder.path, beat: 0.1)
    #expect(lock.abandoned?.host == "node7")
    #expect(clock.now - start >= .seconds(1.3))
  }

  @Test("what another machine holds and beats is refused, with a remedy should it be gone")
  func aliveElsewhere() throws {
    let folder = try TemporaryFolder()
    try leave("node7\nboot\n1\n2026-01-01T00:00:00Z\n3\n", in: folder)
    let path = folder.file(".lock")
    Thread.detachNewThread {
      usleep(400_000)
      try? Data("node7\nboot\n1\n2026-01-01T00:00:00Z\n4\n".utf8)
        .write(to: URL(fileURLWithPath: path))
    }
    let error = #expect(throws: ResultsError.self) { _ = try FolderLock(folder.path, beat: 1) }
    #expect(error?.problem.contains("process 1 on node7") == true)
    #expect(error?.remedy.contains("remove \(path)") == true)
  }

  @Test(
    "a file of another kind under that name is no holder", arguments: ["", "x", "a\nb\nc\nd\ne\n"])
  func otherText(_ text: String) throws {
    let folder = try TemporaryFolder()
    try leave(text, in: folder)
    #expect(try FolderLock(folder.path).abandoned == nil)
  }

  @Test("a folder that is removed or replaced while it is held is noticed")
  func removed() throws {
    let folder = try TemporaryFolder()
    let lock = try FolderLock(folder.path)
    try lock.check()
    try FileManager.default.removeItem(atPath: folder.path)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try leave("", in: folder)
    let error = #expect(throws: ResultsError.self) { try lock.check() }
    #expect(error?.problem == "it was removed or moved while the work went on")
  }

  @Test(
    "a holder whose folder was taken over while it stood still learns of it, and writes no more")
  func takenOver() throws {
    let folder = try TemporaryFolder()
    let other = "node7\nboot\n1\n2026-01-01T00:00:00Z\n4\n"
    do {
      let lock = try FolderLock(folder.path, beat: 0.1)
      try leave(other, in: folder)
      let error = #expect(throws: ResultsError.self) { try lock.check() }
      #expect(error?.problem.contains("process 1 on node7") == true)
      usleep(400_000)
    }
    #expect(try folder.text(".lock") == other)
  }
}
