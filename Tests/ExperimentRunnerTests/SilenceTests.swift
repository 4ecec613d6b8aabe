import ExperimentRunner
import Foundation
import Testing

@Suite("Values that can do nothing are named")
struct SilenceTests {
  @Test(
    "what acts on a table that is missing gets a note",
    arguments: [
      ("epidemic.reproduction", "outbreak"), ("sectors.branching", "branching"),
    ])
  func tables(path: String, table: String) throws {
    let notes = try notes(["constants:": "constants:\n  \(path): 2"])
    let note = "`\(path)` does nothing without a table `\(table)`"
    #expect(notes.contains { $0.hasPrefix(note) }, "\(notes)")
  }

  @Test("failures of a technology that no tie carries get a note, and none where one may")
  func technology() throws {
    let outage = ["constants:": "constants:\n  technology.departmentPlatform.outage: 0.1"]
    #expect(try notes(outage).isEmpty)
    let note =
      "failures and leaks of `technology.departmentPlatform` reach no tie while "
      + "`modes.crossDepartment.digital` is 0"
    let paper = ["modes.digital: [0, 0.9]": "modes.vertical.digital: [0, 0.9]"]
    #expect(try notes(outage.merging(paper) { $1 }) == [note])
  }

  @Test("a table of travel that leaves territories out is told")
  func travel() throws {
    let world = try SmallWorld()
    let table = "travel: [{ from: A, to: A, share: 1 }]\nstorm:"
    try world.write(
      SmallWorld.scenario.replacingOccurrences(of: "storm:", with: table), "world/scenario.yaml")
    let notes = try world.read([:]).notes
    let note = notes.first { $0.hasPrefix("the table `travel` has no row from ") }
    #expect(note?.contains("their residents stay at home") == true)
  }

  private func notes(_ change: [String: String]) throws -> [String] {
    try SmallWorld().read(change).notes
  }
}
