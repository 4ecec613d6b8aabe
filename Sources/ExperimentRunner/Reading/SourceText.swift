internal import Foundation

/// A text file that the user wrote: its name as the user gave it, its bytes, its characters.
struct SourceText: Sendable {
  let file: String
  let bytes: [UInt8]
  let text: String

  /// The greatest number of bytes that any file may have: a larger one is a slip, or meant to do harm.
  static let limit = 64 << 20

  /// Reads a file.
  ///
  /// Only a regular file is opened: a device never ends, and a pipe may never begin.
  ///
  /// - Throws: an error with place and remedy when it is missing, no regular file, too large or not
  ///   UTF-8.
  init(
    file: String, named: Place? = nil, limit: Int = SourceText.limit
  ) throws(ConfigurationError) {
    let place = named ?? Place(file: file)
    try Self.refuseUnreadable(file, place, limit: limit)
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ConfigurationError(
        place, "`\(file)` cannot be read", "name a text file that you may read")
    }
    try self.init(file: file, bytes: Array(data))
  }

  /// Looks at a file without opening it.
  ///
  /// - Throws: an error with place and remedy when it is missing, no regular file, or too large.
  static func refuseUnreadable(
    _ file: String, _ place: Place, limit: Int
  ) throws(ConfigurationError) {
    var status = stat()
    // The system ends a path at its first NUL and would open another file than the one named.
    guard !file.utf8.contains(0), unsafe stat(file, &status) == 0 else {
      throw ConfigurationError(place, "there is no file `\(file)`", "check the name and the folder")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ConfigurationError(
        place, "`\(file)` is no regular file", "name a text file, no folder, device or pipe")
    }
    guard status.st_size <= limit else {
      throw ConfigurationError(
        place, "`\(file)` is larger than \(limit >> 20) MiB", "name the file that was meant")
    }
  }

  /// Takes a text that is in memory.
  ///
  /// - Throws: an error with place and remedy when it is not UTF-8.
  init(file: String, bytes: [UInt8]) throws(ConfigurationError) {
    self.file = file
    self.bytes = bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Self.notUTF8(file, bytes)
    }
    self.text = text
  }

  /// Decoding puts a replacement character where a byte is wrong; the first one that does not stand
  /// in the file itself is the place.
  private static func notUTF8(_ file: String, _ bytes: [UInt8]) -> ConfigurationError {
    var place = Cursor()
    var rest = bytes[...]
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard rest.starts(with: scalar.utf8) else { break }
      rest = rest.dropFirst(scalar.utf8.count)
      place.pass(scalar)
    }
    return ConfigurationError(
      file: file, line: place.line, column: place.column, problem: "a byte here is not UTF-8",
      remedy: "save the file in the encoding UTF-8")
  }
}

/// A line and a column, both from 1, that move through a text as YAML counts them: in characters,
/// and a line ends with LF, CR, CRLF, NEL, LS or PS.
struct Cursor {
  private(set) var line = 1
  private(set) var column = 1
  private var previous: Unicode.Scalar = " "

  mutating func pass(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n" where previous == "\r": break
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": (line, column) = (line + 1, 1)
    default: column += 1
    }
    previous = scalar
  }
}
