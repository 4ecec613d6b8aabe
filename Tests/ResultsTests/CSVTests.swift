import Results
import Testing

@Suite("CSV") struct CSVTests {
  @Test(
    "a number is written in the shortest form that reads back to the same double",
    arguments: [
      (20.0, "20"), (-0.5, "-0.5"), (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"), (1e-7, "1e-07"),
      (1e22, "1e+22"), (6_416_263_895_667_775, "6416263895667775"), (.nan, ""), (.infinity, "inf"),
      (0, "0"), (.leastNonzeroMagnitude, "5e-324"),
    ])
  func number(value: Double, text: String) {
    #expect(CSV.number(value) == text)
    if !value.isNaN { #expect(Double(text) == value) }
  }

  @Test("fields with commas, quotes and line breaks are quoted, others are not")
  func quoting() {
    #expect(
      CSV.line(["a", "b,c", "say \"so\"", "two\nlines", "", "中文", "cr\r\n"])
        == "a,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\",,中文,\"cr\r\n\"\n")
  }

  @Test("what was written is read back, with the line on which each row starts")
  func reading() throws {
    let rows = [["a", "b"], ["x, y", "1\n2"], ["\"", ""], ["中", "3"]]
    let table = try CSVTable(text: rows.map(CSV.line).joined(), path: "t.csv")
    #expect([table.header] + table.rows.map(\.fields) == rows)
    #expect(table.rows.map(\.line) == [2, 4, 5])
  }

  @Test("CRLF, a byte-order mark, empty lines and a missing last line feed do not matter")
  func dialects() throws {
    let table = try CSVTable(text: "\u{FEFF}a,b\r\n\r\n1,2\r\n\n3,", path: "t.csv")
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.fields) == [["1", "2"], ["3", ""]])
    #expect(table.rows.map(\.line) == [3, 5])
  }

  @Test(
    "a file that is no table says where",
    arguments: [
      ("", "t.csv:1:1: the file is empty"),
      ("a,b\n1\n", "t.csv:2:2: 1 fields where the header has 2"),
      ("a,b\n1,2\n1,2,3\n", "t.csv:3:3: 3 fields where the header has 2"),
      ("a,b\n1,\"2\n", "t.csv:2:1: a quote is opened and never closed"),
    ])
  func malformed(text: String, message: String) {
    let error = #expect(throws: CSVTable.ReadingError.self) {
      try CSVTable(text: text, path: "t.csv")
    }
    #expect(error?.description.hasPrefix(message) == true)
  }
}
