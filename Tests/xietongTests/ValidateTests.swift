import Foundation
import Testing

/// `validate` as a user gives it.
@Suite("validate") struct ValidateTests {
  @Test("oracles are printed with verdicts, and again without being made anew")
  func oracles() throws {
    let place = try Workplace()
    let first = try Program(
      ["validate", "--only", "O1", "--only", "o7", "--format", "json"], in: place.path
    ).end()
    #expect(first.status == 0, "\(first.errors)")
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
    let oracles = try #require(report["oracles"] as? [[String: Any]])
    #expect(oracles.map { $0["id"] as? String } == ["O1", "O7"])
    for oracle in oracles {
      #expect(oracle["verdict"] as? String == "holds")
      for key in ["title", "expected", "obtained", "tolerance"] { #expect(oracle[key] != nil) }
    }
    #expect((report["controls"] as? [Any])?.isEmpty == true)
    #expect((report["patterns"] as? [Any])?.isEmpty == true)
    let rows = try String(contentsOfFile: place.path + "/runs/validation/rows.csv", encoding: .utf8)
    let again = try Program(["validate", "--only", "O1", "--only", "O7"], in: place.path).end()
    #expect(again.output.contains("2 of 2 hold"))
    let after = try String(
      contentsOfFile: place.path + "/runs/validation/rows.csv", encoding: .utf8)
    #expect(after == rows)
  }

  @Test("a control at quick size says so, with its bound")
  func control() throws {
    let place = try Workplace()
    let ending = try Program(["validate", "controls", "--only", "C6", "--quick"], in: place.path)
      .end()
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.contains("C6"))
    #expect(ending.output.contains("Quick: as few replications as can be judged"))
  }

  @Test(
    "an unknown name is refused with what there is",
    arguments: [["P99"], ["oracle"], ["O1", "X"], [""]])
  func unknown(_ names: [String]) throws {
    let place = try Workplace()
    let words = names.flatMap { ["--only", $0] }
    let ending = try Program(["validate"] + words, in: place.path).end()
    #expect(ending.status == 2)
    #expect(ending.errors.contains("there is no check of this name"))
    #expect(ending.errors.contains("O1 to O11, C1 to C8 and P1 to P16"))
  }

  @Test("a name of another group is refused")
  func otherGroup() throws {
    let place = try Workplace()
    let ending = try Program(["validate", "oracles", "--only", "C1"], in: place.path).end()
    #expect(ending.status == 2)
    #expect(ending.errors.contains("nothing of this is among the oracles"))
  }

  @Test("the description of the model ends with the verdicts of the last full validation")
  func verdicts() throws {
    let place = try Workplace()
    let ending = try Program(["describe", "odd"], in: place.path).end()
    #expect(ending.status == 0)
    #expect(ending.output.contains("## Verdicts of the last full validation"))
    #expect(ending.output.contains("| P16 "))
    let json = try Program(["describe", "odd", "--format", "json"], in: place.path).end()
    let chapters = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: String]])
    #expect(chapters.last?["name"] == "Verdicts")
  }
}
