import Analysis
import Foundation
import Statistics
import Testing

@Suite struct RegressDiagnosticsTests {
  private func table() throws -> Table { try Table(csv: RegressionRows.csv, name: "runs.csv") }

  private func problem(_ formula: String, at: String, csv: String = RegressionRows.csv) -> String {
    do {
      let answer = try RegressAnalysis(
        formula: formula, table: Table(csv: csv, name: "runs.csv"), at: [at])
      return "no problem: \(answer.predictions[0].estimate ?? .nan)"
    } catch { return "\(error)" }
  }

  @Test func `influential rows are told in order, by row and line of the file`() throws {
    let y = [
      3, 6, 15.5, 9.5, 10, 13, 16, 16.5, 19.5, 20, 23, 26, 26.5, 29.5, 30, 33, 22, 36.5, 39.5, 48,
    ]
    // Rows 1 and 8 have no value; a quoted line break moves all lines after row 4 by one.
    var csv = "note,x,y\n"
    for (row, value) in y.enumerated() {
      let note = row == 3 ? "\"two\nlines\"" : "-"
      csv += "\(note),\(row + 1),\([0, 7].contains(row) ? "" : "\(value)")\n"
    }
    let answer = try RegressAnalysis(formula: "y ~ x", table: Table(csv: csv), at: ["x=3.5"])
    #expect(answer.influential.map(\.row) == [17, 20, 3])
    #expect(answer.influential.map(\.line) == [19, 22, 4])
    #expect(answer.influentialCount == 3 && answer.dropped == 2)
    // statsmodels 0.15, OLSInfluence.
    let cook = [0.6311558006708534, 0.592791231133904, 0.34828311097866355]
    let leverage = [0.11626523936961042, 0.19476657746060067, 0.1745465358311031]
    for (j, row) in answer.influential.prefix(3).enumerated() {
      #expect(sharedDigits(row.cook, cook[j]) > 12)
      #expect(sharedDigits(row.leverage, leverage[j]) > 12)
    }
    let object = try printedObject(answer.json)
    let first = try #require((object["influential"] as? [[String: Any]])?.first)
    #expect(first["row"] as? Int == 17 && first["line"] as? Int == 19)
    #expect(sharedDigits(first["cook"], cook[0]) > 12)
    #expect(sharedDigits(first["leverage"], leverage[0]) > 12)
    let cells = answer.text.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(cells.contains(["17", "19", "0.6312", "0.1163"]))
    let point = try #require((object["predictions"] as? [[String: Any]])?.first)
    let told = answer.predictions[0]
    let members = [
      ("estimate", told.estimate), ("ciLow", told.interval?.low), ("ciHigh", told.interval?.high),
      ("predictionLow", told.predictionInterval?.low),
      ("predictionHigh", told.predictionInterval?.high),
    ]
    for (name, value) in members { #expect(sharedDigits(point[name], value) > 14, "\(name)") }
    #expect(point["at"] as? String == "x=3.5")
  }

  @Test func `more than ten influential rows are counted`() throws {
    var csv = "x,y\n"
    for i in 0..<400 { csv += "\(i % 20),\(i % 33 == 0 ? 100 + i : i % 20 + i % 3)\n" }
    let answer = try RegressAnalysis(formula: "y ~ x", table: Table(csv: csv))
    #expect(answer.influential.count == 10 && answer.influentialCount > 10)
    #expect(answer.notes.contains { $0.contains("\(answer.influentialCount) rows have") })
  }

  @Test func `a row that alone decides a coefficient is told`() throws {
    let csv = "m,y\nu,1\nu,2\nw,5\nu,4\n"
    let answer = try RegressAnalysis(formula: "y ~ m", table: Table(csv: csv))
    #expect(answer.notes.contains { $0.hasSuffix("decides a coefficient: line 4") })
  }

  // statsmodels 0.15: √(xᵀVx) with its covariance, by t on 57 and on 8 degrees of freedom.
  @Test(arguments: [
    ("HC1", 0.95, 1.7681367882752013, 2.655584508710096),
    ("HC1", 0.9, 1.841357821919218, 2.5823634750660793),
    ("HC3", 0.95, 1.7573573344727096, 2.666363962512588),
    ("", 0.95, 1.7426962878607268, 2.6810250091245704),
    ("", 0.9, 1.8335292948000474, 2.59019200218525),
  ])
  func `robust intervals of expectations are those of statsmodels`(
    robust: String, confidence: Double, low: Double, high: Double
  ) throws {
    let answer = try RegressAnalysis(
      formula: "y ~ x + z", table: table(), robust: robust.isEmpty ? nil : robust,
      cluster: robust.isEmpty ? "g" : nil, at: ["x=1,z=2"], confidence: confidence)
    let point = answer.predictions[0]
    #expect(sharedDigits(point.estimate, 2.2118606484926486) > 12)
    #expect(sharedDigits(point.interval?.low, low) > 10)
    #expect(sharedDigits(point.interval?.high, high) > 10)
    #expect(point.predictionInterval == nil)
    #expect(answer.notes.contains { $0.contains("no prediction interval") })
  }

  @Test func `a column that is not named is at its mean`() throws {
    let named = try RegressAnalysis(formula: "y ~ x + z", table: table(), at: ["x=1,z=1.9625"])
    let means = try RegressAnalysis(formula: "y ~ x + z", table: table(), at: [" x = 1 "])
    let z = try table().numbers("z").compactMap(\.self).reduce(0, +) / 60
    let slope = try #require(named.coefficients[2].estimate)
    let expected = try #require(named.predictions[0].estimate) + (z - 1.9625) * slope
    #expect(sharedDigits(means.predictions[0].estimate, expected) > 12)
  }

  @Test func `points out of reach are errors, not numbers`() {
    let cases = [
      ("y ~ x + z", "x=1e200", "beyond 1e140"), ("y ~ x:z", "x=1e100,z=1e100", "beyond 1e140"),
      ("y ~ x + z", "x=1e999", "`1e999` is no finite number"),
      ("y ~ x + z", "x=nan", "`nan` is no finite number"), ("y ~ x", "x=", "`` is no finite"),
      ("y ~ x", "z=1", "the formula has no column `z`"), ("y ~ x", "y=1", "no column `y`"),
      ("y ~ x", "x=1,x=2", "character 5: `x` is named twice"), ("y ~ x", "=1", "no column ``"),
      ("y ~ log(z + 1)", "z=-3", "no finite value"), ("y ~ x", ",", "has no `=`"),
    ]
    for (formula, at, words) in cases {
      let text = problem(formula, at: at)
      #expect(text.contains(words), "\(at): \(text)")
    }
  }

  @Test func `levels with commas stand in backticks`() throws {
    let csv = "m,a b,y\n\"u,v\",1,1\n\"u,v\",2,2\nw=x,3,5\nw=x,4,7\n"
    let table = try Table(csv: csv)
    for (at, expected) in [("m=`u,v`,`a b`=1", 0.75), ("`a b` = 4 , m = w=x", 6.75)] {
      let answer = try RegressAnalysis(formula: "y ~ m + `a b`", table: table, at: [at])
      #expect(sharedDigits(answer.predictions[0].estimate, expected) > 12, "\(at)")
    }
    #expect(problem("y ~ m", at: "m=u,v", csv: csv).contains("has no level `u`; it has u,v, w=x"))
    #expect(problem("y ~ m", at: "m=`u", csv: csv).contains("no level ``u`"))
  }
}
