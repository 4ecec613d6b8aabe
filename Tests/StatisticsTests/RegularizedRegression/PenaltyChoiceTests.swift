import Randomness
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

  /// The errors at some weights, each fold predicted by a model of the other rows, and their standard
  /// errors: what the folds are, and nothing else, is taken from the doc.
  private func expected(
    _ penalty: Penalty, _ weight: Double, folds: Int, seed: UInt64, intercept: Bool
  ) throws -> (mean: Double, error: Double) {
    let chance = Chance(seed: seed)
    let draws = (0..<60).map { chance.seed(phase: 0xF01D_5EED, tick: 0, entity: $0) }
    let order = (0..<60).sorted { draws[$0] < draws[$1] }
    let columns = [sample.x, sample.z, sample.w, sample.v]
    var parts: [(size: Double, error: Double)] = []
    for fold in 0..<folds {
      let inside = order.indices.filter { $0 % folds == fold }.map { order[$0] }
      let outside = (0..<60).filter { !inside.contains($0) }
      let model = try PenalizedModel(
        of: outside.map { sample.measure[$0] },
        on: columns.map { column in DesignColumn(outside.map { column[$0] }) },
        penalty: penalty, weight: weight, intercept: intercept)
      let squares = inside.map { row in
        let rest = sample.measure[row] - model.prediction(at: columns.map { $0[row] })
        return rest * rest
      }
      parts.append((Double(squares.count), squares.reduce(0, +) / Double(squares.count)))
    }
    let mean = parts.reduce(0) { $0 + $1.size * $1.error } / 60
    let spread = parts.reduce(0) { $0 + $1.size * ($1.error - mean) * ($1.error - mean) } / 60
    return (mean, (spread / Double(folds - 1)).squareRoot())
  }

  @Test(arguments: Penalty.allCases, [true, false])
  func `errors are those of folds predicted from the others`(
    penalty: Penalty, intercept: Bool
  ) throws {
    // With 60 folds each row is left out alone; with 7 sizes differ.
    for (folds, seed) in [(60, UInt64(3)), (7, 5)] {
      let made = try PenaltyChoice(
        of: sample.measure, on: sample.four, penalty: penalty, intercept: intercept, folds: folds,
        seed: seed)
      for place in [10, 50, 90] {
        let (mean, error) = try expected(
          penalty, made.weights[place], folds: folds, seed: seed, intercept: intercept)
        #expect(near(made.errors[place], mean, tolerance: 1e-10), "\(folds), \(place)")
        #expect(near(made.standardErrors[place], error, tolerance: 1e-10), "\(folds), \(place)")
      }
    }
  }

  @Test func `weights begin where all is shrunk away`() throws {
    let lasso = try choice(.lasso, seed: 1)
    for (share, count) in [(1.0, 0), (0.999, 1)] {
      let model = try PenalizedModel(
        of: sample.measure, on: sample.four, penalty: .lasso, weight: lasso.weights[0] * share)
      #expect(model.slopes.count { $0 != 0 } == count)
    }
    #expect(near(lasso.weights[99], lasso.weights[0] * 1e-4))
    #expect(near(lasso.weights[33] / lasso.weights[32], lasso.weights[1] / lasso.weights[0]))
    let ridge = try choice(.ridge, seed: 1)
    #expect(near(ridge.weights[0], 1000) && near(ridge.weights[99], 1e-4))
    let wide = try PenaltyChoice(
      of: [1, 4, 2, 8],
      on: (0..<6).map { j in DesignColumn((0..<4).map { Double(($0 * 7 + j * 5) % 11) }) },
      penalty: .lasso, seed: 1)
    #expect(near(wide.weights[99], wide.weights[0] * 1e-2) && wide.folds == 4)
  }

  @Test(arguments: Penalty.allCases)
  func `a response that does not vary leaves nothing to explain`(penalty: Penalty) throws {
    for n in 5...12 {
      let x = DesignColumn((0..<n).map { Double($0 * $0) })
      for value in [0.1, 1 / 3.0, 1e10 / 7, -2e-7] {
        let made = try PenaltyChoice(
          of: [Double](repeating: value, count: n), on: [x], penalty: penalty, seed: 1)
        #expect(made.bestModel.slopes == [0] && made.bestModel.intercept == value)
        #expect(made.bestModel.rSquared == nil && made.errors.allSatisfy { $0 == 0 })
      }
    }
  }

  @Test(arguments: Penalty.allCases)
  func `columns that vary in one row alone may be left out with it`(penalty: Penalty) throws {
    let spike = DesignColumn([0, 0, 0, 1, 0, 0])
    let other = DesignColumn([0, 0, 0, 2, 0, 0])
    let made = try PenaltyChoice(
      of: [1, 2, 3, 9, 2, 1], on: [spike, other], penalty: penalty, folds: 6, seed: 1)
    #expect(made.errors.allSatisfy(\.isFinite) && made.standardErrors.allSatisfy(\.isFinite))
  }

  @Test func `noise is given the greatest penalty`() throws {
    let noise = (0..<40).map { Double(($0 * $0 * 7 + 3) % 19) }
    let x = DesignColumn((0..<40).map { Double(($0 * 29) % 37) })
    let made = try PenaltyChoice(of: noise, on: [x], penalty: .lasso, seed: 2)
    #expect(made.simplestModel.slopes == [0])
  }
}
