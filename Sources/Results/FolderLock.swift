internal import Foundation
internal import Synchronization

/// A folder held by one process at a time.
///
/// The system's lock on the file `.lock` goes when its process ends, however it ends. The file also
/// tells who holds the folder and beats every few seconds, for file systems that machines share: there
/// the lock of one machine may mean nothing to another. A record that was left behind is told from one
/// that is alive by the heartbeat, not by the clock, so that clocks may differ or be set back.
///
/// ```swift
/// let lock = try FolderLock("runs/four-modes")  // throws while another process writes there
/// lock.abandoned                                // process 4711 on node7, … where one was killed
/// ```
public final class FolderLock: Sendable {
  /// Who held the folder before and was killed there; nil where it was let go in good order.
  public let abandoned: LockHolder?
  private let heart: Heart
  private let identity: FileIdentity?

  /// Takes hold of a folder by its file `.lock`.
  ///
  /// - Parameters:
  ///   - folder: the folder, which must exist.
  ///   - beat: seconds between two beats; a record of another machine is watched for three of them.
  /// - Throws: an error after a second when another process of this machine holds it, after three
  ///   beats when one of another machine does.
  public init(_ folder: String, beat: Double = 5) throws(ResultsError) {
    let file = try LockFile(folder)
    let holder = LockHolder.current
    do {
      abandoned = try Self.abandoned(file, patience: 3 * beat + 1)
      try file.write("\(holder.text)0\n")
    } catch {
      file.close()
      throw error
    }
    identity = FileIdentity(file.path)
    heart = Heart(file, holder, every: beat)
  }

  deinit { heart.stop() }

  /// Refuses to go on where the folder was removed, moved or emptied while it was held.
  ///
  /// Also where another process has taken it over: one that stood still for some beats is taken to be
  /// gone where machines share a file system, and must not write when it wakes.
  public func check() throws(ResultsError) {
    try identity?.check()
    try heart.check()
  }

  /// The holder that the file names, where it is gone; nothing where the file names none.
  private static func abandoned(
    _ file: LockFile, patience: Double
  ) throws(ResultsError) -> LockHolder? {
    let found = file.text
    guard let holder = LockHolder(found) else { return nil }
    if holder.isHere {
      guard !file.isSupported, holder.isAlive else { return holder }
      throw file.held(by: holder)
    }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(patience)
    while clock.now < end {
      guard file.text == found else { throw file.held(by: holder) }
      usleep(200_000)
    }
    return holder
  }
}

/// Beats in the lock file until it is stopped; then empties and closes it.
private final class Heart: Sendable {
  private let file: Mutex<LockFile?>
  private let holder: LockHolder

  init(_ file: LockFile, _ holder: LockHolder, every seconds: Double) {
    self.file = Mutex(file)
    self.holder = holder
    let pause = UInt32(min(seconds, 0.5) * 1e6)
    let pauses = max(1, Int((seconds * 1e6 / Double(pause)).rounded()))
    Thread.detachNewThread {
      var count = 0
      while self.isBeating {
        usleep(pause)
        count += 1
        if count % pauses == 0 { self.beat(count / pauses) }
      }
    }
  }

  /// Refuses to go on where the file names another holder.
  func check() throws(ResultsError) {
    let file = file.withLock { $0 }
    guard let file, let other = LockHolder(file.text), other != holder else { return }
    throw file.held(by: other)
  }

  private var isBeating: Bool { file.withLock { $0 != nil } }

  /// A beat that cannot be written, as on a full disk, is left out.
  private func beat(_ count: Int) {
    file.withLock { file in
      guard let file, LockHolder(file.text).map({ $0 == holder }) ?? true else { return }
      try? file.write("\(holder.text)\(count)\n")
    }
  }

  func stop() {
    file.withLock { file in
      if let file, LockHolder(file.text) == holder { try? file.write("") }
      file?.close()
      file = nil
    }
  }
}
