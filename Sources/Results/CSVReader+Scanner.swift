internal import Foundation

/// Cuts bytes into the fields of rows; the only place that knows quotes and line breaks.
struct CSVScanner: ~Copyable {
  private let path: String
  /// Where more bytes come from; nothing where all are here.
  private let file: FileHandle?
  private(set) var bytes: [UInt8]
  var position = 0
  private var line = 1
  /// The field at hand, which may span several chunks.
  private var content: [UInt8] = []

  private static let chunk = 1 << 18

  init(text: String, path: String) throws(CSVTable.ReadingError) {
    self.path = path
    file = nil
    bytes = Array(text.utf8)
    skipByteOrderMark()
  }

  init(file: FileHandle, path: String) throws(CSVTable.ReadingError) {
    self.path = path
    self.file = file
    bytes = []
    _ = try peek()
    skipByteOrderMark()
  }

  /// The next row that is not empty, or nothing at the end.
  mutating func next() throws(CSVTable.ReadingError) -> CSVTable.Row? {
    guard let start = try startOfRow() else { return nil }
    var fields: [String] = []
    repeat { fields.append(try field(fields.count + 1, of: start)) } while try endsField()
    return CSVTable.Row(line: start, fields: fields)
  }

  /// The line of the next row that is not empty, or nothing at the end.
  mutating func startOfRow() throws(CSVTable.ReadingError) -> Int? {
    while let byte = try peek(), byte == .lineFeed || byte == .carriageReturn { try endLine() }
    return try peek() == nil ? nil : line
  }

  /// Passes over what ends a field: true for a comma, false for the end of the row.
  mutating func endsField() throws(CSVTable.ReadingError) -> Bool {
    guard try peek() == .comma else {
      try endLine()
      return false
    }
    position += 1
    return true
  }

  /// Passes over whole lines, whatever they hold.
  mutating func skip(toLine target: Int) throws(CSVTable.ReadingError) {
    while line < target, let byte = try peek() {
      position += 1
      if byte == .lineFeed { line += 1 }
    }
  }

  func error(
    line: Int, column: Int, _ problem: String, _ remedy: String
  ) -> CSVTable.ReadingError {
    CSVTable.ReadingError(path: path, line: line, column: column, problem: problem, remedy: remedy)
  }

  static func unreadable(_ path: String) -> CSVTable.ReadingError {
    CSVTable.ReadingError(
      path: path, line: 0, column: 0, problem: "it cannot be read",
      remedy: "see that it is a file and that it may be read")
  }

  mutating func field(
    _ column: Int, of row: Int
  ) throws(CSVTable.ReadingError) -> String {
    content.removeAll(keepingCapacity: true)
    if try peek() == .quote { try quoted() }
    while let byte = try peek(), byte != .comma, byte != .lineFeed, byte != .carriageReturn {
      content.append(byte)
      position += 1
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw error(line: row, column: column, "it is not UTF-8 text", "save it as CSV in UTF-8")
    }
    return text
  }

  private mutating func quoted() throws(CSVTable.ReadingError) {
    let opened = line
    position += 1
    while let byte = try peek() {
      position += 1
      if byte == .lineFeed { line += 1 }
      if byte == .quote {
        guard try peek() == .quote else { return }
        position += 1
      }
      content.append(byte)
    }
    throw error(
      line: opened, column: 1, "a quote is opened and never closed",
      "close it, or double it where it is meant")
  }

  private mutating func endLine() throws(CSVTable.ReadingError) {
    if try peek() == .carriageReturn { position += 1 }
    if try peek() == .lineFeed { position += 1 }
    line += 1
  }

  /// The byte at hand, fetched where it must be; nothing at the end.
  private mutating func peek() throws(CSVTable.ReadingError) -> UInt8? {
    if position == bytes.count { try refill() }
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func refill() throws(CSVTable.ReadingError) {
    guard let file else { return }
    do {
      bytes = Array(try file.read(upToCount: Self.chunk) ?? Data())
    } catch {
      throw Self.unreadable(path)
    }
    position = 0
  }

  private mutating func skipByteOrderMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }
}

extension UInt8 {
  fileprivate static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
}
