import Foundation
import Results

#if !FUZZING
  import Testing

  /// Every table that the fuzzers of `Tests/Fuzzing` kept, read again as they read it.
  @Suite("Tables that the fuzzers found") struct TableCorpusTests {
    @Test("every table of the corpus is read alike in all ways, or refused alike with its place")
    func tables() throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fuzzing/Corpus/table").path
      let place = try TemporaryFolder()
      var accepted = 0
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      for name in names {
        let bytes = Array(FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data())
        #expect(TableOracle.fault(bytes, in: place.file("t.csv")) == nil, "\(name)")
        accepted +=
          (try? CSVTable(text: String(decoding: bytes, as: UTF8.self), path: "t")) == nil ? 0 : 1
      }
      #expect(names.count > 30 && accepted > 10, "the corpus is worn out")
    }
  }
#endif

/// What must hold whatever the bytes of a table are: the reader of files and the reader of texts, and
/// of each the one of numbers, come to the same rows or to the same error; what was read and is
/// written again is read as the same.
///
/// The fuzzers and the tests ask this one judge; under `FUZZING` the file is it alone.
enum TableOracle {
  private typealias Rows = Result<[[String]], CSVTable.ReadingError>

  /// What is wrong with the reading of a table, nil when nothing is.
  ///
  /// - Parameters:
  ///   - bytes: the table.
  ///   - path: a file that is written over.
  /// - Returns: the fault in words.
  static func fault(_ bytes: [UInt8], in path: String) -> String? {
    guard (try? Data(bytes).write(to: URL(filePath: path))) != nil else { return nil }
    let rows = fields { () throws(CSVTable.ReadingError) in try CSVReader(contentsOfFile: path) }
    let numbers = numbers { () throws(CSVTable.ReadingError) in
      try CSVReader(contentsOfFile: path)
    }
    guard same(rows, numbers) else { return "as numbers it is another table: \(rows) \(numbers)" }
    if let text = String(validating: bytes, as: UTF8.self) {
      let other = fields { () throws(CSVTable.ReadingError) in
        try CSVReader(text: text, path: path)
      }
      guard same(rows, other) else { return "as a text it is another table: \(rows) \(other)" }
    }
    switch rows {
    case .success(let rows): return rewritten(rows, path)
    case .failure(let error): return fault(error, bytes)
    }
  }

  private static func fields(
    _ open: () throws(CSVTable.ReadingError) -> CSVReader
  ) -> Rows {
    do throws(CSVTable.ReadingError) {
      var reader = try open()
      var rows = [reader.header]
      while let row = try reader.next() { rows.append(row.fields) }
      return .success(rows)
    } catch {
      return .failure(error)
    }
  }

  /// The same by way of numbers, each as the text that reads back to it.
  private static func numbers(
    _ open: () throws(CSVTable.ReadingError) -> CSVReader
  ) -> Rows {
    do throws(CSVTable.ReadingError) {
      var reader = try open()
      var (rows, row) = ([reader.header], CSVReader.Numbers())
      while try reader.next(into: &row) {
        var fields = row.values.map { "\($0)" }
        for other in row.others { fields[other.column] = other.text }
        rows.append(fields)
      }
      return .success(rows)
    } catch {
      return .failure(error)
    }
  }

  /// True where two readings agree: the same errors, or the same fields, as numbers where one says so.
  private static func same(_ a: Rows, _ b: Rows) -> Bool {
    switch (a, b) {
    case (.failure(let a), .failure(let b)): a == b
    case (.success(let a), .success(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { a, b in
          a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || bits($0) == bits($1) }
        }
    default: false
    }
  }

  private static func bits(_ text: String) -> UInt64? { Double(text)?.bitPattern }

  private static func rewritten(_ rows: [[String]], _ path: String) -> String? {
    // A row of one empty field is an empty line, and a byte-order mark in front is none of the text:
    // both are passed over.
    guard !rows.contains([""]), rows.first?.first?.hasPrefix("\u{FEFF}") != true else { return nil }
    let text = rows.map(CSV.line).joined()
    let again = fields { () throws(CSVTable.ReadingError) in try CSVReader(text: text, path: path) }
    guard case .success(let read) = again, read == rows else {
      return "written again it is another table: \(rows) \(again)"
    }
    return nil
  }

  private static func fault(_ error: CSVTable.ReadingError, _ bytes: [UInt8]) -> String? {
    let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
    guard 1...lines ~= error.line, error.column >= 1 else { return "no such place: \(error)" }
    return error.problem.isEmpty || error.remedy.isEmpty ? "nothing said: \(error)" : nil
  }
}
