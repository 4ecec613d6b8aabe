import ExperimentRunner
import Foundation
import GovernanceModel
import Testing

/// Holds the pages of the model to its code.
///
/// `make odd`, which is this suite under `XIETONG_RECORD_ODD=1`, writes the tables anew.
@Suite("ODD and code agree", .serialized) struct ODDTests {
  private static let isRecording =
    ProcessInfo.processInfo.environment["XIETONG_RECORD_ODD"] == "1"

  @Test(
    "a page lists its parameters as the code has them",
    arguments: Set(Parameters.families.map(\.page)).sorted { $0.rawValue < $1.rawValue })
  func parameters(page: Page) throws {
    try check(Catalogue.parametersMarkdown(of: page), page.rawValue, "parameters", "Parameters")
  }

  @Test("every parameter stands on one page")
  func allParameters() throws {
    for definition in Parameters.definitions {
      let pages = Page.allCases.filter {
        DocumentedPage($0.rawValue)?.table("parameters")?.contains("| `\(definition.path)` |")
          ?? false
      }
      #expect(pages.count == 1, "\(definition.path) on \(pages)")
    }
  }

  @Test("the page of outcomes lists them as the code has them")
  func outcomes() throws {
    try check(Catalogue.outcomesMarkdown, "Outcomes", "outcomes", "All outcomes")
  }

  @Test("the page of a phase names the files in which it is written", arguments: Page.phases)
  func files(page: Page) throws {
    let files = try PhaseFile.all().filter { $0.page == page }
    try check(PhaseFile.table(files), page.rawValue, "code", "Where it stands in the code")
  }

  @Test("every file of the phases is named by a page")
  func allFiles() throws {
    let pages = Page.allCases.compactMap { DocumentedPage($0.rawValue)?.text }
    for file in try PhaseFile.all() {
      #expect(pages.contains { $0.contains("\(file.name)`") }, "no page names \(file.name)")
      #expect(!file.sentence.isEmpty, "\(file.name) is opened by no sentence")
    }
  }

  @Test("the table of phases and the step of the simulation have the same phases in one order")
  func phases() throws {
    let odd = try #require(DocumentedPage("ODD")).text
    let documented = odd.split(separator: "\n").compactMap {
      $0.firstMatch(of: /^\| (\d+) <doc:(\w+)> \|/).map { ($0.output.1, $0.output.2) }
    }
    #expect(documented.map(\.0) == documented.indices.map { "\($0 + 1)" })
    let phases = Page.phases.map(\.rawValue)
    #expect(documented.map { String($0.1) } == phases)
    let code = try String(
      contentsOf: DocumentedPage.sources.appending(path: "Simulation.swift"), encoding: .utf8)
    let body = try #require(code.components(separatedBy: "func step() {").dropFirst().first)
    let calls = try #require(body.components(separatedBy: "tick += 1").first).split(separator: "\n")
      .compactMap { $0.firstMatch(of: /^ +(\w+)\(\)$/).map { String($0.output.1) } }
    #expect(calls == phases.map { $0.lowercased() })
  }

  private func check(_ table: String, _ name: String, _ mark: String, _ heading: String) throws {
    var page = try #require(DocumentedPage(name), "there is no page \(name)")
    if Self.isRecording {
      page.set(table, mark, under: heading)
      try page.write()
    }
    #expect(page.table(mark) == table, "\(name).md differs from the code: make odd")
  }
}
