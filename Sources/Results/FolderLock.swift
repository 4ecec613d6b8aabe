internal import Foundation

/// A folder held by one process at a time; the system lets go of it when the process ends, however it ends.
public struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// How often a folder that is held is tried, and microseconds between: a process that ends, or one
  /// that is just being started, may hold it for a moment.
  private static let (tries, pause) = (20, UInt32(50_000))

  /// Takes hold of a folder by its file `.lock`.
  ///
  /// - Parameter folder: the folder, which must exist.
  /// - Throws: an error after a second when another process holds it.
  public init(_ folder: String) throws(ResultsError) {
    let path = folder + "/.lock"
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw ResultsError(
        path: path, problem: "cannot be made (\(unsafe String(cString: strerror(errno))))",
        remedy: "see that the folder exists and may be written")
    }
    var isHeld = flock(descriptor, LOCK_EX | LOCK_NB) != 0
    for _ in 1..<Self.tries where isHeld {
      usleep(Self.pause)
      isHeld = flock(descriptor, LOCK_EX | LOCK_NB) != 0
    }
    guard !isHeld else {
      _ = Foundation.close(descriptor)
      throw ResultsError(
        path: folder, problem: "another run is writing here",
        remedy: "wait until it ends, or choose another folder with --output")
    }
  }

  deinit {
    _ = Foundation.close(descriptor)
  }
}
