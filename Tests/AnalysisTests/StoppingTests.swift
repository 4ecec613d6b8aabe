import Analysis
import Testing

/// Effects of a factorial in which each point stops at its own number of replications.
@Suite struct StoppingTests {
  /// The cells of two levers; `keep` says which replications a point has.
  func report(keep: (_ point: Int, _ replication: Int) -> Bool) throws -> EffectsReport {
    var csv = "point,replication,a,b,loss,cost\n"
    for replication in 1...15 where keep(0, replication) { csv += "0,\(replication),,,1,1\n" }
    for point in 1...4 {
      let (a, b) = ((point - 1) / 2, (point - 1) % 2)
      for replication in 1...120 where keep(point, replication) {
        let loss = 100 + 10 * luck(replication) - Double(20 * a)
        let cost = replication == 4 && b == 1 ? "" : "1"
        csv += "\(point),\(replication),\(a),\(b),\(loss),\(cost)\n"
      }
    }
    return try EffectsReport(
      runs: Table(csv: csv), levers: ["a", "b"],
      outcomes: [OutcomeColumn("loss", floor: .point(0)), OutcomeColumn("cost")], resamples: 100)
  }

  @Test func `effects use the first replications that all points have, and say so`() throws {
    let report = try report { point, replication in replication <= [15, 10, 120, 30, 64][point] }
    let row = report.rows(of: .main, on: "loss", in: "")[0]
    #expect(row.n == 10 && near(row.estimate.value, -20))
    let note =
      "n differs between points: 10 to 120; effects use the first 10 that all points have; "
      + "summary.csv uses all"
    #expect(report.notes.filter { $0.text.hasPrefix("n differs") }.map(\.text) == [note])
    #expect(AnswerTable(report).text.contains("note: \(note)\n"))
  }

  @Test func `what a point never had is not dropped, what is missing among them is`() throws {
    let report = try report { point, replication in replication <= [15, 10, 120, 30, 64][point] }
    #expect(
      report.dropped.map(\.description)
        == ["cost: 1 of 10 replications dropped, without a value in every cell"])
    let holed = try self.report { point, replication in
      replication <= 12 && (point, replication) != (2, 7)
    }
    #expect(holed.dropped.map(\.replications) == [1, 2] && holed.dropped[0].total == 12)
    #expect(!holed.notes.contains { $0.text.hasPrefix("n differs") })
  }

  @Test func `points that stop alike need no word`() throws {
    let report = try report { _, replication in replication <= 15 }
    #expect(!report.notes.contains { $0.text.hasPrefix("n differs") })
    #expect(report.rows(of: .main, on: "loss", in: "")[0].n == 15)
  }
}
