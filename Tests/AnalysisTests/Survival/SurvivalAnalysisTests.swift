import Analysis
import Foundation
import Statistics
import Testing

@Suite struct SurvivalAnalysisTests {
  private static let times: [Double] = [
    6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35, 1, 1, 2, 2, 3, 4,
    4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23,
  ]
  private static let events =
    [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
    + [Int](repeating: 1, count: 21)

  /// The remissions of Gehan (1965) with a wave, pairs, and a row without a group.
  private static func table(_ more: String = "42,1,,0,1\n") throws -> Table {
    var text = "t,e,arm,wave,pair\n"
    for row in times.indices {
      text += "\(times[row]),\(events[row]),\(row < 21 ? "drug" : "none"),"
      text += "\(sin(Double(row + 1))),\(row % 21)\n"
    }
    return try Table(csv: text + more, name: "remissions.csv")
  }

  @Test func `the object has the members of the interface and R's numbers`() throws {
    let answer = try SurvivalAnalysis(
      time: "t", event: "e", in: Self.table(), group: "arm", covariates: ["arm", "wave"],
      cluster: "pair", horizon: 20, interval: .plain)
    let object = try parsed(answer.json)
    #expect(object["method"] as? String == "survival" && object["n"] as? Int == 42)
    #expect(object["dropped"] as? Int == 1 && object["events"] as? Int == 30)
    let curves = try #require(object["curves"] as? [[String: Any]])
    #expect(curves.map { $0["group"] as? String } == ["drug", "none"])
    let drug = curves[0]
    for name in ["times", "atRisk", "events", "survival", "standardError", "low", "high"] {
      #expect((drug[name] as? [Any])?.count == 16, "\(name)")
    }
    let survival = try #require(drug["survival"] as? [Double])
    #expect(agrees(survival[3], 0.7529411764705881))
    #expect(agrees((drug["low"] as? [Double])?[3], 0.5640993266787881))
    #expect(agrees((drug["standardError"] as? [Double])?[3], 0.09634965299432049))
    #expect(agrees((drug["cumulativeHazard"] as? [Double])?[3], 0.2683473389355742))
    let mean = try #require(drug["restrictedMean"] as? [String: Any])
    #expect(agrees(mean["estimate"] as? Double, 16.116526610644257))
    #expect(agrees(mean["standardError"] as? Double, 1.251560196005047))
    #expect(drug["median"] as? Double == 23)
    let test = try #require(object["logRank"] as? [String: Any])
    #expect(agrees(test["chiSquared"] as? Double, 16.79294098921653) && test["df"] as? Int == 1)
    let cox = try #require(object["cox"] as? [[String: Any]])
    #expect(cox.map { $0["term"] as? String } == ["arm[T.none]", "wave"])
    let names = ["coefficient", "standardError", "z", "p", "hazardRatio"]
    #expect(Set(names).isSubset(of: Set(cox[0].keys)))
    #expect(agrees(cox[0]["coefficient"] as? Double, 1.5765158285249))
    #expect(agrees(cox[0]["standardError"] as? Double, 0.2687396198024308))
    #expect(agrees(cox[0]["z"] as? Double, 1.5765158285249 / 0.2687396198024308))
    // R: 2 * pnorm(-z); too small for agreement by difference.
    #expect(agrees((cox[0]["p"] as? Double).map { $0 / 4.4554128058822874e-09 }, 1))
    #expect(agrees(cox[0]["hazardRatio"] as? Double, exp(1.5765158285249)))
    #expect(
      agrees(
        cox[1]["high"] as? Double, 0.02361768729248519 + 1.959963984540054 * 0.1960082115266767))
    let tests = try #require(object["proportionalHazards"] as? [[String: Any]])
    #expect(tests.map { $0["term"] as? String } == ["arm", "wave", "GLOBAL"])
    #expect(abs((tests[1]["chiSquared"] as? Double ?? 9) - 0.10012892409472947) < 1e-9)
    #expect((object["note"] as? String)?.contains("21 clusters") == true)
  }

  @Test func `a column of what is censored is turned round`() throws {
    let csv = "point,replication,t,t.censored\n0,1,0,0\n1,1,2,0\n2,1,5,1\n1,2,3,0\n2,2,5,1\n"
    let answer = try SurvivalAnalysis(
      time: "t", in: Table(csv: csv), group: "point", benchmark: 0, replication: "replication")
    #expect(answer.events == 2 && answer.n == 4 && answer.dropped == 1)
    #expect(answer.curves.map(\.events) == [2, 0] && answer.curves[0].curve.survival == [0.5, 0])
    #expect(answer.notes.contains { $0.contains("share their luck") })
    #expect(answer.notes.contains { $0.contains("no event came in group 2") })
    #expect(answer.horizon == 3)
    #expect(answer.json.contains("\"censoredShare\": 0.5"))
    #expect(answer.text.contains("50 % censored"))
  }

  @Test func `one curve needs no group, and limits that are undefined are null`() throws {
    let answer = try SurvivalAnalysis(
      time: "t", event: "e", in: Table(csv: "t,e\n1,1\n2,0\n3,true\n"), horizon: 2)
    let object = try parsed(answer.json)
    let curves = try #require(object["curves"] as? [[String: Any]])
    #expect(curves[0]["group"] is NSNull && object["logRank"] == nil && object["cox"] == nil)
    #expect((curves[0]["low"] as? [Any])?[2] is NSNull)
    #expect((object["note"] as? String)?.contains("at 1 or 0") == true)
    let rows = answer.csv.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      rows[0]
        == "group,time,atRisk,events,censored,survival,standardError,low,high,cumulativeHazard,cumulativeHazardError"
    )
    #expect(rows[2].hasPrefix(",2,2,0,1,0.66666"))
    let far = try SurvivalAnalysis(
      time: "t", event: "e", in: Table(csv: "t,e\n1,1\n2,0\n"), horizon: 9)
    #expect(far.json.contains("\"restrictedMean\": null") && far.json.contains("earlier --horizon"))
    for text in [far.json, answer.json, answer.csv, answer.text] {
      #expect(!text.lowercased().contains("nan") && !text.contains("inf"))
    }
  }

  @Test func `text and table show ratios with how they were made`() throws {
    let answer = try SurvivalAnalysis(
      time: "t", event: "e", in: Self.table(), group: "arm", covariates: ["arm"], horizon: 20)
    #expect(answer.text.contains("log-rank χ² 16.79 on 1 df, p <.0001"))
    #expect(answer.text.contains("arm[T.none]") && answer.text.contains("4.82  [2.15, 10.81]"))
    #expect(answer.text.contains("drug   21       9   23.00          16.12"))
    #expect(answer.text.contains("Efron's ties") && answer.text.contains("1 without arm"))
    let rows = answer.csv.split(separator: "\n")
    #expect(rows.count == 2 && rows[1].hasPrefix("arm[T.none],1.57212514882"))
    #expect(answer.text.split(separator: "\n").map(\.count).max() ?? 0 <= 120)
  }

  @Test func `strata act on the test and the model`() throws {
    var csv = "t,e,arm,s\n"
    for row in Self.times.indices {
      csv += "\(Self.times[row]),\(Self.events[row]),\(row < 21 ? 1 : 0),\(row % 3)\n"
    }
    let table = try Table(csv: csv)
    let answer = try SurvivalAnalysis(
      time: "t", event: "e", in: table, group: "arm", covariates: ["arm"], strata: "s")
    #expect(agrees(answer.logRank?.chiSquared, 15.18160699488075) && answer.strataCount == 3)
    #expect(answer.curves[1].curve.survival[0] == 18.0 / 21)
    let plain = try SurvivalAnalysis(time: "t", event: "e", in: table, covariates: ["arm"])
    #expect(answer.cox?.coefficients[0].coefficient != plain.cox?.coefficients[0].coefficient)
    let factor = try SurvivalAnalysis(
      time: "t", event: "e", in: table, covariates: ["s"], factors: ["s"])
    #expect(factor.cox?.coefficients.map(\.term) == ["s[T.1]", "s[T.2]"])
    #expect(factor.cox?.proportionality.map(\.test.degreesOfFreedom) == [2, 2])
  }

  @Test func `bad input is an error with a remedy`() throws {
    let table = try Self.table()
    func message(
      _ table: Table, event: String? = "e", group: String? = nil, covariates: [String] = [],
      factors: [String] = [], strata: String? = nil, cluster: String? = nil
    ) -> String {
      do {
        _ = try SurvivalAnalysis(
          time: "t", event: event, in: table, group: group, covariates: covariates,
          factors: factors, strata: strata, cluster: cluster)
        return ""
      } catch { return error.description }
    }
    let small = try Table(
      csv: "t,e,t.censored,same,rank,g,none\n1,1,0,4,3,a,0\n2,1,0,4,2,a,0\n3,0,1,4,1,a,0\n",
      name: "small.csv")
    #expect(message(table, event: nil).contains("no column `t.censored`"))
    #expect(message(small, event: "t.censored").contains("leave --event out"))
    #expect(message(table, event: "wave").contains("is neither 1 nor 0"))
    #expect(message(table, event: "evnt").contains("no column `evnt`"))
    #expect(message(small, event: "none").contains("no event came"))
    #expect(message(small, group: "g").contains("one group, a"))
    #expect(message(small, covariates: ["same"]).contains("`same` is the same in all rows"))
    #expect(message(small, covariates: ["g"]).contains("`g` is the same in all rows"))
    #expect(message(small, covariates: ["rank"]).contains("`rank` ranks the events perfectly"))
    #expect(message(table, covariates: ["wave", "wave"]).contains("given twice"))
    #expect(message(table, covariates: ["wave"], factors: ["x"]).contains("is no covariate"))
    #expect(message(table, strata: "arm").contains("--group or --covariates"))
    #expect(message(table, cluster: "pair").contains("--covariates too"))
    #expect(
      message(table, covariates: ["pair"], strata: "pair").contains(
        "term pair is a combination"))
    let apart = try Table(
      csv: "t,e,g,s\n1,1,A,x\n2,1,B,x\n3,1,A,x\n1,1,C,y\n2,1,D,y\n3,1,C,y\n")
    #expect(message(apart, group: "g", strata: "s").contains("groups A, B and C, D were never"))
    #expect(message(try Table(csv: "t,e\n1e307,1\n2e307,1\n")).contains("change their unit"))
    let negative = try Table(csv: "t,e\n-1,1\n2,1\n")
    #expect(message(negative).contains("no possible time"))
    #expect(message(try Table(csv: "t,e\n,1\n")).contains("no times"))
  }
}
