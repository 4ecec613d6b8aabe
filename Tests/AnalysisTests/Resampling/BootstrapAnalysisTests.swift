import Analysis
import Foundation
import Statistics
import Testing

@Suite struct BootstrapAnalysisTests {
  private static let losses = [
    12.1, 9.8, 14.3, 11.7, 10.9, 13.2, 15.1, 8.4, 9.1, 22.7, 7.7, 11.3,
  ]
  private static let storms = [1, 1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5]

  /// The losses by storm and mode, a row without a loss and one without a storm.
  private static func table() throws -> Table {
    var text = "storm,mode,loss\n9,a,\n,a,3\n"
    for (storm, loss) in zip(storms, losses).reversed() {
      text += "\(storm),\(storm < 3 ? "a" : "b"),\(loss)\n"
    }
    return try Table(csv: text, name: "runs.csv")
  }

  @Test func `the object has the members of the interface and the numbers of the method`() throws {
    let answer = try BootstrapAnalysis(
      of: "loss", in: Self.table(), interval: .studentized, resamples: 500, seed: 7,
      cluster: "storm")
    let object = try parsed(answer.json)
    #expect(object["method"] as? String == "bootstrap")
    #expect(object["n"] as? Int == 12 && object["dropped"] as? Int == 2)
    #expect(object["droppedWithout"] as? [String: Int] == ["loss": 1, "storm": 1])
    #expect(object["statistic"] as? String == "mean")
    #expect(object["interval"] as? String == "studentized")
    #expect(object["resamples"] as? Int == 500 && object["seed"] as? String == "7")
    #expect(object["cluster"] as? String == "storm" && object["clusterCount"] as? Int == 5)
    #expect(object["confidence"] as? Double == 0.95 && object["strata"] == nil)
    // numpy, from the same resamples (ResamplingReference).
    #expect(agrees(object["estimate"] as? Double, 12.191666666666668))
    #expect(agrees(object["low"] as? Double, 10.08873760932552))
    #expect(agrees(object["high"] as? Double, 13.951374362752372))
    let expected = try Resampling(Self.losses, clusters: Self.storms)
      .interval(of: .mean, by: .studentized, resamples: 500, seed: 7)
    #expect(agrees(object["standardError"] as? Double, expected.standardError ?? .nan))
  }

  @Test(arguments: ResampledStatistic.allCases)
  func `each statistic and method is that of the sample`(statistic: ResampledStatistic) throws {
    for method in ResampledInterval.Method.allCases {
      let answer = try BootstrapAnalysis(
        of: "loss", in: Self.table(), statistic: statistic, interval: method, resamples: 300,
        seed: 3, strata: "mode", cluster: "storm", confidence: 0.9)
      let strata = Self.storms.map { $0 < 3 ? 0 : 1 }
      let expected = try Resampling(Self.losses, strata: strata, clusters: Self.storms)
        .interval(of: statistic, by: method, resamples: 300, seed: 3, confidence: 0.9)
      #expect(answer.result == expected)
      #expect(answer.strataCount == 2 && answer.units == 5)
      let object = try parsed(answer.json)
      #expect(object["strataCount"] as? Int == 2 && object["clusterCount"] as? Int == 5)
    }
  }

  @Test func `the defaults are a mean, BCa, ten thousand resamples and seed 0`() throws {
    let answer = try BootstrapAnalysis(of: "loss", in: Self.table())
    #expect(answer.statistic == .mean && answer.method == .bca && answer.seed == 0)
    #expect(answer.resamples == 10_000 && answer.confidence == 0.95 && answer.n == 13)
    #expect(answer.result == (try Resampling(Self.losses + [3]).interval(of: .mean)))
  }

  @Test func `few rows and few clusters are told with the coverage measured`() throws {
    func notes(
      _ statistic: ResampledStatistic, _ method: ResampledInterval.Method, cluster: String? = nil
    ) throws -> String {
      try BootstrapAnalysis(
        of: "loss", in: Self.table(), statistic: statistic, interval: method, resamples: 200,
        cluster: cluster
      ).notes.joined()
    }
    #expect(
      try notes(.mean, .bca).contains(
        "with 13 rows this interval is too narrow: in simulation a bca one of 95 % held the mean in "
          + "91 % of exponential and 88 % of lognormal samples of 20, a studentized one in 94 %"))
    #expect(try notes(.mean, .percentile).contains("90 % of exponential and 86 % of lognormal"))
    #expect(try notes(.median, .percentile).isEmpty && notes(.trimmed, .bca).isEmpty)
    #expect(try notes(.median, .studentized).contains("a percentile one in 95 %"))
    #expect(try notes(.sd, .bca).contains("87 % of normal and 79 % of exponential"))
    #expect(try notes(.trimmed, .basic).contains("held the trimmed mean in 89 %"))
    #expect(try notes(.mean, .bca, cluster: "storm").contains("with 5 clusters this interval"))
    #expect(try notes(.mean, .bca, cluster: "storm").contains("in 89 % and 93 %"))
    #expect(try notes(.mean, .studentized, cluster: "storm").contains("in 95 % and 95 %"))
    let table = try Table(csv: "y\n" + (0..<30).map { "\($0)\n" }.joined())
    #expect(try BootstrapAnalysis(of: "y", in: table, resamples: 200).notes.isEmpty)
  }

  @Test func `a cluster in two strata is an error that names both`() throws {
    let table = try Table(csv: "storm,mode,loss\n1,a,3\n1,b,4\n2,a,5\n")
    let error = #expect(throws: AnalysisError.self) {
      try BootstrapAnalysis(of: "loss", in: table, strata: "mode", cluster: "storm")
    }
    #expect(error?.description.hasPrefix("`storm` 1 lies in `mode` a and b") == true)
  }

  @Test func `rows of one replication are named where they are drawn apart`() throws {
    let table = try Table(csv: "replication,y\n1,3\n1,4\n2,5\n2,9\n3,1\n")
    let apart = try BootstrapAnalysis(of: "y", in: table, replication: "replication")
    #expect(apart.notes.contains { $0.contains("--cluster replication") })
    let whole = try BootstrapAnalysis(
      of: "y", in: table, cluster: "replication", replication: "replication")
    #expect(!whole.notes.contains { $0.contains("--cluster") })
  }

  @Test func `the benchmark is left out and counted`() throws {
    let table = try Table(csv: "point,y\n0,90\n1,1\n2,2\n3,4\n4,\n")
    let answer = try BootstrapAnalysis(of: "y", in: table, benchmark: 0)
    #expect(answer.n == 3 && answer.dropped == 2 && agrees(answer.result.estimate, 7.0 / 3))
    #expect(answer.text.contains("3 rows, 2 dropped: 1 without y, 1 of the benchmark"))
  }

  @Test func `what is undefined is null beside a note, never a number that is none`() throws {
    for csv in ["y\n5\n", "y\n\n\n", "y\n1\n2\n", "y\n4\n4\n4\n"] {
      let table = try Table(csv: csv)
      for statistic in ResampledStatistic.allCases {
        for method in ResampledInterval.Method.allCases {
          let answer = try BootstrapAnalysis(
            of: "y", in: table, statistic: statistic, interval: method, resamples: 100)
          let object = try parsed(answer.json)
          #expect(object["note"] is String && Set(["estimate", "low"]).isSubset(of: object.keys))
          #expect((object["low"] is NSNull) == (answer.result.interval == nil))
          for text in [answer.json, answer.csv, answer.text] {
            #expect(!text.lowercased().contains("nan") && !text.contains("inf"))
          }
        }
      }
    }
  }

  @Test func `bad input is an error with a remedy`() throws {
    let table = try Self.table()
    #expect(throws: AnalysisError.self) { try BootstrapAnalysis(of: "mode", in: table) }
    #expect(throws: AnalysisError.self) {
      try BootstrapAnalysis(of: "loss", in: table, resamples: 0)
    }
    #expect(throws: AnalysisError.self) {
      try BootstrapAnalysis(of: "loss", in: table, confidence: 1)
    }
    for (outcome, strata, cluster) in [
      ("lss", nil, nil), ("loss", "mod", nil), ("loss", nil, "strom"),
    ] as [(String, String?, String?)] {
      let error = #expect(throws: AnalysisError.self) {
        try BootstrapAnalysis(of: outcome, in: table, strata: strata, cluster: cluster)
      }
      #expect(error?.description.contains("did you mean") == true)
    }
  }

  @Test func `the text states estimate, interval and how they were made`() throws {
    let answer = try BootstrapAnalysis(
      of: "loss", in: Self.table(), statistic: .trimmed, interval: .percentile, resamples: 500,
      seed: 7, strata: "mode", cluster: "storm")
    #expect(answer.text.contains("95 % interval"))
    #expect(answer.text.contains("12 rows, 2 dropped: 1 without loss, 1 without storm"))
    #expect(
      answer.text.contains(
        "percentile interval from 500 resamples of 5 clusters of storm within 2 strata of mode, seed 7"
      ))
    #expect(answer.text.contains("20 % left out at each end"))
    let lines = answer.text.split(separator: "\n").filter { !$0.contains("note:") }
    #expect(lines.map(\.count).max() ?? 0 <= 110)
    let rows = answer.csv.split(separator: "\n")
    #expect(rows.count == 2 && rows[0] == "statistic,estimate,low,high,standardError,n")
    #expect(rows[1].hasPrefix("trimmed,11.55,") && rows[1].hasSuffix(",12"))
    // The deviation of the resamples as numpy has it (ResamplingReference), to four digits.
    let mean = try BootstrapAnalysis(
      of: "loss", in: Self.table(), interval: .percentile, resamples: 500, seed: 7,
      cluster: "storm")
    let row = try #require(mean.text.split(separator: "\n").first { $0.contains("[") })
    #expect(row.hasSuffix(" 0.6719"))
  }
}
