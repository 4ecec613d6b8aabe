import Analysis
import Foundation
import Statistics
import Testing

@Suite struct MorrisAnalysisTests {
  /// Steps of two thirds of the range: of *a* 4, 4, 6; of *b* over its values 1 to 9: 1/½, −3/⅞, 1/−½.
  @Test func `the object has the members of the interface, counted by hand`() throws {
    let answer = try MorrisAnalysis(
      of: "loss", factors: ["a", "b", "c"], in: Table(csv: LaidOutTable.morris))
    let object = try parsed(answer.json)
    #expect(object["method"] as? String == "morris" && object["n"] as? Int == 12)
    #expect(object["trajectories"] as? Int == 3 && object["dropped"] as? Int == 0)
    let factors = try #require(object["factors"] as? [[String: Any]])
    #expect(factors.map { $0["factor"] as? String } == ["a", "b", "c"])
    #expect(agrees(factors[0]["mu"] as? Double, 7) && agrees(factors[0]["muStar"] as? Double, 7))
    #expect(agrees(factors[0]["sigma"] as? Double, 3.0.squareRoot()))
    // t(.975; 2) = 4.302652729911275 times √3 / √3.
    #expect(agrees(factors[0]["muStarLow"] as? Double, 7 - 4.302652729911275))
    #expect(agrees(factors[0]["muStarHigh"] as? Double, 7 + 4.302652729911275))
    #expect(agrees(factors[1]["mu"] as? Double, (2 - 24.0 / 7 - 2) / 3))
    #expect(agrees(factors[1]["muStar"] as? Double, (2 + 24.0 / 7 + 2) / 3))
    #expect(agrees(factors[2]["mu"] as? Double, -3) && agrees(factors[2]["muStar"] as? Double, 3))
    #expect(factors[0]["noise"] is NSNull)
    #expect(answer.csv.hasPrefix("factor,mu,muStar,muStarLow,muStarHigh,sigma,noise\na,"))
    #expect(answer.text.contains("3 trajectories") && answer.notes[0].contains("one run a point"))
  }

  @Test func `ranges and levels set the scale of effects`() throws {
    let table = try Table(csv: LaidOutTable.morris)
    let answer = try MorrisAnalysis(
      of: "loss", factors: ["a", "b", "c"],
      scales: [.interval(0...100), .levels([1, 2, 5, 9]), .observed], in: table, sharesLuck: true)
    // 4 / 0.2, 4 / 0.2, 6 / 0.2
    #expect(agrees(answer.effects.factors[0].mu, 70.0 / 3))
    #expect(answer.notes.count == 1 && answer.notes[0].contains("those of this luck alone"))
    // Levels 0 → 2, 1 → 3 and 2 → 0 of three steps.
    #expect(agrees(answer.effects.factors[1].mu, (1.5 - 4.5 - 1.5) / 3))
  }

  @Test func `replications are averaged and tell the noise`() throws {
    let lines = LaidOutTable.morris.split(separator: "\n").map(String.init)
    var text = lines[0] + "\n"
    for (place, line) in lines.dropFirst().enumerated() {
      let fields = line.split(separator: ",").map(String.init)
      let loss = try #require(Double(fields[5]))
      for run in 1...2 {
        let luck = (run == 1 ? 1.0 : -1) * (place % 2 == 0 ? 1 : -1)
        text +=
          (fields[..<1] + ["\(run)"] + fields[2..<5] + ["\(loss + luck)"])
          .joined(separator: ",") + "\n"
      }
    }
    let answer = try MorrisAnalysis(of: "loss", factors: ["a", "b", "c"], in: Table(csv: text))
    #expect(agrees(answer.effects.factors[0].mu, 7) && answer.replications == 2)
    // Changes of ∓2 over ⅔: deviations of 3, a variance of 2 · 9, of a mean of two 9.
    #expect(agrees(answer.effects.factors[0].noise, 3))
    #expect(answer.text.contains("by chance alone"))
  }

  @Test func `bad input is an error with a remedy`() throws {
    func message(_ text: String, _ scales: [FactorScale]? = nil) -> String {
      do {
        _ = try MorrisAnalysis(
          of: "loss", factors: ["a", "b", "c"], scales: scales, in: Table(csv: text))
        return ""
      } catch { return "\(error)" }
    }
    let text = LaidOutTable.morris
    #expect(message(text.replacing("4,1,30,5,2,3\n", with: "")).contains("no whole trajectories"))
    #expect(
      message(text.replacing("6,1,40,9,3,6", with: "6,1,30,9,3,6")).contains("2 factors move"))
    #expect(message(text.replacing("6,1,40,9,3,6", with: "6,1,40,9,3,")).contains("has no value"))
    let flat = "point,a,b,c,loss\n1,1,1,1,1\n2,1,2,1,1\n3,1,2,2,1\n4,1,2,3,1\n"
    #expect(message(flat).contains("`a` never varies"))
    #expect(
      throws: AnalysisError.statistics(
        .unidentified(
          "`a` never varies, so that its influence cannot be told; leave it out of the factors"))
    ) { try MorrisAnalysis(of: "loss", factors: ["a", "b", "c"], in: Table(csv: flat)) }
    let one = text.split(separator: "\n").prefix(5).joined(separator: "\n") + "\n"
    #expect(message(one).contains("two trajectories at least"))
    #expect(
      message(text, [.observed, .levels([1, 2, 5]), .observed]).contains("none of its levels"))
  }
}
