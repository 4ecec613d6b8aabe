import Foundation
import Testing
import Validation

@Suite struct ValidationRunTests {
  private static func folder() -> String {
    FileManager.default.temporaryDirectory.path + "/validation-\(UUID().uuidString)"
  }

  private static let few = ValidationCheck.all.filter { ["O1", "O3", "O11", "C6"].contains($0.id) }

  @Test func `a run that was stopped goes on where it stopped, to the same report`() async throws {
    let (once, twice) = (Self.folder(), Self.folder())
    defer { for each in [once, twice] { try? FileManager.default.removeItem(atPath: each) } }
    let whole = try await ValidationRun(Self.few, size: .quick, folder: once, width: 2).execute()
    var made = 0
    let run = ValidationRun(Self.few, size: .quick, folder: twice, width: 1)
    let stopped = try await run.execute(progress: { _ in made += 1 }, shouldStop: { made >= 7 })
    #expect(stopped == nil)
    #expect(made < 10)
    // A line that was being written when the program died is dropped.
    let path = twice + "/rows.csv"
    let torn = try String(contentsOfFile: path, encoding: .utf8) + "C6,0,9,12"
    try torn.write(toFile: path, atomically: true, encoding: .utf8)
    var again = 0
    let rest = try await run.execute(progress: { _ in again += 1 })
    #expect(made + again == Self.few.reduce(0) { $0 + $1.count(.quick) })
    #expect(try rows(once) == rows(twice))
    let (a, b) = (try #require(whole), try #require(rest))
    #expect(a.findings.map(\.judgement) == b.findings.map(\.judgement))
    #expect(a.text() == b.text())
  }

  @Test func `rows of another build are not gone on from`() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "# rows of another\nO3,0,1,99\n".write(
      toFile: folder + "/rows.csv", atomically: true, encoding: .utf8)
    var notes: [String] = []
    let checks = ValidationCheck.all.filter { $0.id == "O3" }
    let report = try await ValidationRun(checks, size: .full, folder: folder, width: 1)
      .execute(note: { notes.append($0) })
    #expect(notes.count == 1)
    #expect(report?.isClean == true)
    let aside = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("rows-") }
    #expect(aside.count == 1)
    let old = try String(contentsOfFile: "\(folder)/\(aside[0])", encoding: .utf8)
    #expect(old == "# rows of another\nO3,0,1,99\n")
  }

  @Test func `a row of another width is made anew`() async throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let checks = ValidationCheck.all.filter { $0.id == "C6" }
    let run = ValidationRun(checks, size: .quick, folder: folder, width: 2)
    _ = try await run.execute()
    let path = folder + "/rows.csv"
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let spoilt = whole.split(separator: "\n").map { $0.hasPrefix("C6,0,7,") ? "C6,0,7,1" : $0 }
    try (spoilt.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    var made = 0
    let report = try await run.execute(progress: { _ in made += 1 })
    #expect(made == 1)
    #expect(report?.isClean == true)
  }

  @Test func `checks are named O1 to O11, C1 to C8, P1 to P16`() {
    let names =
      (1...11).map { "O\($0)" } + (1...8).map { "C\($0)" } + (1...16).map { "P\($0)" }
    #expect(ValidationCheck.all.map(\.id) == names)
    for check in ValidationCheck.all {
      #expect(check.count(.quick) <= check.count(.full))
      #expect(check.count(.quick) > 0)
    }
  }

  private func rows(_ folder: String) throws -> [String] {
    try String(contentsOfFile: folder + "/rows.csv", encoding: .utf8)
      .split(separator: "\n").map(String.init).sorted()
  }
}
