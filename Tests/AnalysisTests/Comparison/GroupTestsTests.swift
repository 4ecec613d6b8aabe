import Analysis
import Statistics
import Testing

@Suite struct GroupTestsTests {
  @Test func `Kruskal and Wallis' test is scipy's`() throws {
    let answer = try KruskalAnalysis(of: "loss", by: "mode", in: ComparedTable.table())
    let object = try parsed(answer.json)
    #expect(object["method"] as? String == "kruskal" && object["n"] as? Int == 21)
    #expect(agrees(object["statistic"] as? Double, 8.030303030303045))
    #expect(object["df"] as? Double == 2)
    #expect(agrees(object["p"] as? Double, 0.0180402209768517))
    #expect(answer.csv.hasPrefix("statistic,df,p,epsilonSquared\n8.03030303030"))
    // H/(n − 1) = 8.0303/20.
    #expect(agrees(object["epsilonSquared"] as? Double, 0.40151515151515227))
    #expect(answer.text.contains("ε²  statistic") && answer.text.contains("0.4015"))
    #expect(answer.text.contains("n: a 7, b 6, c 8"))
  }

  @Test func `Friedman's test is scipy's, over complete blocks`() throws {
    let blocks = [
      [1.2, 3.1, 2.0, 4.0], [2.2, 2.2, 1.9, 3.5], [0.7, 1.9, 2.4, 2.4], [3.3, 4.1, 2.8, 5.0],
      [1.0, 2.5, 3.5, 2.0],
    ]
    var text = "block,way,y\n6,1,5\n6,2,\n"
    for (block, values) in blocks.enumerated() {
      for (way, value) in values.enumerated() { text += "\(block + 1),\(way + 1),\(value)\n" }
    }
    let answer = try FriedmanAnalysis(of: "y", by: "way", block: "block", in: Table(csv: text))
    let object = try parsed(answer.json)
    #expect(object["n"] as? Int == 20 && object["dropped"] as? Int == 2)
    #expect(agrees(object["statistic"] as? Double, 6.5) && object["df"] as? Double == 3)
    #expect(agrees(object["p"] as? Double, 0.08966250398816827))
    #expect(agrees(object["F"] as? Double, 3.0588235294117605))
    #expect(agrees(object["pF"] as? Double, 0.06948330394725205))
    // χ²/(blocks·(groups − 1)) = 6.5/15.
    #expect(agrees(object["kendallW"] as? Double, 0.43333333333333335))
    #expect(answer.text.contains("5 complete blocks"))
    #expect(throws: AnalysisError.self) {
      try FriedmanAnalysis(of: "y", by: "way", block: "blok", in: Table(csv: text))
    }
  }

  @Test func `honest differences are scipy's tukey_hsd`() throws {
    let answer = try TukeyAnalysis(of: "loss", by: "mode", in: ComparedTable.table())
    try check(
      answer.json, "tukey",
      [3.1928571428571413, 0.92569554603936, 5.460018739674925, 0.0055920677151766])
    #expect(answer.csv.hasPrefix("a,b,difference,low,high,p\na,b,3.19285714285714"))
  }

  @Test func `Games and Howell's differences are scipy's`() throws {
    let answer = try GamesHowellAnalysis(of: "loss", by: "mode", in: ComparedTable.table())
    try check(
      answer.json, "games-howell",
      [3.1928571428571413, 0.7874285981740066, 5.598285687540276, 0.011167786336545249])
    #expect(answer.text.contains("hold for all pairs at once"))
  }

  @Test func `without spread the statistics are null beside a note`() throws {
    let table = try Table(csv: "g,y,b\na,1,1\na,1,2\nb,1,1\nb,1,2\n")
    for json in [
      try KruskalAnalysis(of: "y", by: "g", in: table).json,
      try FriedmanAnalysis(of: "y", by: "g", block: "b", in: table).json,
      try TukeyAnalysis(of: "y", by: "g", in: table).json,
      try GamesHowellAnalysis(of: "y", by: "g", in: table).json,
    ] { #expect(json.contains("\"p\": null") && json.contains("\"note\"")) }
  }

  @Test func `one group is an error in every method`() throws {
    let table = try Table(csv: "g,y\na,1\na,2\n")
    #expect(throws: AnalysisError.self) { try KruskalAnalysis(of: "y", by: "g", in: table) }
    #expect(throws: AnalysisError.self) { try TukeyAnalysis(of: "y", by: "g", in: table) }
    #expect(throws: AnalysisError.self) { try GamesHowellAnalysis(of: "y", by: "g", in: table) }
  }

  private func check(_ json: String, _ method: String, _ expected: [Double]) throws {
    let object = try parsed(json)
    #expect(object["method"] as? String == method)
    let pair = try #require((object["pairs"] as? [[String: Any]])?.first)
    #expect(pair["a"] as? String == "a" && pair["b"] as? String == "b")
    for (name, number) in zip(["difference", "low", "high", "p"], expected) {
      let value = try #require(pair[name] as? Double)
      #expect((value - number).magnitude < 1e-8, "\(name)")
    }
  }
}
