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
    await CalibrationTable.shared.add(results)
    if c.testDescription == CalibrationCase.all.last?.testDescription {
      try await CalibrationTable.shared.publish()
    }
  }

  @Test func `the luck of each case is its own`() {
    let names = CalibrationCase.all.map(\.testDescription)
    #expect(Set(names).count == names.count)
  }

  @Test func `a share is allowed up to the ends, and at the reduced size somewhat beyond`() {
    let size = CalibrationCriterion.size
    #expect(size.allows(0.057, of: 20_000, slack: 0))
    #expect(!size.allows(0.0571, of: 20_000, slack: 0))
    #expect(size.allows(0.0571, of: 20_000, slack: 2.6))
    // 2.6 √(0.057 · 0.943 / 20,000) = 0.00426
    #expect(!size.allows(0.0613, of: 20_000, slack: 2.6))
    #expect(!CalibrationCriterion.coverage.allows(0.9349, of: 20_000, slack: 0))
  }
}
