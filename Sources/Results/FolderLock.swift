internal import Foundation

/// A folder held by one process at a time; the system lets go of it when the process ends, however it ends.
public struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Takes hold of a folder by its file `.lock`.
  ///
  /// - Parameter folder: the folder, which must exist.
  /// - Throws: an error at once when another process holds it.
  public init(_ folder: String) throws(ResultsError) {
    let path = folder + "/.lock"
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw ResultsError(
        path: path, problem: "cannot be made (\(unsafe String(cString: strerror(errno))))",
        remedy: "see that the folder exists and may be written")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
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
