internal import ExperimentRunner
internal import Foundation
internal import Results

/// The rows made so far, in a file that grows by a line a row, so that a run that was stopped goes on.
///
/// A line is `check,draw,number,…` with the numbers of the row; draw 0 stands for the values of the
/// calibration, others for draws of the prior. The first line names the program by the hash of its
/// bytes, and what its rows depend on beside it: rows of another title are not gone on from, but set
/// aside under another name. A last line without its end is one that was being written when the program
/// died; it is dropped.
struct RowLedger: ~Copyable {
  /// What a row belongs to.
  struct Key: Hashable, Sendable {
    let check: String
    let draw: Int
    let number: Int
  }

  private let path: String
  private let handle: FileHandle
  private(set) var rows: [Key: [Double]]
  /// Where the file went that held rows of another title, `nil` where there was none.
  let setAside: String?

  /// Opens or begins a ledger.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - build: names the program and what its rows depend on beside it.
  /// - Throws: an error with the reason of the system.
  init(_ path: String, build: String) throws(ResultsError) {
    let title = "# rows of \(build)"
    let text = FileManager.default.contents(atPath: path)
      .map { String(decoding: $0, as: UTF8.self) }
    let whole = text.map { $0[..<($0.lastIndex(of: "\n") ?? $0.startIndex)] } ?? ""
    let lines = whole.split(separator: "\n")
    let isSame = lines.first.map { $0 == title } ?? false
    let aside = isSame || lines.isEmpty ? nil : try Self.setAside(path, text ?? "")
    let kept = isSame ? whole + "\n" : "\(title)\n"
    try AtomicFile.write(String(kept), to: path)
    guard let handle = FileHandle(forWritingAtPath: path),
      (try? handle.seekToEnd()) != nil
    else { throw Self.failure(path, unsafe String(cString: strerror(errno))) }
    var rows: [Key: [Double]] = [:]
    for line in lines.dropFirst() where isSame {
      if let (key, row) = Self.parse(line) { rows[key] = row }
    }
    self.path = path
    self.handle = handle
    self.rows = rows
    setAside = aside
  }

  /// Adds a row; it is on its way to the disk when this returns.
  ///
  /// - Throws: an error with the reason of the system, such as a full disk.
  mutating func append(_ row: [Double], for key: Key) throws(ResultsError) {
    rows[key] = row
    let fields = [key.check, "\(key.draw)", "\(key.number)"] + row.map { "\($0)" }
    do {
      try handle.write(contentsOf: Data((fields.joined(separator: ",") + "\n").utf8))
    } catch {
      throw Self.failure(path, error.localizedDescription)
    }
  }

  deinit { try? handle.close() }

  /// Gives a file the name of its own content.
  private static func setAside(_ path: String, _ text: String) throws(ResultsError) -> String {
    let other = "\(path.dropLast(4))-\(SHA256.hex(text.utf8).prefix(8)).csv"
    try AtomicFile.write(text, to: other)
    return other
  }

  private static func parse(_ line: Substring) -> (Key, [Double])? {
    let fields = line.split(separator: ",")
    guard fields.count > 3, let draw = Int(fields[1]), let number = Int(fields[2]) else {
      return nil
    }
    let row = fields.dropFirst(3).map { Double($0) }
    guard row.allSatisfy({ $0 != nil }) else { return nil }
    return (
      Key(check: String(fields[0]), draw: draw, number: number), row.compactMap(\.self)
    )
  }

  private static func failure(_ path: String, _ reason: String) -> ResultsError {
    ResultsError(
      path: path, problem: "cannot be written (\(reason))",
      remedy: "make room or choose another place with --output, then give the same command again")
  }
}
