import Foundation
import Results
import Testing

@Suite("CSV reader") struct CSVReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func write(_ text: String) throws -> String {
    try text.write(toFile: folder.file("t.csv"), atomically: true, encoding: .utf8)
    return folder.file("t.csv")
  }

  /// The rows of a file, read one after the other.
  func rows(_ path: String) throws -> [CSVTable.Row] {
    var reader = try CSVReader(contentsOfFile: path)
    var rows: [CSVTable.Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test("a file and its text have the same rows, wherever the pieces of the file end")
  func pieces() throws {
    // Rows of 7 to 1000 bytes: the borders at 256 KiB fall on quotes, commas, line breaks and
    // inside characters of three bytes.
    let text =
      "\u{FEFF}a,\"b\nb\"\r\n"
      + (0..<4_000).map { row in
        "\(row),\"say \"\"中\"\"\n\(String(repeating: "雨", count: row % 331))\"\r\n"
          + (row % 7 == 0 ? "\r\n" : "")
      }.joined()
    #expect(text.utf8.count > 4 << 18)
    let table = try CSVTable(text: text, path: "t.csv")
    #expect(table.rows.count == 4_000 && table.header == ["a", "b\nb"])
    #expect(table.rows[3].fields[1] == "say \"中\"\n雨雨雨")
    #expect(try rows(write(text)) == table.rows)
  }

  @Test("each byte at the border of two pieces is read once", arguments: 0..<8)
  func border(shift: Int) throws {
    let first = "x,y\n" + String(repeating: "-", count: (1 << 18) - 8 + shift)
    let path = try write("\(first),\"\"\"中\"\r\n1,2\r\n")
    let rows = try rows(path)
    #expect(rows.map { $0.fields[1] } == ["\"中", "2"] && rows.map(\.line) == [2, 3])
  }

  @Test("rows come before the end has been read, and a fault only when its row is reached")
  func lazily() throws {
    let path = try write(
      "a,b\n" + String(repeating: "1,2\n", count: 100_000) + "1,\"never closed")
    var reader = try CSVReader(contentsOfFile: path)
    var count = 0
    let error = #expect(throws: CSVTable.ReadingError.self) {
      while try reader.next() != nil { count += 1 }
    }
    #expect(count == 100_000 && error?.line == 100_002)
  }

  @Test("bytes that are not UTF-8 are refused with their line and field")
  func encoding() throws {
    let path = folder.file("t.csv")
    try (Data("a,b\n中,".utf8) + [0xFF, 0x0A]).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: CSVTable.ReadingError.self) { try rows(path) }
    #expect(error?.description.hasPrefix("\(path):2:2: it is not UTF-8 text") == true)
  }

  @Test("half a character at the end of a field is not completed by the next")
  func halves() throws {
    let path = folder.file("t.csv")
    try Data([0x61, 0x0A, 0xE4, 0xB8, 0x0A, 0xAD, 0x0A]).write(to: URL(fileURLWithPath: path))
    #expect(throws: CSVTable.ReadingError.self) { try rows(path) }
  }

  @Test("a file that is not there and a folder are refused as a whole")
  func unreadable() throws {
    for path in [folder.file("none.csv"), folder.path] {
      let error = #expect(throws: CSVTable.ReadingError.self) { try rows(path) }
      #expect(error?.description.hasPrefix("\(path): it cannot be read") == true)
    }
  }

  @Test("a preamble told by the first field is passed over, whatever it holds")
  func preamble() throws {
    var reader = try CSVReader(
      text: "\"Made by\"\r\n\"odd\r\n\na,b\n1,2\n", path: "t.csv",
      preamble: { $0 == "Made by" ? 3 : 0 })
    #expect(reader.header == ["a", "b"])
    #expect(try reader.next()?.line == 5)
    #expect(try reader.next() == nil)
  }
}
