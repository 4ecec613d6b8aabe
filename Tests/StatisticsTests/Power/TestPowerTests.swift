import Statistics
import Testing

@Suite struct TestPowerTests {
  /// By quadrature over the standard deviation in mpmath; R's `power.t.test(strict = TRUE)` gives
  /// the first two to 12 digits, statsmodels all that it can compute.
  @Test(arguments: [
    (2, 0.05, 0.5, 64, 0.80145955792225408), (1, 0.01, 0.3, 10, 0.037391322986606665),
    (2, 0.01, 1.2, 4, 0.097002064932656926), (2, 0.05, 0.2, 5, 0.059042634253653328),
  ])
  func `the power of a t test is that of the noncentral t, both tails`(
    groups: Int, alpha: Double, effect: Double, n: Int, expected: Double
  ) throws {
    let test = try TestPower(groups: groups, alpha: alpha)
    #expect(near(try test.power(effect: effect, perGroup: n), expected))
    #expect(near(try test.power(effect: -effect, perGroup: n), expected))
  }

  /// By the Poisson mixture of incomplete betas in mpmath; statsmodels agrees to 12 digits.
  @Test(arguments: [
    (3, 0.05, 0.25, 53, 0.80488728530106951), (5, 0.01, 0.3, 10, 0.13353921468938686),
    (3, 0.05, 0.25, 52, 0.79673286166737305),
  ])
  func `the power of an analysis of variance is that of the noncentral F`(
    groups: Int, alpha: Double, effect: Double, n: Int, expected: Double
  ) throws {
    let test = try TestPower(groups: groups, alpha: alpha)
    #expect(near(try test.power(effect: effect, perGroup: n), expected))
  }

  /// statsmodels' `solve_power` gives 63.77, 52.40 and 33.37.
  @Test(arguments: [(2, 0.5, 64), (3, 0.25, 53), (1, 0.5, 34), (2, 10, 2)])
  func `the number a group is the smallest that reaches the power`(
    groups: Int, effect: Double, expected: Int
  ) throws {
    let test = try TestPower(groups: groups)
    let n = try test.sampleSize(effect: effect)
    #expect(n == expected)
    #expect(try test.sampleSize(effect: -effect) == n)
    #expect(try test.power(effect: effect, perGroup: n) >= 0.8)
    if n > 2 { #expect(try test.power(effect: effect, perGroup: n - 1) < 0.8) }
  }

  @Test func `small effects need many values`() throws {
    // (1.959964 + 0.841621)²·2/10⁻⁶ for the normal distribution is 15 697 760 within 0.001 %.
    let n = try TestPower().sampleSize(effect: 0.001)
    #expect((Double(n) - 15_697_760).magnitude < 160)
    #expect(throws: StatisticsError.self) { try TestPower().sampleSize(effect: 1e-6) }
  }

  @Test func `the smallest effect found is the one whose power is asked for`() throws {
    #expect(near(try TestPower().effect(perGroup: 64), 0.4990691779658208))
    #expect(
      near(
        try TestPower(groups: 4, alpha: 0.01).effect(perGroup: 20, power: 0.9), 0.50934707055156094)
    )
    for groups in 1...4 {
      let test = try TestPower(groups: groups, alpha: 0.02)
      let effect = try test.effect(perGroup: 7, power: 0.65)
      #expect(near(try test.power(effect: effect, perGroup: 7), 0.65))
    }
  }

  @Test func `no effect is found with probability alpha, a huge one surely`() throws {
    for groups in 1...3 {
      let test = try TestPower(groups: groups, alpha: 0.03)
      #expect(try test.power(effect: 0, perGroup: 9) == 0.03)
      #expect(near(try test.power(effect: 1e-9, perGroup: 9), 0.03))
      #expect(try test.power(effect: 1e300, perGroup: 9) == 1)
      #expect(try test.power(effect: 2, perGroup: 300) <= 1)
    }
  }

  @Test func `what is impossible is refused`() throws {
    #expect(throws: StatisticsError.self) { try TestPower(groups: 0) }
    #expect(throws: StatisticsError.self) { try TestPower(alpha: 0) }
    #expect(throws: StatisticsError.self) { try TestPower(alpha: 1) }
    let test = try TestPower()
    #expect(throws: StatisticsError.self) { try test.power(effect: .nan, perGroup: 9) }
    #expect(throws: StatisticsError.self) { try test.power(effect: 1, perGroup: 1) }
    #expect(throws: StatisticsError.self) { try test.sampleSize(effect: 0) }
    #expect(throws: StatisticsError.self) { try test.sampleSize(effect: 1, power: 0.05) }
    #expect(throws: StatisticsError.self) { try test.sampleSize(effect: 1, power: 1) }
    #expect(throws: StatisticsError.self) { try test.effect(perGroup: 1) }
    #expect(throws: StatisticsError.self) {
      try TestPower(alpha: 1e-12).effect(perGroup: 2, power: 0.999)
    }
  }
}
