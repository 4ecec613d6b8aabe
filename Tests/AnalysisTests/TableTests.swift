import Analysis
import Foundation
import Testing

@Suite struct TableTests {
  @Test func `columns are numbers or texts and the missing is missing`() throws {
    let table = try Table(csv: "point,mode,loss\n1,open,20\n2,NA,\n3,closed,1e-05\n")
    #expect(table.rowCount == 3)
    #expect(try table.numbers("loss") == [20, nil, 1e-05])
    #expect(try table.labels("mode") == ["open", nil, "closed"])
    #expect(try table.labels("loss") == ["20", nil, "1e-05"])
  }

  @Test func `quotes, commas, line breaks and a byte order mark are read`() throws {
    let text = "\u{FEFF}\"a\",\"b, c\"\r\n\"say \"\"no\"\"\",\"two\r\nlines\"\r\n"
    let table = try Table(csv: text)
    #expect(table.columnNames == ["a", "b, c"])
    #expect(try table.labels("a") == ["say \"no\""])
    #expect(try table.labels("b, c") == ["two\r\nlines"])
  }

  @Test func `a word among numbers is refused with its line and column`() throws {
    let table = try Table(csv: "loss\n1\n2\nabc\n", name: "t.csv")
    let error = AnalysisError.notANumber(file: "t.csv", line: 4, column: "loss", text: "abc")
    #expect(throws: error) { try table.numbers("loss") }
    #expect(error.description.hasPrefix("t.csv:4: column `loss`: `abc` is no finite number"))
  }

  @Test func `an infinite number is no number`() throws {
    let table = try Table(csv: "loss\n1\ninf\n")
    #expect(throws: AnalysisError.self) { try table.numbers("loss") }
  }

  @Test func `NaN is missing as pandas and R mean it`() throws {
    #expect(try Table(csv: "x,y\n1,NaN\nnan,2\n").numbers("y") == [nil, 2])
  }

  @Test func `a name is missing with the nearest one beside it`() throws {
    let table = try Table(csv: "replication,loss\n1,2\n")
    #expect(
      throws: AnalysisError.missingColumn(file: "table", name: "replicaton", nearest: "replication")
    ) { try table.numbers("replicaton") }
    #expect(throws: AnalysisError.missingColumn(file: "table", name: "temperature", nearest: nil)) {
      try table.numbers("temperature")
    }
  }

  @Test(arguments: ["", "\n", "a,b\n1\n", "a,b\n1,2,3\n", "a,a\n1,2\n", "a\n\"open\n"])
  func `a text that is no table is refused`(text: String) {
    #expect(throws: AnalysisError.self) { try Table(csv: text) }
  }

  @Test func `a table from BehaviorSpace is read after its preamble`() throws {
    let text = """
      "BehaviorSpace results (NetLogo 6.4.0)"
      "Fire.nlogo"
      "experiment"
      "06/12/2026 10:20:30:123 -0500"
      "min-pxcor","max-pxcor","min-pycor","max-pycor"
      "-125","125","-125","125"
      "[run number]","density","burned-trees"
      "1","60","1234"
      "2","oops","1"
      """
    let table = try Table(csv: text, name: "fire.csv")
    #expect(try table.numbers("burned-trees") == [1234, 1])
    #expect(
      throws: AnalysisError.notANumber(file: "fire.csv", line: 9, column: "density", text: "oops")
    ) { try table.numbers("density") }
  }

  @Test func `a file is read by its path and a missing one is named`() throws {
    let path = NSTemporaryDirectory() + "xietong-\(UUID().uuidString).csv"
    try "a\n1\n".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try Table(contentsOfFile: path).numbers("a") == [1])
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: AnalysisError.unreadable(file: path, reason: "no such file")) {
      try Table(contentsOfFile: path)
    }
  }

  @Test func `a column in which words follow numbers keeps its texts as they stand`() throws {
    let text = "a,b,c\n1.50,,1\n007,,2\nlate,x,3\n+2,1.0,4\n"
    let path = NSTemporaryDirectory() + "xietong-\(UUID().uuidString).csv"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for table in [try Table(csv: text), try Table(contentsOfFile: path)] {
      #expect(try table.labels("a") == ["1.50", "007", "late", "+2"])
      #expect(try table.labels("b") == [nil, nil, "x", "1.0"])
      #expect(try table.numbers("c") == [1, 2, 3, 4])
    }
  }

  @Test func `a table from BehaviorSpace may have the line ends of Windows`() throws {
    let lines = ["\"BehaviorSpace results (NetLogo 6.4.0)\"", "a \" in a path", "", "", "", ""]
    let text = (lines + ["x,y", "1,2", ""]).joined(separator: "\r\n")
    #expect(try Table(csv: text).numbers("y") == [2])
  }

  @Test func `bytes that are not UTF-8 are refused`() throws {
    let path = NSTemporaryDirectory() + "xietong-\(UUID().uuidString).csv"
    try Data([0x61, 0x0A, 0xFF, 0xFE, 0x0A]).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: AnalysisError.self) { try Table(contentsOfFile: path) }
  }
}
