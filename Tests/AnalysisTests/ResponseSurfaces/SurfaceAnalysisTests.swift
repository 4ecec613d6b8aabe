import Analysis
import Foundation
import Statistics
import Testing

@Suite struct SurfaceAnalysisTests {
  private static let losses = [
    12.1, 9.8, 11.3, 11.7, 10.9, 10.2, 8.1, 6.4, 7.1, 8.0, 6.2, 7.9, 6.6, 3.9, 5.2, 6.1, 4.4, 5.0,
    9.1, 7.7, 6.8, 9.9, 7.2, 7.5,
  ]

  /// Four doses of a by three of b, two replications, a row of the benchmark and two that miss one.
  private static func table() throws -> Table {
    var text = "point,replication,a,b,loss,word\n0,1,0,0,99,u\n"
    for (row, loss) in losses.enumerated() {
      let (a, b) = ([0, 1, 2, 4][row / 6], row % 3 - 1)
      text += "\(1 + row / 6 * 3 + row % 3),\(1 + row % 6 / 3),\(a),\(b),\(loss),u\n"
    }
    return try Table(csv: text + "9,3,1,1,,u\n9,3,,1,2,u\n", name: "runs.csv")
  }

  private static func answer(
    lowest: Bool = true, cluster: String? = nil, resamples: Int = 400, seed: UInt64 = 1
  ) throws -> SurfaceAnalysis {
    try SurfaceAnalysis(
      of: "loss", on: ["a", "b"], in: table(), lowerIsBetter: lowest, cluster: cluster,
      resamples: resamples, seed: seed, benchmark: 0, replication: "replication")
  }

  // R 4.2: lm, vcov, solve and eigen on the same rows; see ResponseSurfaceTests.
  @Test func `the object has all that was found, with R's numbers`() throws {
    let object = try parsed(try Self.answer().json)
    #expect(object["method"] as? String == "surface" && object["better"] as? String == "lower")
    #expect(object["n"] as? Int == 24 && object["dropped"] as? Int == 3)
    #expect(object["degreesOfFreedom"] as? Int == 18 && object["seed"] as? String == "1")
    let coefficients = try #require(object["coefficients"] as? [[String: Any]])
    let terms = coefficients.map { $0["term"] as? String }
    #expect(terms == ["(Intercept)", "a", "b", "a^2", "b^2", "a:b"])
    let expected: [(String, Double)] = [
      ("estimate", -0.18142857142857072), ("standardError", 0.078318715549029388),
      ("t", -2.3165417123700411), ("p", 0.032519636183508671),
      ("ciLow", -0.18142857142857072 - 2.10092204024096 * 0.078318715549029388),
      ("ciHigh", -0.18142857142857072 + 2.10092204024096 * 0.078318715549029388),
    ]
    for (name, number) in expected {
      #expect(agrees(coefficients[5][name] as? Double, number), "\(name)")
    }
    let lack = try #require(object["lackOfFit"] as? [String: Any])
    #expect(agrees(lack["F"] as? Double, 0.97827156786693059) && lack["df"] as? Int == 6)
    #expect(agrees(lack["p"] as? Double, 0.4802195651428417) && lack["dfResidual"] as? Int == 12)
    let stationary = try #require(object["stationary"] as? [String: Any])
    #expect(stationary["kind"] as? String == "minimum")
    #expect(stationary["place"] as? String == "inside")
    let curvatures = try #require(object["curvatures"] as? [[String: Any]])
    #expect(agrees(curvatures[1]["value"] as? Double, 4.2321581125099144))
    #expect(agrees(curvatures[1]["standardError"] as? Double, 0.21283431567649455))
    let best = try #require(object["optimum"] as? [String: Any])
    #expect(agrees(best["value"] as? Double, 4.2379671206428728))
    #expect(agrees(best["standardError"] as? Double, 0.19687282403813616))
    let factors = try #require(best["factors"] as? [[String: Any]])
    #expect(factors.map { $0["factor"] as? String } == ["a", "b"])
    #expect(agrees(factors[0]["value"] as? Double, 2.3877491244613438))
    #expect(agrees(factors[1]["standardError"] as? Double, 0.073956305828265581))
    #expect(factors[0]["to"] as? Double == 4 && factors[1]["from"] as? Double == -1)
    #expect(factors[0]["end"] is NSNull && factors[0]["shareAtLow"] as? Double == 0)
    let (low, high) = (factors[0]["low"] as? Double ?? .nan, factors[0]["high"] as? Double ?? .nan)
    #expect(low < 2.3877491244613438 && high > 2.3877491244613438 && high - low < 0.4)
    #expect((object["note"] as? String)?.contains("--cluster replication") == true)
  }

  @Test func `the highest doses on the edge say so`() throws {
    let answer = try Self.answer(lowest: false)
    #expect(answer.notes.contains { $0.contains("a is best at the lowest level tried, 0,") })
    #expect(answer.notes.contains { $0.contains("b is best at the lowest level tried, -1.000") })
    let lines = answer.csv.split(separator: "\n").map(String.init)
    #expect(
      lines[0]
        == "factor,value,low,high,standardError,from,to,shareAtLow,shareAtHigh,end")
    #expect(lines[1].hasPrefix("a,0,0,") && lines[1].hasSuffix(",low") && lines.count == 3)
    #expect(answer.text.contains("highest at") && answer.text.contains("low\n"))
  }

  @Test func `clusters are told, counted and drawn whole`() throws {
    let answer = try Self.answer(cluster: "replication")
    #expect(answer.surface.degreesOfFreedom == 1 && answer.cluster == "replication")
    #expect(!answer.notes.contains { $0.contains("share their luck") })
    #expect(answer.notes.contains { $0.contains("intervals of doses from resamples of 2 of") })
    #expect(answer.notes.contains { $0.contains("lack of fit takes rows as independent") })
    let apart = try Self.answer()
    #expect(!apart.notes.contains { $0.contains("clusters") || $0.contains("as independent") })
    #expect(answer.text.contains("resamples of clusters of replication"))
    #expect(answer.json.contains("\"cluster\": \"replication\""))
    #expect(answer.n == 24)
  }

  @Test(arguments: [29, 30]) func `thirty clusters are enough to say nothing`(count: Int) throws {
    var text = "x,cluster,y\n"
    for row in 0..<(3 * count) {
      let x = Double(row % 3)
      text += "\(x),\(row / 3),\((x - 1) * (x - 1) + Double(row * row % 7) / 10)\n"
    }
    let answer = try SurfaceAnalysis(
      of: "y", on: ["x"], in: Table(csv: text), cluster: "cluster", resamples: 50)
    #expect(answer.notes.contains { $0.contains("few clusters") } == (count < 30))
  }

  @Test func `the same seed gives the same answer`() throws {
    #expect(try Self.answer().json == Self.answer().json)
    #expect(try Self.answer().json != Self.answer(seed: 2).json)
  }

  @Test func `a ridge, lack of fit and curvatures unknown are told`() throws {
    var ridge = "x,z,y\n"
    var bent = "x,y\n"
    for row in 0..<18 {
      let (x, z) = (Double(row / 2 % 3), Double(row / 6))
      ridge += "\(x),\(z),\(x + 2 * z + (row % 2 == 0 ? 0.25 : -0.25))\n"
      bent += "\(row / 3),\([0, 5, 1, 9, 0, 4][row / 3] + row % 3)\n"
    }
    let flat = try SurfaceAnalysis(
      of: "y", on: ["x", "z"], in: Table(csv: ridge), resamples: 100)
    #expect(flat.notes.contains { $0.contains("does not curve in some direction") })
    #expect(flat.json.contains("\"kind\": \"ridge\"") && flat.text.contains("a ridge"))
    #expect(flat.optimum.point == [2, 2] && flat.optimum.ends == [.high, .high])
    let curved = try SurfaceAnalysis(of: "y", on: ["x"], in: Table(csv: bent), resamples: 100)
    #expect(curved.notes.contains { $0.contains("lack of fit, p <.0001") }, "\(curved.notes)")
    #expect(curved.notes.contains { $0.contains("may be no maximum") }, "\(curved.notes)")
    for text in [flat.text, flat.json, flat.csv, curved.text, curved.json] {
      #expect(!text.lowercased().contains("nan") && !text.contains("inf,"))
    }
  }

  @Test func `as many rows as coefficients leave errors empty, and few rows no interval`() throws {
    let table = try Table(csv: "x,y\n0,3\n1,1\n2,2\n")
    let answer = try SurfaceAnalysis(of: "y", on: ["x"], in: table, lowerIsBetter: true)
    #expect(answer.resampled.intervals == nil && answer.optimum.interval == nil)
    #expect(answer.notes.contains { $0.contains("as many rows as coefficients") })
    #expect(answer.notes.contains { $0.contains("so there is no interval") })
    let object = try parsed(answer.json)
    let best = try #require(object["optimum"] as? [String: Any])
    #expect(best["low"] is NSNull && object["lackOfFit"] is NSNull)
    #expect(answer.text.contains("–"))
  }

  @Test func `bad input is an error with a remedy`() throws {
    let table = try Self.table()
    func message(
      _ outcome: String, _ columns: [String], cluster: String? = nil, resamples: Int = 10,
      confidence: Double = 0.95
    ) -> String {
      do {
        _ = try SurfaceAnalysis(
          of: outcome, on: columns, in: table, cluster: cluster, confidence: confidence,
          resamples: resamples)
        return "no error"
      } catch { return error.description }
    }
    #expect(message("los", ["a"]).contains("did you mean `loss`?"))
    #expect(message("loss", ["a", "a"]).contains("column `a` is given twice"))
    #expect(message("loss", ["loss"]).contains("column `loss` is given twice"))
    #expect(message("loss", ["a", "word"]).contains("`u` is no finite number"))
    #expect(message("loss", ["a"], cluster: "c").contains("no column `c`"))
    #expect(message("loss", ["a"], cluster: "word").contains("one cluster tells no error"))
    #expect(message("loss", []).contains("0 dimensions"))
    #expect(message("loss", ["a"], resamples: 0).contains("0 resamples cannot be drawn"))
    #expect(message("loss", ["a"], confidence: 2).contains("2.0 is no confidence level"))
    let two = try Table(csv: "x,y\n0,1\n1,2\n0,3\n1,5\n")
    do {
      _ = try SurfaceAnalysis(of: "y", on: ["x"], in: two)
      Issue.record("two levels were taken")
    } catch { #expect(error.description.contains("input x has 2 values")) }
  }
}
