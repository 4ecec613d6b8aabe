import Analysis
import Foundation
import Statistics
import Testing

@Suite struct ShapleyGroupsTests {
  /// Two measures on twelve days at two widths of a gate.
  ///
  /// Narrow: each alone is worth little, both much. Wide: either alone does nearly all. The floor is 10
  /// where narrow and 30 where wide.
  let csv = gates(days: 12)

  static func gates(days: Int) -> String {
    var text = "point,gate,a,b,day,loss,best\n"
    for day in 1...days { text += "0,1,1,1,\(day),0,0\n" }
    for (gate, best, losses) in [(1, 10, [100, 95, 95, 40]), (8, 30, [100, 50, 50, 45])] {
      for (mask, loss) in losses.enumerated() {
        for day in 1...days {
          let luck = (day - 1) % 3
          text += "1,\(gate),\(mask & 1),\(mask >> 1),\(day),\(loss + luck),\(best + luck)\n"
        }
      }
    }
    return text
  }

  func groups(
    _ csv: String, floor: Floor = .column("best"), by: [String] = ["gate"], benchmark: Int? = 0
  ) throws -> ShapleyGroups {
    try ShapleyGroups(
      of: "loss", factors: ["a", "b"], by: by, in: Table(csv: csv), lowerIsBetter: true,
      floor: floor, paired: "day", benchmark: benchmark)
  }

  @Test func `each group has its own verdict against its own floor`() throws {
    let answer = try groups(csv)
    #expect(answer.groups.map(\.levels) == [["1"], ["8"]])
    #expect(answer.groups.map(\.analysis.synergy.verdict) == [.amplify, .replace])
    let narrow = answer.groups[0].analysis.synergy
    let wide = answer.groups[1].analysis.synergy
    #expect(near(narrow.additive.value, 60.0 / 90 - 2 * 5.0 / 90))
    #expect(near(wide.additive.value, 55.0 / 70 - 2 * 50.0 / 70))
    #expect(near(wide.bliss.value, 55.0 / 70 - (1 - 20.0 / 70 * 20 / 70)))
    #expect(answer.n == 96 && answer.dropped == 0)
  }

  @Test func `a group answers as its rows alone would`() throws {
    let wide = csv.split(separator: "\n").filter { !$0.hasPrefix("1,1,") && !$0.hasPrefix("0,") }
    let alone = try ShapleyAnalysis(
      of: "loss", factors: ["a", "b"], in: Table(csv: wide.joined(separator: "\n") + "\n"),
      lowerIsBetter: true, floor: .column("best"), paired: "day")
    let group = try groups(csv).groups[1].analysis
    #expect(group.values == alone.values && group.synergy == alone.synergy)
    #expect(group.interactions == alone.interactions && group.total == alone.total)
  }

  @Test func `the object has a game a group and counts the verdicts`() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(groups(csv).json.utf8)) as? [String: Any])
    let found = try #require(object["groups"] as? [[String: Any]])
    #expect(found.map { ($0["by"] as? [String: Double])?["gate"] } == [1, 8])
    #expect(
      Set(found[0].keys) == [
        "by", "n", "values", "effectiveness", "interactions", "mobius", "synergy",
      ])
    #expect((found[1]["synergy"] as? [String: Any])?["verdict"] as? String == "replace")
    #expect(
      object["verdicts"] as? [String: Int] == [
        "amplify": 1, "replace": 1, "scale-dependent": 0, "undecided": 0,
      ])
    #expect(object["method"] as? String == "shapley" && object["n"] as? Int == 96)
    #expect((object["note"] as? String)?.contains("12 rows of the benchmark") == true)
  }

  @Test func `the tables have a row a group`() throws {
    let answer = try groups(csv)
    let rows = try Table(csv: answer.csv)
    #expect(rows.rowCount == 2)
    #expect(try rows.labels("verdict") == ["amplify", "replace"])
    #expect(try rows.numbers("total") == [60, 55])
    #expect(near(try rows.numbers("e(a)")[1], 50.0 / 70))
    #expect(answer.text.contains("2 groups: amplify 1, replace 1, scale-dependent 0, undecided 0"))
    #expect(answer.text.contains("headroom below 0"))
  }

  @Test func `a group without all cells is left out and counted`() throws {
    let holed = csv.split(separator: "\n").filter { !$0.hasPrefix("1,8,1,1,") }
      .joined(separator: "\n")
    let answer = try groups(holed + "\n")
    #expect(answer.groups.map(\.levels) == [["1"]])
    #expect(answer.n == 48 && answer.dropped == 36)
    #expect(answer.notes.last == "1 of 2 groups hold no full factorial and are left out")
    let none = csv.split(separator: "\n").filter { !$0.contains(",1,1,") }.joined(separator: "\n")
    #expect(throws: AnalysisError.self) { try groups(none + "\n") }
  }

  @Test func `words make groups, two columns make pairs of them`() throws {
    let worded = csv.replacingOccurrences(of: "point,gate", with: "point,width")
      .replacingOccurrences(of: "\n1,1,", with: "\n1,narrow,")
      .replacingOccurrences(of: "\n1,8,", with: "\n1,wide,")
    let answer = try groups(worded, by: ["point", "width"])
    #expect(answer.groups.map(\.levels) == [["1", "narrow"], ["1", "wide"]])
    #expect(answer.json.contains("\"width\": \"narrow\""))
  }

  @Test func `what makes no groups is refused`() throws {
    #expect(throws: AnalysisError.badRequest("`a` is a player and cannot make groups")) {
      try groups(csv, by: ["a"])
    }
    #expect(throws: AnalysisError.badRequest("`gate` makes groups twice; name it once")) {
      try groups(csv, by: ["gate", "gate"])
    }
    #expect(throws: AnalysisError.self) { try groups(csv, by: []) }
    #expect(throws: AnalysisError.self) { try groups(csv, by: ["gaet"]) }
    #expect(throws: AnalysisError.self) { try groups(csv, floor: .point(0)) }
  }

  @Test func `without a floor no group has a verdict`() throws {
    let answer = try groups(csv, floor: .none)
    #expect(answer.groups.allSatisfy { $0.analysis.synergy.verdict == nil })
    #expect(answer.json.contains("\"undefined\": 2"))
  }
}
