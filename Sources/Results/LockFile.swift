internal import Foundation

/// The file `.lock` of a folder, open and locked where the file system has locks.
struct LockFile: Sendable {
  let path: String
  private let folder: String
  private let descriptor: Int32
  /// False where the file system has no locks, so that only what the file says counts.
  let isSupported: Bool

  /// How often a folder that is held is tried, and microseconds between: a process that ends, or one
  /// that is just being started, may hold it for a moment.
  private static let (tries, pause) = (20, UInt32(50_000))

  init(_ folder: String) throws(ResultsError) {
    self.folder = folder
    path = folder + "/.lock"
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw ResultsError(
        path: path, problem: "cannot be made (\(unsafe String(cString: strerror(errno))))",
        remedy: "see that the folder exists and may be written")
    }
    let state = Self.lock(descriptor)
    isSupported = state != .unsupported
    if state == .held {
      let error = held(by: LockHolder(text))
      close()
      throw error
    }
  }

  private enum State { case taken, held, unsupported }

  private static func lock(_ descriptor: Int32) -> State {
    for attempt in 1...tries {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .taken }
      guard errno == EWOULDBLOCK || errno == EINTR else { return .unsupported }
      if attempt < tries { usleep(pause) }
    }
    return .held
  }

  /// What the file says, read anew: a file system that machines share brings it up to date at that.
  var text: String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// Writes the file over.
  func write(_ text: String) throws(ResultsError) {
    let bytes = Array(text.utf8)
    let written = unsafe bytes.withUnsafeBytes {
      unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0)
    }
    guard written == bytes.count, ftruncate(descriptor, bytes.count) == 0 else {
      throw ResultsError(
        path: path, problem: "cannot be written (\(unsafe String(cString: strerror(errno))))",
        remedy: "make room or choose another place, then run the same command again")
    }
    fsync(descriptor)
  }

  /// Closes the file, which lets go of the lock.
  func close() { _ = Foundation.close(descriptor) }

  /// The error that another process holds the folder.
  func held(by holder: LockHolder?) -> ResultsError {
    let who = holder.map { " (\($0))" } ?? ""
    let elsewhere = holder.map { !$0.isHere } ?? false
    return ResultsError(
      path: folder, problem: "another run is writing here\(who)",
      remedy: "wait until it ends, or choose another folder with --output"
        + (elsewhere ? "; should it be gone for good, remove \(path)" : ""))
  }
}
