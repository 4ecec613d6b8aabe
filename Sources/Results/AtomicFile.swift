internal import Foundation

/// A file that appears whole or not at all: written beside its place, flushed, then renamed.
///
/// ```swift
/// try AtomicFile.write("runs.csv") { file throws(ResultsError) in
///   try file.append("point,replication\n")
/// }
/// ```
public struct AtomicFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let handle: FileHandle
  private var buffer = Data()

  private init(_ path: String) throws(ResultsError) {
    self.path = path
    temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
    guard FileManager.default.createFile(atPath: temporary, contents: nil),
      let handle = FileHandle(forWritingAtPath: temporary)
    else {
      throw Self.failure(path, reason: unsafe String(cString: strerror(errno)))
    }
    self.handle = handle
  }

  /// Writes a file in one go; on failure nothing stands in its place and the old file, if any, stays.
  ///
  /// - Parameters:
  ///   - path: where the file shall stand.
  ///   - content: appends what the file shall hold.
  /// - Throws: what `content` throws, or an error with the reason of the system, such as a full disk.
  public static func write(
    _ path: String, _ content: (inout AtomicFile) throws(ResultsError) -> Void
  ) throws(ResultsError) {
    var file = try AtomicFile(path)
    do {
      try content(&file)
      try file.finish()
    } catch {
      try? FileManager.default.removeItem(atPath: file.temporary)
      throw error
    }
  }

  /// Writes a text in one go.
  ///
  /// - Parameters:
  ///   - text: what the file shall hold.
  ///   - path: where it shall stand.
  /// - Throws: an error with the reason of the system, such as a full disk.
  public static func write(_ text: String, to path: String) throws(ResultsError) {
    try write(path) { file throws(ResultsError) in try file.append(text) }
  }

  /// Appends text.
  public mutating func append(_ text: String) throws(ResultsError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 18 { try flush() }
  }

  /// Appends bytes as they are.
  public mutating func append(_ bytes: [UInt8]) throws(ResultsError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 18 { try flush() }
  }

  private mutating func flush() throws(ResultsError) {
    do {
      try handle.write(contentsOf: buffer)
    } catch {
      throw Self.failure(path, reason: Self.reason(error))
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func finish() throws(ResultsError) {
    try flush()
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw Self.failure(path, reason: Self.reason(error))
    }
    guard unsafe rename(temporary, path) == 0 else {
      throw Self.failure(path, reason: unsafe String(cString: strerror(errno)))
    }
  }

  /// The system's own word for why a file or folder could not be made or written.
  package static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let code = cause ?? (error as NSError)
    guard code.domain == NSPOSIXErrorDomain else {
      // The last sentence says what is the matter; the one before only that something is.
      let sentences = error.localizedDescription.components(separatedBy: ". ")
      return (sentences.last ?? "").trimmingCharacters(in: CharacterSet(charactersIn: "."))
    }
    return unsafe String(cString: strerror(Int32(code.code)))
  }

  private static func failure(_ path: String, reason: String) -> ResultsError {
    ResultsError(
      path: path, problem: "cannot be written (\(reason))",
      remedy: "make room or choose another place, then run the same command again")
  }
}
