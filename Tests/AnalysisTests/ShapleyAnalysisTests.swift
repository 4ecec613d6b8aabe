import Analysis
import Foundation
import Statistics
import Testing

@Suite struct ShapleyAnalysisTests {
  /// Two measures, three replications: 100 − 10a − 20b − 4ab, and the luck 0, 3, 6.
  let csv = """
    a,b,day,loss,best
    off,0,1,100,10
    off,0,2,103,13
    off,0,3,106,16
    on,0,1,90,10
    on,0,2,93,13
    on,0,3,96,16
    off,1,1,80,10
    off,1,2,83,13
    off,1,3,86,16
    on,1,1,66,10
    on,1,2,69,13
    on,1,3,72,16
    """

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
    #expect(answer.n == 12 && answer.dropped == 0)
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
    #expect(Set(object.keys) == ["method", "n", "dropped", "values", "interactions", "synergy"])
    let values = try #require(object["values"] as? [[String: Any]])
    #expect(Set(values[0].keys) == ["factor", "value", "low", "high", "share"])
    let pairs = try #require(object["interactions"] as? [[String: Any]])
    #expect(Set(pairs[0].keys) == ["factors", "value", "low", "high"])
    let synergy = try #require(object["synergy"] as? [String: Any])
    #expect(Set(synergy.keys) == ["additive", "bliss", "headroom", "verdict"])
    #expect(synergy["verdict"] as? String == "amplify")
    #expect(near((synergy["additive"] as? [String: Double])?["excess"], 4.0 / 90))
    let digits = try #require(answer.synergy.additive.value)
    #expect(answer.json.contains("\"excess\": \(digits)"))
  }

  @Test func `without a floor the synergy is null beside a note`() throws {
    let answer = try analysis(.none)
    #expect(answer.synergy.verdict == nil && answer.synergy.note != nil)
    #expect(answer.json.contains("\"verdict\": null"))
    #expect(answer.text.contains("verdict: undefined"))
  }

  @Test func `a replication with a hole is dropped with all its rows`() throws {
    let holed = csv.replacingOccurrences(of: "on,1,2,69,13", with: "on,1,2,,13")
    let answer = try ShapleyAnalysis(
      of: "loss", factors: ["a", "b"], in: Table(csv: holed), lowerIsBetter: true, paired: "day")
    #expect(answer.n == 8 && answer.dropped == 4)
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
}
