import Statistics
import Testing

@Suite struct PenaltyChoiceTests {
  private let sample = RegressionSample()

  private func choice(_ penalty: Penalty, seed: UInt64, folds: Int = 10) throws -> PenaltyChoice {
    try PenaltyChoice(
      of: sample.measure, on: sample.four, penalty: penalty, folds: folds, seed: seed)
  }

  @Test(arguments: Penalty.allCases)
  func `the same seed deals the same folds`(penalty: Penalty) throws {
    let first = try choice(penalty, seed: 7)
    #expect(try choice(penalty, seed: 7).errors == first.errors)
    #expect(try choice(penalty, seed: 8).errors != first.errors)
    #expect(first.weights.count == 100 && first.folds == 10)
    #expect(zip(first.weights, first.weights.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test(arguments: Penalty.allCases)
  func `the simplest weight is within one standard error of the best`(penalty: Penalty) throws {
    let made = try choice(penalty, seed: 1)
    let best = try #require(made.weights.firstIndex(of: made.best))
    let simplest = try #require(made.weights.firstIndex(of: made.simplest))
    #expect(made.errors[best] == made.errors.min() && simplest <= best && !made.isAtEnd)
    let bound = made.errors[best] + made.standardErrors[best]
    #expect(made.errors[simplest] <= bound)
    #expect(made.errors[..<simplest].allSatisfy { $0 > bound })
    let given = try PenalizedModel(
      of: sample.measure, on: sample.four, penalty: penalty, weight: made.best)
    for (a, b) in zip(given.slopes, made.bestModel.slopes) {
      #expect(near(a, b, tolerance: 1e-11))
    }
  }

  @Test func `with a fold a row the error is that of leaving one out`() throws {
    // Without a penalty that is the mean of (e / (1 − h))², h being leverages.
    let made = try choice(.ridge, seed: 3, folds: 60)
    let line = try LinearModel(of: sample.measure, on: sample.four)
    let press = zip(line.residuals, line.leverages).map { $0 / (1 - $1) }.map { $0 * $0 }
    let mean = press.reduce(0, +) / 60
    let expected = try #require(made.errors.last)
    // The least weight is not 0, so the two are close, not equal.
    #expect((expected / mean - 1).magnitude < 0.02)
    let spread = press.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 60 / 59
    let error = try #require(made.standardErrors.last)
    #expect((error / spread.squareRoot() - 1).magnitude < 0.05)
  }

  @Test func `noise is given the greatest penalty`() throws {
    let noise = (0..<40).map { Double(($0 * $0 * 7 + 3) % 19) }
    let x = DesignColumn((0..<40).map { Double(($0 * 29) % 37) })
    let made = try PenaltyChoice(of: noise, on: [x], penalty: .lasso, seed: 2)
    #expect(made.simplestModel.slopes == [0])
  }
}
