import Testing

/// Whether intervals cover and tests err as often as they say, in simulated experiments.
///
/// What is allowed is told by each case; at the reduced size it is widened by 2.6 Monte Carlo
/// standard errors.
@Suite(.serialized) struct CalibrationTests {
  @Test(arguments: CalibrationCase.all)
  func `intervals cover and tests err as often as they say`(_ c: CalibrationCase) async throws {
    let results = try await c.run(.current)
    for result in results {
      #expect(result.holds, "\(result.cells.joined(separator: "; "))")
    }
    guard CalibrationSize.current == .full else { return }
    try await CalibrationTable.shared.add(results)
  }

  @Test func `the luck of each case is its own`() {
    let names = CalibrationCase.all.map(\.testDescription)
    #expect(Set(names).count == names.count)
  }

  @Test func `a share is allowed up to the ends, and at the reduced size somewhat beyond`() {
    let size = CalibrationCriterion.size
    #expect(size.allows(0.057, of: 20_000, error: 0.0016, slack: 0))
    #expect(!size.allows(0.0571, of: 20_000, error: 0.0016, slack: 0))
    #expect(size.allows(0.0571, of: 20_000, error: 0.0016, slack: 2.6))
    // 2.6 √(0.057 · 0.943 / 20,000) = 0.00426
    #expect(!size.allows(0.0613, of: 20_000, error: 0.0016, slack: 2.6))
    #expect(!CalibrationCriterion.coverage.allows(0.9349, of: 20_000, error: 0.0016, slack: 0))
  }

  @Test func `a shortfall is allowed below the limit alone, and only as documented`() {
    func allows(_ criterion: CalibrationCriterion, _ share: Double) -> Bool {
      criterion.allows(share, of: 20_000, error: 0.002, slack: 0)
    }
    #expect(allows(.coversLess(0.93), 0.934) && !allows(.coversLess(0.93), 0.936))
    #expect(!allows(.coversLess(0.93), 0.919) && !allows(.coversLess(0.8), 0.82))
    #expect(allows(.errsLess(0.04), 0.0429) && !allows(.errsLess(0.04), 0.0431))
    #expect(allows(.errsMore(0.06), 0.0571) && !allows(.errsMore(0.06), 0.0569))
    #expect(!allows(.errsMore(0.06), 0.066))
  }

  @Test func `one interval is ahead of another by more than luck`() {
    let ahead = CalibrationCriterion.ahead
    #expect(ahead.allows(0.01, of: 10_000, error: 0.003, slack: 0))
    #expect(!ahead.allows(0.007, of: 10_000, error: 0.003, slack: 0))
    #expect(ahead.allows(-0.007, of: 40, error: 0.003, slack: 2.6))
    #expect(!ahead.allows(-0.008, of: 40, error: 0.003, slack: 2.6))
  }
}
