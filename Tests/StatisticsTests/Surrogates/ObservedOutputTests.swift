import Statistics
import Testing

@Suite struct ObservedOutputTests {
  private static let expected = SurrogatePrediction(
    mean: 10, variance: 4, degreesOfFreedom: nil)

  @Test func `implausibility is a distance in standard deviations of all that is unsure`() throws {
    let observed = try ObservedOutput(25, variance: 9, discrepancy: 12)
    // 15 / √(4 + 9 + 12)
    #expect(near(observed.implausibility(of: Self.expected), 3))
    let exact = try ObservedOutput(4, variance: 0)
    #expect(near(exact.implausibility(of: Self.expected), 3))
  }

  @Test func `without any variance only the observed output itself is plausible`() throws {
    let sure = SurrogatePrediction(mean: 10, variance: 0, degreesOfFreedom: nil)
    #expect(try ObservedOutput(10, variance: 0).implausibility(of: sure) == 0)
    #expect(try ObservedOutput(11, variance: 0).implausibility(of: sure) == .infinity)
  }

  @Test func `of several outputs the worst counts, or the second worst`() throws {
    let observed = try [10.0, 16, 12].map { try ObservedOutput($0, variance: 0) }
    let predictions = [Self.expected, Self.expected, Self.expected]
    #expect(near(observed.implausibility(of: predictions), 3))
    #expect(near(observed.implausibility(of: predictions, rank: 2), 1))
    #expect(observed.implausibility(of: predictions, rank: 4) == 0)
  }

  @Test func `observations that cannot be are errors`() {
    #expect(throws: StatisticsError.self) { try ObservedOutput(.nan, variance: 1) }
    #expect(throws: StatisticsError.self) { try ObservedOutput(1, variance: -1) }
    #expect(throws: StatisticsError.self) {
      try ObservedOutput(1, variance: 1, discrepancy: .infinity)
    }
  }

  /// A surface learnt from 15 runs rules out what does not lead to what was observed, and keeps what
  /// does.
  @Test func `history matching keeps the inputs that led to an observation`() throws {
    let points = (0..<15).map { [Double($0) / 14] }
    let surface = try GaussianProcess(of: points.map { $0[0] * $0[0] * 100 }, at: points)
    let observed = try ObservedOutput(36, variance: 1, discrepancy: 1)
    for place in 0...100 {
      let x = Double(place) / 100
      let found = try observed.implausibility(of: surface.prediction(at: [x]))
      let distance = (36 - 100 * x * x).magnitude / 2.0.squareRoot()
      #expect((found - distance).magnitude < 0.05, "\(x): \(found), \(distance)")
    }
  }
}
