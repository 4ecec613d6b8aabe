import Testing
import Validation

@Suite struct PatternFindingTests {
  @Test(arguments: Pattern.all.indices)
  func `a pattern has as many statistics as criteria`(index: Int) throws {
    let pattern = Pattern.all[index]
    let rows = try (1...2).map { try pattern.row($0, .calibrated) }
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(pattern.statistics(Sample(rows)).count == pattern.criteria.count)
    #expect(!pattern.source.isEmpty && !pattern.title.isEmpty)
    #expect(pattern.replications >= Criteria.fewestReplications)
  }

  @Test(arguments: Pattern.all.indices)
  func `a row depends on its seed alone`(index: Int) throws {
    let pattern = Pattern.all[index]
    #expect(try pattern.row(3, .calibrated) == pattern.row(3, .calibrated))
  }

  @Test func `too few replications are undecided, whatever they say`() throws {
    let pattern = try #require(Pattern.all.first { $0.id == "P6" })
    let rows = try (1...19).map { try pattern.row($0, .calibrated) }
    let finding = PatternFinding(pattern, rows)
    #expect(finding.claims.allSatisfy { $0.judgement == .undecided })
    #expect(finding.judgement == .undecided)
  }

  @Test func `so is one of whose rows a tenth say nothing`() throws {
    let pattern = try #require(Pattern.all.first { $0.id == "P6" })
    let row = try pattern.row(1, .calibrated)
    let nothing = row.map { _ in Double.nan }
    let finding = PatternFinding(
      pattern, Array(repeating: row, count: 27) + Array(repeating: nothing, count: 3))
    #expect(finding.dropped == 3)
    #expect(finding.judgement == .undecided)
  }

  @Test func `there are sixteen patterns in order, eight of them emergent`() {
    #expect(Pattern.all.map(\.id) == (1...16).map { "P\($0)" })
    #expect(Pattern.all.filter { $0.kind == .emergent }.count == 8)
    #expect(Pattern.all.filter { $0.kind == .calibrated }.map(\.id) == ["P4", "P5"])
  }
}
