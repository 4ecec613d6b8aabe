import Analysis
import Foundation
import Statistics
import Testing

@Suite struct ShapleyEffectsAnalysisTests {
  @Test func `the object has the effects and their sum`() throws {
    let table = try LaidOutTable.saltelli(rows: 256, scrambles: 8)
    let answer = try ShapleyEffectsAnalysis(
      of: "loss", factors: LaidOutTable.names, in: table, scrambles: 8, sharesLuck: false)
    let object = try parsed(answer.json)
    #expect(object["method"] as? String == "shapley-effects" && object["n"] as? Int == 8 * 256 * 5)
    #expect(agrees(object["sum"] as? Double, 1) && object["noise"] is NSNull)
    let factors = try #require(object["factors"] as? [[String: Any]])
    // Ishigami: S₁ + S₁₃ / 2, S₂, S₁₃ / 2.
    for (factor, truth) in zip(factors, [0.43574, 0.44241, 0.12184]) {
      let value = try #require(factor["value"] as? Double)
      let (low, high) = (
        try #require(factor["low"] as? Double), try #require(factor["high"] as? Double)
      )
      // Twice as far as the interval at 95 % reaches: one run in some ten thousand is further.
      #expect(low < value && value < high && high - low < 0.1)
      #expect((value - truth).magnitude < high - low)
    }
    #expect(factors.map { $0["factor"] as? String } == ["a", "b", "c"])
    #expect(answer.csv.hasPrefix("factor,value,low,high\na,0.4"))
    #expect(answer.text.contains("jackknife of 8 scrambles"))
    #expect(answer.notes.joined().contains("one run a point"))
  }

  @Test func `noise is told where runs are repeated`() throws {
    let table = try LaidOutTable.saltelli(rows: 64, scrambles: 4, replications: 3, noise: 3)
    let answer = try ShapleyEffectsAnalysis(
      of: "loss", factors: LaidOutTable.names, in: table, scrambles: 4)
    // 9 / (9 + 13.84)
    #expect((try #require(answer.effects.noise) - 0.394).magnitude < 0.03)
    #expect(answer.text.contains("noise separated") && answer.replications == 3)
  }
}
