import Analysis
import Foundation
import Statistics
import Testing

@Suite struct ShapleyAnalysisTests {
  /// Two measures, twelve replications: 100 − 10a − 20b − 4ab, and the luck 0, 3 or 6.
  let csv = measures(days: 12)

  static func measures(days: Int) -> String {
    var text = "a,b,day,loss,best\n"
    for (cell, loss) in [("off,0", 100), ("on,0", 90), ("off,1", 80), ("on,1", 66)] {
      for day in 1...days {
        let luck = (day - 1) % 3 * 3
        text += "\(cell),\(day),\(loss + luck),\(10 + luck)\n"
      }
    }
    return text
  }

  func analysis(_ floor: Floor = .column("best"), paired: String? = "day") throws -> ShapleyAnalysis
  {
    try ShapleyAnalysis(
      of: "loss", factors: ["a", "b"], in: Table(csv: csv), lowerIsBetter: true, floor: floor,
      paired: paired)
  }

  @Test func `two measures are shared out as by hand`() throws {
    let answer = try analysis()
    #expect(answer.values.map(\.value.value) == [12, 22])
    #expect(near(answer.values[0].share, 12.0 / 34))
    #expect(answer.interactions.map(\.factors) == [["a", "b"]])
    #expect(answer.interactions[0].value.value == 4)
    #expect(near(answer.synergy.additive.value, 4.0 / 90))
    #expect(near(answer.synergy.bliss.value, 34.0 / 90 - (1 - 80.0 / 90 * 70 / 90)))
    #expect(near(answer.synergy.headroom.value, 1 - 30.0 / 90))
    #expect(answer.synergy.verdict == .amplify)
    #expect(answer.n == 48 && answer.dropped == 0)
  }

  @Test func `pairing takes the shared luck out of the intervals`() throws {
    let paired = try #require(try analysis().values[0].value.interval)
    let unpaired = try #require(try analysis(paired: nil).values[0].value.interval)
    #expect(near(paired.low, 12) && near(paired.high, 12))
    #expect(unpaired.high - unpaired.low > 1 && unpaired.contains(12))
  }

  @Test func `a constant floor and one by column agree where they are the same`() throws {
    let constant = try analysis(.constant(13)).synergy
    #expect(near(constant.headroom.value, try #require(try analysis().synergy.headroom.value)))
  }

  @Test func `the object has the members of the interface`() throws {
    let answer = try analysis()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.utf8)) as? [String: Any])
    let keys = [
      "method", "n", "dropped", "values", "effectiveness", "interactions", "synergy", "mobius",
      "convention", "confidence", "resamples", "seed", "lowerIsBetter",
    ]
    #expect(Set(object.keys) == Set(keys))
    let alone = try #require(object["effectiveness"] as? [[String: Any]])
    #expect(
      alone.map { Set($0.keys) } == [
        ["factor", "value", "low", "high"], ["factor", "value", "low", "high"],
      ])
    #expect(near(alone[0]["value"] as? Double, 10.0 / 90))
    let values = try #require(object["values"] as? [[String: Any]])
    #expect(Set(values[0].keys) == ["factor", "value", "low", "high", "share"])
    let pairs = try #require(object["interactions"] as? [[String: Any]])
    #expect(Set(pairs[0].keys) == ["factors", "value", "low", "high"])
    // Of two factors the dividend and the interaction index are the same number.
    let dividends = try #require(object["mobius"] as? [[String: Any]])
    #expect(
      dividends.count == 1
        && near(dividends[0]["value"] as? Double, pairs[0]["value"] as? Double ?? 0))
    let synergy = try #require(object["synergy"] as? [String: Any])
    #expect(Set(synergy.keys) == ["additive", "bliss", "headroom", "verdict"])
    #expect(synergy["verdict"] as? String == "amplify")
    #expect(near((synergy["additive"] as? [String: Double])?["excess"], 4.0 / 90))
    let digits = try #require(answer.synergy.additive.value)
    #expect(answer.json.contains("\"excess\": \(digits)"))
  }

  @Test func `without a floor the synergy is null beside a note`() throws {
    let answer = try analysis(.none)
    #expect(answer.synergy.verdict == nil && !answer.synergy.notes.isEmpty)
    #expect(answer.json.contains("\"verdict\": null"))
    #expect(answer.text.contains("verdict: undefined"))
  }

  @Test func `a replication with a hole is dropped with all its rows`() throws {
    let holed = csv.replacingOccurrences(of: "on,1,2,69,13", with: "on,1,2,,13")
    let answer = try ShapleyAnalysis(
      of: "loss", factors: ["a", "b"], in: Table(csv: holed), lowerIsBetter: true, paired: "day")
    #expect(answer.n == 44 && answer.dropped == 4)
    #expect(answer.values.map(\.value.value) == [12, 22])
  }

  @Test func `the benchmark's rows are the floor and no cell`() throws {
    let table = try Table(
      csv: flagship(floor: 10) { open, _, _ in 90 - 10 * Double(open.nonzeroBitCount) })
    let answer = try ShapleyAnalysis(
      of: "loss", factors: modes, in: table, lowerIsBetter: true, floor: .point(0),
      paired: "replication")
    #expect(answer.n == 640 && answer.dropped == 0)
    #expect(near(answer.synergy.headroom.value, 0.5))
    #expect(answer.synergy.verdict == .undecided)
  }

  @Test func `a factor with three levels and an empty cell are refused by name`() throws {
    let three = try Table(csv: "a,loss\n0,1\n1,2\n2,3\n")
    #expect(throws: AnalysisError.notTwoLevels(factor: "a", levels: ["0", "1", "2"])) {
      try ShapleyAnalysis(of: "loss", factors: ["a"], in: three)
    }
    let open = try Table(csv: "a,b,loss\n0,0,1\n1,0,2\n0,1,3\n0,0,1\n")
    #expect(throws: AnalysisError.missingCells(["a=1, b=1"])) {
      try ShapleyAnalysis(of: "loss", factors: ["a", "b"], in: open)
    }
    #expect(throws: AnalysisError.self) { try ShapleyAnalysis(of: "loss", factors: [], in: open) }
  }

  @Test func `one row a cell gives values without intervals`() throws {
    let table = try Table(csv: "a,loss\n0,5\n1,8\n")
    let answer = try ShapleyAnalysis(of: "loss", factors: ["a"], in: table)
    #expect(answer.values[0].value == Estimate(value: 3, interval: nil))
    #expect(answer.note?.contains("no interval") == true)
    #expect(answer.interactions.isEmpty)
  }

  @Test func `what each measure avoids alone is printed with its interval`() throws {
    let answer = try analysis()
    #expect(answer.effectiveness.map(\.factor) == ["a", "b"])
    #expect(near(answer.effectiveness[1].value.value, 20.0 / 90))
    #expect(try #require(answer.effectiveness[1].value.interval).contains(20.0 / 90))
    #expect(answer.text.contains("e(b) alone"))
    #expect(
      try analysis(.none).effectiveness.map(\.value) == [
        Estimate(value: nil, interval: nil), Estimate(value: nil, interval: nil),
      ])
  }

  @Test func `three replications have intervals but no verdict`() throws {
    let answer = try ShapleyAnalysis(
      of: "loss", factors: ["a", "b"], in: Table(csv: Self.measures(days: 3)), lowerIsBetter: true,
      floor: .column("best"), paired: "day")
    #expect(answer.synergy.verdict == .undecided)
    #expect(answer.synergy.additive.interval != nil)
    #expect(answer.synergy.notes == ["a verdict needs at least 10 replications"])
    #expect(answer.json.contains("\"note\": \"a verdict needs at least 10 replications\""))
    #expect(answer.note == "percentile intervals of so few are too narrow (replication: 3)")
  }

  @Test func `what all measures add to is no amplification`() throws {
    let answer = try ShapleyAnalysis(
      of: "loss", factors: ["a", "b"], in: Table(csv: csv), lowerIsBetter: false,
      floor: .constant(1_000), paired: "day")
    #expect(answer.synergy.verdict == .undecided)
    #expect(answer.synergy.additive.value != nil)
    #expect(
      answer.synergy.notes == [
        "factors take from `loss`: amplification is defined for what they add to"
      ])
  }
}
