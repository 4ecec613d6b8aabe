import Foundation
import Testing

/// The limits with a known answer, reached by the program that users have.
@Suite("Oracles by simulate") struct OracleFilesTests {
  @Test("a scenario of a known limit brings its answer", arguments: OracleCase.all)
  func answer(_ oracle: OracleCase) throws {
    let place = try Workplace()
    let file = "\(OracleCase.folder)/\(oracle.file)"
    let ending = try Program(["simulate", file] + oracle.options, in: place.path).end()
    #expect(ending.status == 0, "\(ending.errors)")
    let row = ending.output.split(separator: "\n").map { $0.split(separator: " ") }
      .first { $0.first.map(String.init) == oracle.outcome }
    let value = try #require(row.flatMap { $0.count > 1 ? Double($0[1]) : nil })
    #expect(abs(value - oracle.answer) <= oracle.tolerance, "\(oracle.outcome) is \(value)")
  }

  @Test("every scenario of the folder states what to simulate and what to expect")
  func stated() {
    for file in OracleCase.files {
      let cases = OracleCase.cases(of: file)
      #expect(!cases.isEmpty && cases.allSatisfy { !$0.options.isEmpty }, "\(file)")
    }
  }
}
