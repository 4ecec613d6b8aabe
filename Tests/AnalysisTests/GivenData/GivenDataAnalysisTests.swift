import Analysis
import Foundation
import Statistics
import Testing

@Suite struct GivenDataAnalysisTests {
  /// A sum of two waves, an idle column, one that never varies and one of words.
  private static func table() throws -> Table {
    var text = "point,replication,y,a,b,idle,same,word\n0,1,1,,,,,\n"
    for row in 1...60 {
      let (a, b) = (sin(Double(row)), cos(2.3 * Double(row)))
      text += "\(row),\(1 + row % 3),\(2 * a + b),\(a),\(row == 7 ? "" : String(b)),"
      text += "\(sin(7.1 * Double(row))),3,w\n"
    }
    return try Table(csv: text, name: "sample.csv")
  }

  @Test(arguments: GivenDataAnalysis.Measure.allCases)
  func `the object has the members of the interface`(measure: GivenDataAnalysis.Measure) throws {
    let answer = try GivenDataAnalysis(
      measure, of: "y", on: ["a", "b", "idle"], in: Self.table(), resamples: 30, seed: 5,
      benchmark: 0, replication: "replication")
    let object = try parsed(answer.json)
    #expect(object["method"] as? String == measure.rawValue && object["n"] as? Int == 59)
    #expect(object["dropped"] as? Int == 2 && object["outcome"] as? String == "y")
    let factors = try #require(object["factors"] as? [[String: Any]])
    #expect(factors.map { $0["factor"] as? String } == ["a", "b", "idle"])
    for (factor, own) in zip(factors, answer.factors) {
      #expect(agrees(factor["value"] as? Double, own.measure.value ?? .nan))
      #expect(agrees(factor["low"] as? Double, own.measure.interval?.low ?? .nan))
      #expect(agrees(factor["high"] as? Double, own.measure.interval?.high ?? .nan))
      #expect(agrees(factor["p"] as? Double, own.measure.p ?? .nan))
      for more in own.more { #expect(agrees(factor[more.name] as? Double, more.value)) }
    }
    #expect((object["seed"] == nil) == (measure == .prcc))
    #expect((object["note"] as? String)?.contains("share their luck") == true)
    #expect(answer.text.contains("1 without b") && answer.text.contains("1 of the benchmark"))
    #expect(answer.text.split(separator: "\n")[1].hasPrefix("  a "))
    let rows = answer.csv.split(separator: "\n")
    #expect(rows.count == 4 && rows[0].hasPrefix("factor,value,low,high,p"))
    #expect(rows[3].hasPrefix("idle,"))
  }

  @Test func `each measure is its own statistic`() throws {
    let table = try Table(csv: "y,a\n" + (1...40).map { "\(sin(Double($0))),\($0)\n" }.joined())
    let (x, y) = ((1...40).map(Double.init), (1...40).map { sin(Double($0)) })
    let prcc = try GivenDataAnalysis(.prcc, of: "y", on: ["a"], in: table, confidence: 0.9)
    #expect(
      prcc.factors[0].measure
        == (try RankPartialCorrelation(of: y, on: [x], confidence: 0.9).factors[0]))
    let pawn = try GivenDataAnalysis(.pawn, of: "y", on: ["a"], in: table, resamples: 20, seed: 1)
    let own = try Pawn(of: y, on: [x], resamples: 20, seed: 1)
    #expect(pawn.factors[0].measure == own.factors[0])
    #expect(
      pawn.factors[0].more.map(\.value)
        == [own.maxima[0], own.means[0], own.dummies[0], Double(own.slices[0])])
    let delta = try GivenDataAnalysis(.delta, of: "y", on: ["a"], in: table, resamples: 20, seed: 1)
    let shift = try DeltaMeasure(of: y, on: [x], resamples: 20, seed: 1)
    #expect(delta.factors[0].measure == shift.factors[0])
    #expect(
      delta.factors[0].more.map(\.value) == [shift.uncorrected[0], Double(shift.classes[0])])
  }

  @Test func `ranks that tell everything are null beside a note`() throws {
    let table = try Table(
      csv: "y,a,b\n" + zip(1...6, [2, 1, 5, 3, 6, 4]).map { "\($0 * $0),\($0),\($1)\n" }.joined())
    let answer = try GivenDataAnalysis(.prcc, of: "y", on: ["a", "b"], in: table)
    let object = try parsed(answer.json)
    let factors = try #require(object["factors"] as? [[String: Any]])
    #expect(factors[0]["value"] as? Double == 1 && factors[0]["low"] is NSNull)
    #expect(factors[1]["value"] is NSNull && factors[1]["note"] != nil && object["note"] != nil)
    let few = try GivenDataAnalysis(
      .prcc, of: "y", on: ["a", "b"], in: Table(csv: "y,a,b\n1,1,2\n2,3,1\n4,2,4\n3,4,3\n"))
    #expect(few.json.contains("too few rows for an interval"))
  }

  @Test func `a long tail has a note beside its factor`() throws {
    let rows = (1...400).map { (row: Int) in
      let a = cos(Double(row))
      return "\(exp(3 * a + 1.5 * sin(Double(row * row)))),\(a)\n"
    }
    let table = try Table(csv: "y,a\n" + rows.joined())
    let answer = try GivenDataAnalysis(.delta, of: "y", on: ["a"], in: table, resamples: 10)
    #expect(answer.notes.contains { $0.hasPrefix("a: within classes") && $0.contains("logarithm") })
  }

  @Test func `bad input is an error with a remedy`() throws {
    let table = try Self.table()
    func message(
      _ columns: [String], outcome: String = "y", resamples: Int? = nil, in other: Table? = nil,
      _ measure: GivenDataAnalysis.Measure = .pawn
    ) -> String {
      do {
        _ = try GivenDataAnalysis(
          measure, of: outcome, on: columns, in: other ?? table, resamples: resamples)
        return ""
      } catch { return error.description }
    }
    #expect(message(["a", "a"]).contains("given twice"))
    #expect(message(["a", "y"]).contains("no factor of itself"))
    #expect(message(["c"]).contains("no column `c`"))
    #expect(message(["word"]).contains("`word`"))
    #expect(message(["a", "same"]).contains("`same` never varies"))
    #expect(message(["a"], outcome: "same").contains("the outcome never varies"))
    #expect(message(["a"], resamples: 0).contains("number of resamples"))
    for measure in [GivenDataAnalysis.Measure.pawn, .delta] {
      #expect(message(["a"], resamples: 1, measure).contains("number of resamples"))
    }
    for unit in ["e-180", "e-320", "e307"] {
      let rows = (1...40).map { "\($0 % 7 - 3)\(unit),\($0)\n" }
      let table = try Table(csv: "y,a\n" + rows.joined())
      #expect(message(["a"], in: table, .delta).contains("change their unit"))
      #expect(message(["a"], resamples: 20, in: table, .pawn).isEmpty)
    }
    let few = try Table(csv: "y,a,b\n1,2,4\n2,3,6\n4,1,2\n3,7,14\n1,1,2\n")
    #expect(message(["a"], in: few).contains("too few"))
    #expect(message(["a"], in: few, .delta).contains("too few"))
    #expect(message(["a", "b"], in: few, .prcc).contains("the ranks of `b` are a combination"))
  }
}
