internal import Foundation

/// A text file that the user wrote: its name as the user gave it, its bytes, its characters.
struct SourceText: Sendable {
  let file: String
  let bytes: [UInt8]
  let text: String

  /// Configuration and maps are small; a larger file is a slip, or meant to do harm.
  private static let limit = 64 << 20

  /// Reads a file.
  ///
  /// - Throws: an error with place and remedy when it is missing, a folder, too large or not UTF-8.
  init(file: String, named: Place? = nil) throws(ConfigurationError) {
    let place = named ?? Place(file: file)
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
    guard exists else {
      throw ConfigurationError(place, "there is no file `\(file)`", "check the name and the folder")
    }
    guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: file) else {
      throw ConfigurationError(
        place, "`\(file)` cannot be read", "name a text file that you may read")
    }
    guard data.count <= Self.limit else {
      throw ConfigurationError(
        place, "`\(file)` is larger than 64 MiB", "name the file that was meant")
    }
    try self.init(file: file, bytes: Array(data))
  }

  init(file: String, bytes: [UInt8]) throws(ConfigurationError) {
    self.file = file
    self.bytes = bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Self.notUTF8(file, bytes)
    }
    self.text = text
  }

  /// Decoding puts a replacement character where a byte is wrong; the first one is the place.
  private static func notUTF8(_ file: String, _ bytes: [UInt8]) -> ConfigurationError {
    var line = 1
    var column = 1
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\u{FFFD}" { break }
      column += 1
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    return ConfigurationError(
      file: file, line: line, column: column, problem: "a byte here is not UTF-8",
      remedy: "save the file in the encoding UTF-8")
  }
}
