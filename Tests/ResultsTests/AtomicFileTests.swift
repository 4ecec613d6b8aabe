import Foundation
import Results
import Testing

@Suite("Files and folders") struct AtomicFileTests {
  @Test("a file is written whole, over the old one, and nothing is left beside it")
  func whole() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write("old", to: folder.file("a.csv"))
    let long = String(repeating: "0123456789\n", count: 100_000)
    try AtomicFile.write(long, to: folder.file("a.csv"))
    #expect(try folder.text("a.csv") == long)
    #expect(folder.names == ["a.csv"])
  }

  @Test("a failure midway leaves the old file as it was")
  func failure() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.csv")
    try AtomicFile.write("old", to: path)
    let midway = ResultsError(path: path, problem: "no", remedy: "none")
    #expect(throws: midway) {
      try AtomicFile.write(path) { file throws(ResultsError) in
        try file.append("new")
        throw midway
      }
    }
    #expect(try folder.text("a.csv") == "old")
    #expect(folder.names == ["a.csv"])
  }

  @Test("a place that cannot be written is named, with the reason")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("missing/a.csv")
    let error = #expect(throws: ResultsError.self) { try AtomicFile.write("x", to: path) }
    #expect(error?.path == path)
    #expect(error?.problem.contains("No such file") == true)
  }
}
