import Foundation
import Testing
import Validation

/// The limits with a known answer, reached by the program that users have.
@Suite("Oracles by simulate") struct OracleFilesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Experiments/scenarios/oracles").standardized.path

  @Test("a scenario of a known limit brings its answer", arguments: Oracle.all.flatMap(\.cases))
  func answer(_ oracle: OracleCase) throws {
    let place = try Workplace()
    let file = "\(Self.folder)/\(oracle.file).yaml"
    let ending = try Program(["simulate", file] + oracle.options, in: place.path).end()
    #expect(ending.status == 0, "\(ending.errors)")
    let row = ending.output.split(separator: "\n").map { $0.split(separator: " ") }
      .first { $0.first.map(String.init) == oracle.outcome }
    let value = try #require(row.flatMap { $0.count > 1 ? Double($0[1]) : nil })
    #expect(abs(value - oracle.answer) <= oracle.tolerance, "\(oracle.outcome) is \(value)")
  }

  @Test("every scenario of the folder belongs to an oracle, and every oracle has answers")
  func stated() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    #expect(Set(files) == Set(Oracle.all.flatMap(\.cases).map(\.file)))
    #expect(Oracle.all.count == 11)
    #expect(Oracle.all.allSatisfy { !$0.cases.isEmpty })
    #expect(Oracle.all.flatMap(\.cases).allSatisfy { !$0.options.isEmpty })
  }
}
