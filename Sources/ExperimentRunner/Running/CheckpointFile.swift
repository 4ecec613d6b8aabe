internal import Foundation
internal import Results

/// The file of a folder in which a run that is not over stands.
struct CheckpointFile {
  let folder: RunFolder
  /// Held while the run lasts.
  let lock: FolderLock

  var path: String { folder.path + "/checkpoint" }

  /// Where a file goes that cannot be read.
  var damaged: String { path + ".damaged" }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Writes a checkpoint; the one before stays until the new one is whole and on the disk.
  func write(_ checkpoint: Checkpoint) throws(ResultsError) {
    try lock.check()
    let bytes = checkpoint.bytes
    try AtomicFile.write(path) { file throws(ResultsError) in try file.append(bytes) }
  }

  /// Reads the checkpoint; a damaged one is set aside.
  ///
  /// - Parameter note: told that one was damaged, and where it went.
  /// - Returns: the checkpoint, nil when there is none.
  /// - Throws: `ResultsError` when the file cannot be read or set aside.
  func read(_ note: (String) -> Void) throws(ResultsError) -> Checkpoint? {
    folder.removeParts()
    guard exists else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ResultsError(
        path: path, problem: "the checkpoint cannot be read",
        remedy: "see that you may read it, or choose another folder with --output")
    }
    do {
      return try Checkpoint(bytes: Array(data))
    } catch {
      try setAside()
      note(
        "the checkpoint in \(folder.path) is damaged (\(error)); it is kept as \(damaged), "
          + "and the run begins anew")
      return nil
    }
  }

  private func setAside() throws(ResultsError) {
    guard unsafe rename(path, damaged) == 0 else {
      throw ResultsError(
        path: path,
        problem:
          "the damaged checkpoint cannot be renamed (\(unsafe String(cString: strerror(errno))))",
        remedy: "remove it, or choose another folder with --output")
    }
  }

  func remove() { folder.remove(path) }
}
