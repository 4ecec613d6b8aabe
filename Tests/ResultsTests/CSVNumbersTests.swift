import Foundation
import Results
import Testing

@Suite("CSV numbers") struct CSVNumbersTests {
  /// The values of the only row of a table of one column each.
  private func read(_ fields: [String]) throws -> CSVReader.Numbers {
    let header = fields.indices.map { "c\($0)" }.joined(separator: ",")
    var reader = try CSVReader(
      text: "\(header)\n\(fields.joined(separator: ","))\n", path: "t.csv")
    var row = CSVReader.Numbers()
    #expect(try reader.next(into: &row))
    return row
  }

  @Test("become the doubles that Swift reads from their texts, bit for bit")
  func bits() throws {
    var generator = SystemRandomNumberGenerator()
    var texts = [
      "0", "-0", "0.1", "1e-5", "-2.5E-3", "9007199254740993", "9007199254740995", "0.3",
      "9999999999999999999", "1.7976931348623157", "0.000000000000000000000000001", "1.", "+7",
      "18446744073709551616", "-36893488147419103232", "1844674407370955161600",
      "4503599627370497.5", "4503599627370496.5", "0.50000000000000011102230246251565", "007",
    ]
    for _ in 0..<20_000 {
      texts.append("\(Double.random(in: -1...1, using: &generator))")
      let digits = UInt64.random(in: 0...9_999_999_999_999_999_999, using: &generator)
      texts.append("\(digits)e-\(Int.random(in: 0...27, using: &generator))")
    }
    let row = try read(texts)
    let others = Set(row.others.map(\.column))
    for (index, text) in texts.enumerated() where !others.contains(index) {
      #expect(row.values[index].bitPattern == Double(text)?.bitPattern, "\(text)")
    }
    #expect(row.others.count < 10)
  }

  @Test("that are not plain are handed over as texts")
  func others() throws {
    let fields = ["1", "\"2\"", "x", "", "1e5", ".5", "1 ", "1e", "-", "0x1", "nan", "1_0"]
    let row = try read(fields)
    #expect(row.values[0] == 1 && row.values.count == fields.count)
    #expect(row.others.map(\.column) == Array(1..<fields.count))
    #expect(row.others.map(\.text) == ["2"] + fields[2...])
  }

  @Test("keep their lines, pass over empty ones, and may be cut anywhere by a chunk")
  func chunks() throws {
    let path = FileManager.default.temporaryDirectory.path + "/xietong-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let rows = (0..<40_000).map { "\($0),0.\($0)1" }.joined(separator: "\r\n\r\n")
    try Data("a,b\r\n\(rows)".utf8).write(to: URL(fileURLWithPath: path))
    var reader = try CSVReader(contentsOfFile: path)
    var row = CSVReader.Numbers()
    for index in 0..<40_000 {
      try #require(try reader.next(into: &row))
      let text = try row.others.first.map { try #require(Double($0.text)) } ?? row.values[1]
      #expect(row.line == 2 + 2 * index && (row.values[0] == Double(index) || !row.others.isEmpty))
      #expect(text == Double("0.\(index)1") || text == Double(index))
    }
    #expect(try !reader.next(into: &row))
  }

  @Test("in a row of another length are refused with line and field")
  func length() throws {
    var reader = try CSVReader(text: "a,b\n1,2\n3\n", path: "t.csv")
    var row = CSVReader.Numbers()
    #expect(try reader.next(into: &row))
    let error = #expect(throws: CSVTable.ReadingError.self) { try reader.next(into: &row) }
    #expect(error?.description.hasPrefix("t.csv:3:2: 1 fields") == true)
  }
}
