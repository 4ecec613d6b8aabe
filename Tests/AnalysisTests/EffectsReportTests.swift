import Analysis
import Statistics
import Testing

@Suite struct EffectsReportTests {
  /// Each mode saves 10, 20, 30 and 40 by itself; digital adds half as much again.
  func additive(_ open: Int, _ digital: Double, _ luck: Double) -> Double {
    let saved = (0..<4).reduce(0.0) { $0 + (open & (1 << $1) == 0 ? 0 : Double($1 + 1) * 10) }
    return 200 + 20 * luck - saved * (digital > 0 ? 1.5 : 1)
  }

  func report(
    _ csv: String, floor: Floor = .point(0), seed: UInt64 = 0
  ) throws -> EffectsReport {
    try EffectsReport(
      runs: Table(csv: csv), levers: levers, outcomes: [OutcomeColumn("loss", floor: floor)],
      resamples: 500, seed: seed)
  }

  @Test func `each mode contributes what it saves`() throws {
    let report = try report(flagship(outcome: additive))
    for (slice, factor) in [("modes.digital=0", 1.0), ("modes.digital=0.9", 1.5)] {
      let values = report.rows(of: .shapley, on: "loss", in: slice)
      #expect(values.map(\.terms) == modes.map { [$0] })
      for (index, row) in values.enumerated() {
        #expect(near(row.estimate.value, Double(index + 1) * 10 * factor))
      }
      let mains = report.rows(of: .main, on: "loss", in: slice)
      for (index, row) in mains.enumerated() {
        #expect(near(row.estimate.value, -Double(index + 1) * 10 * factor))
      }
      for row in report.rows(of: .shapleyInteraction, on: "loss", in: slice) {
        #expect(near(row.estimate.value, 0))
      }
    }
    let added = report.rows(of: .shapley, on: "loss", in: "modes.digital=0.9-0")
    for (index, row) in added.enumerated() {
      #expect(near(row.estimate.value, Double(index + 1) * 5))
      #expect(row.verdict == nil)
    }
  }

  @Test func `the whole has the effects of all five levers and their interactions`() throws {
    let report = try report(flagship(outcome: additive))
    let mains = report.rows(of: .main, on: "loss", in: "")
    #expect(mains.map { $0.terms[0] } == levers)
    #expect(near(mains[0].estimate.value, -12.5))  // 10 without digital, 15 with
    #expect(near(mains[4].estimate.value, -25))  // half of the mean saving of 50
    let interactions = report.rows(of: .interaction, on: "loss", in: "")
    #expect(interactions.count == 26)
    let withDigital = interactions.first { $0.terms == [modes[0], "modes.digital"] }
    #expect(near(withDigital?.estimate.value, -2.5))  // (−15 − −10) / 2
    #expect(report.rows(of: .shapley, on: "loss", in: "").isEmpty)
  }

  @Test func `every slice has all its rows in the order of the kinds`() throws {
    let report = try report(flagship(outcome: additive))
    for slice in ["modes.digital=0", "modes.digital=0.9", "modes.digital=0.9-0"] {
      let kinds = report.rows.filter { $0.slice == slice }.map(\.effect)
      let counts = Effect.allCases.map { kind in kinds.count { $0 == kind } }
      #expect(counts == [4, 11, 4, 11, 15, 1, 1, 1])
      #expect(
        kinds
          == kinds.sorted {
            Effect.allCases.firstIndex(of: $0)! < Effect.allCases.firstIndex(of: $1)!
          })
    }
    let triples = report.rows(of: .mobius, on: "loss", in: "modes.digital=0")
      .filter { $0.terms.count == 3 }
    #expect(triples.first?.terms == [modes[0], modes[1], modes[2]])
    #expect(triples.last?.terms == [modes[1], modes[2], modes[3]])
  }

  @Test(arguments: 1...5)
  func `Shapley values share out the loss avoided to the last digits`(seed: Int) throws {
    let csv = flagship { open, digital, luck in
      5_000 + 300 * luck - 1_000 * noise(open * 7 + seed) * (1 + digital) * (2 + luck)
    }
    let report = try report(csv)
    for slice in report.slices {
      let sum = report.rows(of: .shapley, on: "loss", in: slice.label)
        .compactMap(\.estimate.value).reduce(0, +)
      let ends = try #require(report.ends.first { $0.slice == slice.label })
      let gain = try #require(ends.none.value) - (try #require(ends.all.value))
      #expect(near(sum / gain, 1, tolerance: 1e-12))
    }
  }

  @Test func `modes that need one another amplify`() throws {
    let csv = flagship { open, _, luck in
      100 + 5 * luck - (open == 15 ? 60 + 5 * luck : Double(open.nonzeroBitCount) * 2)
    }
    #expect(try verdicts(csv) == [.amplify, .amplify])
  }

  @Test func `modes that do the same work replace one another`() throws {
    let csv = flagship { open, _, luck in 100 + 5 * luck - (open == 0 ? 0 : 50 + luck) }
    #expect(try verdicts(csv) == [.replace, .replace])
  }

  @Test func `between the two standards the verdict depends on the scale`() throws {
    // Each alone avoids 0.2: Σ = 0.8, Bliss 1 − 0.8⁴ = 0.59; together they avoid 0.7.
    let csv = flagship { open, _, luck in
      let shares = [0, 0.2, 0.35, 0.55, 0.7 + 0.01 * luck]
      return (100 + 5 * luck) * (1 - shares[open.nonzeroBitCount])
    }
    #expect(try verdicts(csv) == [.scaleDependent, .scaleDependent])
  }

  @Test func `where luck decides the verdict is undecided`() throws {
    let csv = flagship { open, digital, luck in
      let shock = noise(open * 131 + Int(digital * 10) + Int(luck * 1_000_000))
      return 100 - 10 * Double(open.nonzeroBitCount) + 30 * shock
    }
    #expect(try verdicts(csv) == [.undecided, .undecided])
  }

  @Test func `an exactly additive outcome is never called synergy for its rounding`() throws {
    let csv = flagship { open, _, luck in 100 + luck - 0.1 * Double(open.nonzeroBitCount) }
    let rows = try report(csv).rows(of: .additiveExcess, on: "loss", in: "modes.digital=0")
    #expect(rows.map(\.verdict) == [.undecided])
  }

  @Test func `excesses are shares of what the benchmark leaves avoidable`() throws {
    let csv = flagship(floor: 20) { open, _, luck in
      100 + luck - (open == 15 ? 40 : open == 0 ? 0 : 8) - luck
    }
    let report = try report(csv)
    let additive = report.rows(of: .additiveExcess, on: "loss", in: "modes.digital=0")[0]
    #expect(near(additive.estimate.value, 0.5 - 4 * 0.1))
    let bliss = report.rows(of: .blissExcess, on: "loss", in: "modes.digital=0")[0]
    #expect(near(bliss.estimate.value, 0.5 - (1 - 0.6561)))
    let headroom = report.rows(of: .headroom, on: "loss", in: "modes.digital=0")[0]
    #expect(near(headroom.estimate.value, 0.6))
    #expect(headroom.verdict == nil && additive.verdict == .amplify && bliss.verdict == .amplify)
    let ends = try #require(report.ends.first)
    #expect(ends.floor == 20 && near(ends.none.value, 100) && near(ends.all.value, 60))
  }

  @Test func `where a gain is better the same modes give the same verdict`() throws {
    let csv = flagship(floor: -10) { open, _, luck in
      -(100 + 5 * luck - (open == 15 ? 60 + 5 * luck : Double(open.nonzeroBitCount) * 2))
    }
    let report = try EffectsReport(
      runs: Table(csv: csv), levers: levers,
      outcomes: [OutcomeColumn("loss", lowerIsBetter: false, floor: .point(0))])
    let row = report.rows(of: .additiveExcess, on: "loss", in: "modes.digital=0")[0]
    #expect(row.verdict == .amplify)
    let values = report.rows(of: .shapley, on: "loss", in: "modes.digital=0")
    #expect(values.allSatisfy { ($0.estimate.value ?? -1) > 0 })
  }

  @Test func `where nothing is avoidable the excesses are empty and a note says why`() throws {
    let report = try report(flagship(floor: 500, outcome: additive))
    let rows = report.rows(of: .additiveExcess, on: "loss", in: "modes.digital=0")
    #expect(rows.map(\.estimate.value) == [nil])
    #expect(rows.map(\.verdict) == [.undecided])
    #expect(report.notes.contains { $0.text.contains("nothing is avoidable") })
    #expect(!report.csv.lowercased().contains("nan"))
  }

  @Test func `an outcome without a floor has no test of synergy`() throws {
    let report = try report(flagship(outcome: additive), floor: .none)
    #expect(report.rows(of: .additiveExcess, on: "loss", in: "modes.digital=0").isEmpty)
    #expect(report.rows(of: .shapley, on: "loss", in: "modes.digital=0").count == 4)
  }

  @Test func `the same seed gives the same table and another seed other intervals`() throws {
    let csv = flagship { open, digital, luck in self.additive(open, digital, luck) * (1 + luck / 4)
    }
    let first = try report(csv, seed: 1).csv
    #expect(try report(csv, seed: 1).csv == first)
    #expect(try report(csv, seed: 2).csv != first)
  }

  @Test func `luck shared by all cells leaves the intervals of differences`() throws {
    let report = try report(flagship(outcome: additive))
    let row = report.rows(of: .main, on: "loss", in: "modes.digital=0")[0]
    let interval = try #require(row.estimate.interval)
    #expect(interval.high - interval.low < 1e-9)
    let ends = try #require(report.ends.first?.none.interval)
    #expect(ends.high - ends.low > 1)
  }

  @Test func `a replication that lacks one run is dropped and counted`() throws {
    let lines = flagship(outcome: additive).split(separator: "\n")
    let holed = lines.filter { !$0.hasPrefix("7,3,") }.joined(separator: "\n")
    let report = try report(holed)
    #expect(report.rows.allSatisfy { $0.n == 19 })
    #expect(report.dropped.map(\.replications) == [1])
    #expect(
      report.dropped.map(\.description)
        == ["loss: 1 of 20 replications dropped, without a value in every cell"])
  }

  @Test func `a cell that was never run leaves no effects and a note that names it`() throws {
    let lines = flagship(outcome: additive).split(separator: "\n")
    let report = try report(lines.filter { !$0.hasPrefix("7,") }.joined(separator: "\n"))
    #expect(report.rows.isEmpty)
    #expect(report.notes.contains { $0.text.contains("modes.vertical.openness=0, modes.horiz") })
  }

  @Test func `one replication has effects without intervals`() throws {
    let report = try report(flagship(replications: 1, outcome: additive))
    #expect(
      near(report.rows(of: .shapley, on: "loss", in: "modes.digital=0")[0].estimate.value, 10))
    #expect(report.rows.allSatisfy { $0.estimate.interval == nil })
    #expect(report.rows.compactMap(\.verdict).allSatisfy { $0 == .undecided })
  }

  @Test func `without another lever the game is played over the whole`() throws {
    let csv = flagship(outcome: additive).split(separator: "\n")
      .filter { !$0.contains(",0.9,") || $0.hasPrefix("0,") }.joined(separator: "\n")
    let report = try report(csv)
    #expect(Set(report.rows.map(\.slice)) == [""])
    #expect(report.rows(of: .shapley, on: "loss", in: "").count == 4)
    #expect(report.rows(of: .main, on: "loss", in: "").count == 4)
    #expect(report.rows(of: .additiveExcess, on: "loss", in: "").count == 1)
  }

  @Test func `a design that is no factorial has a note instead of effects`() throws {
    var csv = "point,replication,a,b,loss\n"
    for point in 1...8 { csv += "\(point),1,\(luck(point)),\(luck(point + 9)),1\n" }
    let report = try EffectsReport(
      runs: Table(csv: csv), levers: ["a", "b"], outcomes: [OutcomeColumn("loss")])
    #expect(report.rows.isEmpty && !report.notes.isEmpty)
  }

  @Test func `a wrong name is answered with the nearest one`() throws {
    let table = try Table(csv: flagship(replications: 2, outcome: additive))
    #expect(
      throws: AnalysisError.missingColumn(file: "table", name: "los", nearest: "loss")
    ) {
      try EffectsReport(runs: table, levers: levers, outcomes: [OutcomeColumn("los")])
    }
  }

  @Test func `the file has the header and the fields of the interface`() throws {
    let lines = try report(flagship(outcome: additive)).csv.split(separator: "\n")
    #expect(lines[0] == "outcome,slice,effect,terms,estimate,low,high,verdict,method,n")
    #expect(lines[1].hasPrefix("loss,,main,modes.vertical.openness,-12."))
    #expect(lines[1].hasSuffix(",20"))
    #expect(lines.count == 1 + 31 + 3 * 48)
  }

  @Test(arguments: [0.0, 100])
  func `what the modes add to is no amplification`(without: Double) throws {
    let report = try report(flagship { open, _, luck in without + (10 + luck) * Double(open) })
    #expect(report.rows.compactMap(\.verdict).allSatisfy { $0 == .undecided })
    let note = "modes add to `loss`: amplification is defined for what they reduce"
    #expect(
      report.notes.filter { $0.text == note }.map(\.slice) == [
        "modes.digital=0", "modes.digital=0.9",
      ])
    #expect(AnswerTable(report).text.contains("  note: \(note)\n"))
  }

  @Test func `what the modes leave as it is cannot be amplified`() throws {
    let report = try report(flagship { _, _, luck in 100 + luck })
    #expect(report.notes.contains { $0.text == "modes together change nothing of `loss`" })
  }

  @Test func `a mode that harms alone leaves no verdict`() throws {
    let csv = flagship { open, _, luck in (100 + luck) * (open == 15 ? 0.2 : open == 1 ? 1.2 : 1) }
    #expect(try verdicts(csv) == [.undecided, .undecided])
    let note = "e(vertical) outside 0 to 1: 1 − Π(1 − e) has no meaning, no verdict"
    #expect(try report(csv).notes.contains { $0.text == note })
  }

  @Test func `modes that together pass the floor leave no verdict`() throws {
    let csv = flagship(floor: 50) { open, _, luck in (100 + luck) * (open == 15 ? 0.2 : 1) }
    #expect(try verdicts(csv) == [.undecided, .undecided])
    let report = try report(csv)
    #expect(report.notes.contains { $0.text.hasPrefix("e(all) above 1") })
    #expect(
      report.rows(of: .additiveExcess, on: "loss", in: "modes.digital=0")[0].estimate.value != nil)
  }

  @Test func `where the parts exceed all there is only the Bliss excess speaks`() throws {
    let note =
      "headroom below 0: the additive excess cannot be positive; only the Bliss excess speaks"
    let doing = { (share: Double) in
      try self.report(flagship { open, _, luck in (100 + luck) * (open == 0 ? 1 : 1 - share) })
    }
    #expect(try doing(0.3).notes.filter { $0.text == note }.count == 2)
    #expect(try doing(0.2).notes.allSatisfy { $0.text != note })
    #expect(AnswerTable(try doing(0.3)).text.contains("  note: \(note)\n"))
  }

  @Test(arguments: [(9, Verdict.undecided), (10, .replace)])
  func `a verdict needs ten replications`(replications: Int, verdict: Verdict) throws {
    let report = try report(
      flagship(replications: replications) { open, _, luck in
        (100 + luck) * (open == 0 ? 1 : 0.5)
      })
    let row = report.rows(of: .additiveExcess, on: "loss", in: "modes.digital=0")[0]
    #expect(row.verdict == verdict && row.estimate.interval != nil)
    let notes = report.notes.map(\.text)
    #expect(notes.contains("a verdict needs at least 10 replications") == (replications < 10))
    #expect(notes.contains { $0.contains("too narrow") } == (replications < 10))
  }

  @Test func `each mode is shown alone, also in the difference`() throws {
    let report = try report(
      flagship(floor: 20) { open, digital, _ in
        100 - 8 * Double(open.nonzeroBitCount) * (digital > 0 ? 1.5 : 1)
      })
    for (slice, share) in zip(report.slices, [0.1, 0.15, 0.05]) {
      let ends = try #require(report.ends.first { $0.slice == slice.label })
      #expect(ends.alone.count == 4)
      #expect(ends.alone.allSatisfy { near($0.value, share) && $0.interval != nil })
    }
    #expect(!report.csv.contains("alone"))
  }

  func verdicts(_ csv: String) throws -> [Verdict?] {
    let report = try report(csv)
    return try ["modes.digital=0", "modes.digital=0.9"].map { slice in
      let additive = report.rows(of: .additiveExcess, on: "loss", in: slice)
      let bliss = report.rows(of: .blissExcess, on: "loss", in: slice)
      #expect(additive.map(\.verdict) == bliss.map(\.verdict))
      return try #require(additive.first).verdict
    }
  }
}
