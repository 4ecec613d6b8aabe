import Analysis
import Foundation
import Statistics
import Testing

@Suite struct SobolAnalysisTests {
  private static let names = LaidOutTable.names

  @Test func `the object has the members of the interface and the indices of the statistics`()
    throws
  {
    let table = try LaidOutTable.saltelli(
      rows: 64, scrambles: 4, second: true, replications: 2, noise: 1, benchmark: true)
    let answer = try SobolAnalysis(
      of: "loss", factors: Self.names, in: table, scrambles: 4, benchmark: 0)
    let object = try parsed(answer.json)
    #expect(object["method"] as? String == "sobol" && object["n"] as? Int == 4 * 64 * 8 * 2)
    #expect(object["dropped"] as? Int == 2 && object["droppedBenchmark"] as? Int == 2)
    #expect(object["scrambles"] as? Int == 4 && object["rows"] as? Int == 64)
    #expect(object["replications"] as? Int == 2 && object["estimator"] as? String == "saltelli")
    let numbers = try table.numbers("loss").compactMap(\.self).dropFirst(2)
    let runs = (0..<2).map { run in
      stride(from: run, to: numbers.count, by: 2).map { numbers[numbers.startIndex + $0] }
    }
    let direct = try SobolIndices(
      of: SobolOutcomes(runs, factors: 3, scrambles: 4, includesSecondOrder: true))
    let indices = try #require(object["indices"] as? [[String: Any]])
    for (place, index) in indices.enumerated() {
      let own = direct.indices[place]
      #expect(index["factor"] as? String == Self.names[place])
      #expect(agrees(index["first"] as? Double, own.first))
      #expect(agrees(index["total"] as? Double, own.total))
      #expect(agrees(index["firstLow"] as? Double, try #require(own.firstInterval?.low)))
      #expect(agrees(index["firstHigh"] as? Double, try #require(own.firstInterval?.high)))
      #expect(agrees(index["totalLow"] as? Double, try #require(own.totalInterval?.low)))
      #expect(agrees(index["totalHigh"] as? Double, try #require(own.totalInterval?.high)))
    }
    let second = try #require(object["second"] as? [[String: Any]])
    #expect(second.map { $0["factors"] as? [String] } == [["a", "b"], ["a", "c"], ["b", "c"]])
    #expect(agrees(second[1]["value"] as? Double, direct.pairs[1].value))
    #expect(agrees(second[1]["low"] as? Double, try #require(direct.pairs[1].interval?.low)))
    #expect(object["noise"] as? Double == direct.noise)
    #expect(answer.text.contains("of the variance of a run is chance"))
    #expect(answer.csv.hasPrefix("factor,with,index,value,low,high\na,,first,"))
    #expect(answer.csv.contains("\na,c,second,") && answer.csv.contains("\nc,,total,"))
  }

  @Test func `rows in any order are those of their points`() throws {
    let table = try LaidOutTable.saltelli(rows: 8, scrambles: 2, replications: 2, noise: 1)
    let answer = try SobolAnalysis(of: "loss", factors: Self.names, in: table, scrambles: 2)
    var columns = try table.columnNames.map { ($0, try table.numbers($0)) }
    for place in columns.indices { columns[place].1.reverse() }
    let turned = Table(columns: columns.map { ($0.0, .numbers($0.1)) })
    let same = try SobolAnalysis(of: "loss", factors: Self.names, in: turned, scrambles: 2)
    #expect(same.indices.indices == answer.indices.indices)
  }

  @Test func `notes say what the intervals and the totals rest on`() throws {
    let table = try LaidOutTable.saltelli(rows: 16, scrambles: 1)
    func notes(_ resamples: Int?, _ shares: Bool?) throws -> String {
      try SobolAnalysis(
        of: "loss", factors: Self.names, in: table, resamples: resamples, sharesLuck: shares
      ).notes.joined(separator: "|")
    }
    #expect(try notes(nil, nil).contains("one scramble has no intervals"))
    #expect(try notes(50, nil).contains("resampling takes rows as independent"))
    #expect(try notes(nil, true).contains("of this luck alone"))
    #expect(try notes(nil, false).contains("raises every total"))
    let bare = try SobolAnalysis(of: "loss", factors: Self.names, in: table)
    let object = try parsed(bare.json)
    let first = try #require((object["indices"] as? [[String: Any]])?.first)
    #expect(first["firstLow"] is NSNull && object["noise"] is NSNull)
    #expect((object["second"] as? [Any])?.isEmpty == true)
    let twice = try LaidOutTable.saltelli(rows: 16, scrambles: 2, replications: 2, noise: 1)
    let shared = try SobolAnalysis(
      of: "loss", factors: Self.names, in: twice, scrambles: 2, sharesLuck: true)
    #expect(shared.notes.joined().contains("not what other luck would"))
    #expect(
      try SobolAnalysis(of: "loss", factors: Self.names, in: twice, scrambles: 2, sharesLuck: false)
        .notes.isEmpty)
  }

  @Test func `points with more runs than others count with as many`() throws {
    let table = try LaidOutTable.saltelli(rows: 4, scrambles: 1, replications: 2, noise: 1)
    var columns = try table.columnNames.map { ($0, try table.numbers($0)) }
    for place in columns.indices { columns[place].1.removeLast() }
    let short = Table(columns: columns.map { ($0.0, .numbers($0.1)) })
    let answer = try SobolAnalysis(of: "loss", factors: Self.names, in: short)
    #expect(answer.replications == 1 && answer.notes[0].contains("19 runs are left out"))
  }

  @Test func `bad input is an error with a remedy`() throws {
    let table = try LaidOutTable.saltelli(rows: 4, scrambles: 1)
    func message(
      _ table: Table, factors: [String] = ["a", "b", "c"], outcome: String = "loss",
      scrambles: Int = 1, second: Bool? = nil, estimator: SobolEstimator = .saltelli,
      resamples: Int? = nil, expected: Int? = nil
    ) -> String {
      do {
        _ = try SobolAnalysis(
          of: outcome, factors: factors, in: table, scrambles: scrambles,
          includesSecondOrder: second, estimator: estimator, resamples: resamples,
          expected: expected)
        return ""
      } catch { return error.description }
    }
    func changed(_ name: String, _ change: (inout [Double?]) -> Void) throws -> Table {
      Table(
        columns: try table.columnNames.map { column in
          var values = try table.numbers(column)
          if column == name { change(&values) }
          return (column, .numbers(values))
        })
    }
    #expect(message(try changed("b") { $0[3] = 0.5 }).contains("at point 4 `b` is not that of"))
    #expect(message(try changed("a") { $0 = $0.map { _ in 1 } }).contains("`a` never varies"))
    #expect(message(try changed("loss") { $0[6] = nil }).contains("`loss` has no value"))
    #expect(message(try changed("loss") { $0 = $0.map { _ in 1 } }).contains("no variance"))
    #expect(message(table, scrambles: 3).contains("multiple of 15 points"))
    #expect(message(table, scrambles: 0).contains("there is 1 at least"))
    #expect(message(table, second: true).contains("no Saltelli layout"))
    #expect(message(table, estimator: .azzini).contains("second-order: true"))
    #expect(message(table, scrambles: 2, resamples: 10).contains("leave resamples out"))
    #expect(message(table, factors: ["a", "b"]).contains("no Saltelli layout"))
    #expect(message(table, factors: []).contains("--factors a,b,c"))
    #expect(message(table, factors: ["a", "b", "a"]).contains("given twice"))
    #expect(message(table, factors: ["a", "b", "loss"]).contains("cannot be a factor too"))
    #expect(message(table, factors: ["a", "b", "d"]).contains("no column `d`"))
    #expect(message(table, expected: 40).contains("20 of the 40 points"))
    let twice = try LaidOutTable.saltelli(rows: 4, scrambles: 1, replications: 2)
    let apart = Table(
      columns: try twice.columnNames.map { column in
        var values = try twice.numbers(column)
        if column == "c" { values[1] = 0.5 }
        return (column, .numbers(values))
      })
    #expect(message(apart).contains("not that of the other runs"))
  }
}
