internal import Foundation

/// A file as it was found, by which it is known again even where another has taken its name.
public struct FileIdentity: Sendable, Equatable {
  /// Where it was found.
  public let path: String
  private let device: UInt64
  private let number: UInt64

  /// Looks at a file; nil where there is none.
  public init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.path = path
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }

  /// When a file was written last, in whole seconds since 1970; nil where there is none.
  public static func modified(_ path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
  }

  /// Refuses to go on where the file is no longer what stands at its path: writing to what was
  /// removed succeeds, and is lost.
  public func check() throws(ResultsError) {
    guard FileIdentity(path) != self else { return }
    throw ResultsError(
      path: path, problem: "it was removed or moved while the work went on",
      remedy: "bring it back, or give the same command again: what is missing is made anew")
  }
}
