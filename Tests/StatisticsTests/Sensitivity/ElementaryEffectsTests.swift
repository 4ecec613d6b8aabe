import Randomness
import Statistics
import Testing

@Suite struct ElementaryEffectsTests {
  /// Three trajectories on a grid of four levels, in thirds.
  static let grid: [[Double]] = [
    [0, 0, 0], [2, 0, 0], [2, 2, 0], [2, 2, 2], [3, 1, 3], [3, 3, 3], [3, 3, 1], [1, 3, 1],
    [1, 2, 3], [1, 0, 3], [3, 0, 3], [3, 0, 1],
  ].map { $0.map { $0 / 3 } }

  /// 2x₁ + x₂² − x₁x₃: effects 2 − x₃ of the first, a sum of two levels of the second, −x₁ of the third.
  static let outcomes = grid.map { 2 * $0[0] + $0[1] * $0[1] - $0[0] * $0[2] }

  /// By hand: 2, 5/3, 1; 2/3, 4/3, 2/3; −2/3, −1, −1.
  ///
  /// SALib 1.6.0 has the same μ, μ* and σ.
  @Test func `the measures are those counted by hand`() throws {
    let answer = try ElementaryEffects(of: [Self.outcomes], at: Self.grid)
    let effects: [[Double]] = [[2, 5.0 / 3, 1], [2.0 / 3, 4.0 / 3, 2.0 / 3], [-2.0 / 3, -1, -1]]
    #expect(answer.trajectories == 3)
    for (factor, effects) in zip(answer.factors, effects) {
      let moments = try Description(of: effects)
      #expect(near(factor.mu, try #require(moments.mean)))
      #expect(near(factor.muStar, try #require(moments.mean).magnitude))
      #expect(near(factor.sigma, try #require(moments.sd)))
      let interval = try #require(try Interval.student(meanOf: effects.map(\.magnitude)))
      #expect(near(factor.muStarInterval.low, max(0, interval.low)))
      #expect(near(factor.muStarInterval.high, interval.high) && factor.noise == nil)
    }
    #expect(near(answer.factors[2].sigma, 0.19245008972987526))
    #expect(near(answer.factors[0].mu, 1.5555555555555556))
  }

  /// Effects of +2 and −2 hide in the mean, and the interval of their size is cut at 0.
  @Test func `opposite effects show in the mean size alone`() throws {
    let points: [[Double]] = [[0], [1], [0], [1]]
    let answer = try ElementaryEffects(of: [[0, 2, 5, 3]], at: points).factors[0]
    #expect(answer.mu == 0 && answer.muStar == 2 && near(answer.sigma, 8.0.squareRoot()))
    let wide = try ElementaryEffects(of: [[0, 0.1, 5, 3]], at: points).factors[0]
    #expect(wide.muStarInterval.low == 0)
  }

  /// In *y* = 2x₁ + luck with luck of variance 1 an effect over 2/3 has a variance of 2 · 9/4 / r.
  @Test func `replications tell the noise of an effect`() throws {
    let design = MorrisTrajectories(levels: [4, 4], trajectories: 200, seed: 3, candidates: 200)
    let points = (0..<design.count).map { design.gridLevels($0).map { Double($0) / 3 } }
    let chance = Chance(seed: 1)
    let draws = (0..<4).map { replication in
      points.indices.map { chance.normal(phase: 1, tick: replication, entity: UInt64($0)) }
    }
    let runs = draws.map { zip(points, $0).map { 2 * $0[0] + $1 } }
    let answer = try ElementaryEffects(of: runs, at: points)
    #expect(near(answer.factors[1].noise, (2 * 2.25 / 4).squareRoot(), tolerance: 0.1))
    let shared = (0..<3).map { replication in points.map { 2 * $0[0] + Double(replication) } }
    let calm = try ElementaryEffects(of: shared, at: points)
    #expect(near(calm.factors[0].noise, 0, tolerance: 1e-12) && near(calm.factors[0].mu, 2))
  }

  /// The size of the effects of the inputs 8 to 10 of Morris's function never changes its sign.
  @Test func `Morris's twenty inputs fall into his three groups`() throws {
    let function = MultilinearFunction.morris
    let design = MorrisTrajectories(
      levels: [Int](repeating: 4, count: 20), trajectories: 40, seed: 1)
    let points = (0..<design.count).map { design.gridLevels($0).map { Double($0) / 3 } }
    let answer = try ElementaryEffects(of: [points.map(function.value)], at: points)
    let sizes = answer.factors.map(\.muStar)
    #expect(sizes[..<10].min() ?? 0 > 3 * (sizes[10...].max() ?? 0))
    for factor in answer.factors[7..<10] {
      #expect(near(factor.muStar, factor.mu) && near(factor.mu, 40, tolerance: 0.1))
      #expect(factor.sigma < 10)
    }
    #expect(answer.factors[..<7].allSatisfy { $0.sigma > 20 })
  }

  @Test func `bad input is a named error`() throws {
    func message(_ y: [Double], _ points: [[Double]]) -> String {
      do {
        _ = try ElementaryEffects(of: [y], at: points)
        return ""
      } catch { return "\(error)" }
    }
    let grid = Self.grid
    #expect(message([1, 2, 3, 4], Array(grid[..<4])).contains("two trajectories at least"))
    #expect(
      message([1, 2, 3, 4, 5], Array(grid[..<5])).contains("no whole trajectories of 4 points"))
    var moved = grid
    moved[5][2] = 0
    #expect(message(Self.outcomes, moved).contains("on the way to point 6 2 factors move at once"))
    moved = grid
    moved[5] = moved[4]
    #expect(message(Self.outcomes, moved).contains("to point 6 no factor moves"))
    moved = grid
    moved[2] = [0, 0, 0]
    #expect(message(Self.outcomes, moved).contains("factor 1 moves again"))
    #expect(message([Double](repeating: 1, count: 12), grid).contains("the same at every point"))
    var holed = Self.outcomes
    holed[3] = .nan
    #expect(message(holed, grid).contains("value 4 is not a finite number"))
  }
}
