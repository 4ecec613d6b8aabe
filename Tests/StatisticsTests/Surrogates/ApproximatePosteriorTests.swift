import Foundation
import Randomness
import Statistics
import Testing

@Suite struct ApproximatePosteriorTests {
  /// Draws by hand: the scale of the summary is 2, the distances are 4, 3, 2, 1, 0, 1, 2, 3, 4.
  private static let parameters = (0..<9).map { [Double($0), 10 - Double($0 * $0)] }
  private static let summaries = (0..<9).map { [Double(2 * $0)] }

  private func posterior(
    _ nearest: ApproximatePosterior.Nearest,
    _ adjustment: ApproximatePosterior.Adjustment = .none
  ) throws -> ApproximatePosterior {
    try ApproximatePosterior(
      parameters: Self.parameters, summaries: Self.summaries, observed: [8], nearest: nearest,
      adjustment: adjustment)
  }

  @Test func `the nearest draws are kept, and of equally near ones all`() throws {
    // The median is 8, the distances from it 8, 6, 4, 2, 0, 2, 4, 6, 8: scale 4.
    let some = try posterior(.share(0.5))
    #expect(some.scales == [4] && some.distance == 1 && some.kept == [2, 3, 4, 5, 6])
    #expect(try posterior(.share(4.0 / 9)).kept == [2, 3, 4, 5, 6])
    #expect(try posterior(.share(0.01)).kept == [4])
    #expect(try posterior(.share(1)).kept.count == 9)
    #expect(try posterior(.within(0.5)).kept == [3, 4, 5])
    #expect(some.values == (2...6).map { Self.parameters[$0] })
    #expect(some.weights.allSatisfy { near($0, 0.2) } && near(some.effectiveDraws, 5))
    #expect(near(some.mean(of: 0), 4) && near(some.sd(of: 0), 2.0.squareRoot()))
    #expect(some.quantile(0, of: 0) == 2 && some.quantile(1, of: 0) == 6)
    #expect(some.quantile(0.2, of: 0) == 2 && some.quantile(0.21, of: 0) == 3)
    #expect(some.quantile(0.5, of: 1) == -6)
  }

  @Test func `draws count by Epanechnikov's kernel where they are adjusted`() throws {
    // Distances 1, ½, 0, ½, 1 of reach 1: weights 0, ¾, 1, ¾, 0 of 2½.
    let moved = try posterior(.share(0.5), .linear)
    for (found, weight) in zip(moved.weights, [0, 0.3, 0.4, 0.3, 0]) {
      #expect(near(found, weight))
    }
    #expect(near(moved.effectiveDraws, 1 / 0.34))
    // The first parameter is half the summary: all draws move to where the summary is 8.
    #expect(moved.values.allSatisfy { near($0[0], 4) })
    // The second is 10 − θ², at 3, 4, 5: 1, −6, −15, slope −8 a draw; the mean is −6.6.
    for (found, value) in zip(moved.values.dropFirst().dropLast(), [-7.0, -6, -7]) {
      #expect(near(found[1], value, tolerance: 1e-10))
    }
    #expect(near(moved.mean(of: 1), -6.6) && near(moved.sd(of: 0), 0))
  }

  @Test func `near draws count more for the slope`() throws {
    // Cubes of −4 to 4, with weights 1 − i²/16: the slope is Σw·i⁴/Σw·i² = 774/126, not 7 as without.
    let moved = try ApproximatePosterior(
      parameters: (-4...4).map { [Double($0 * $0 * $0)] }, summaries: Self.summaries,
      observed: [8], nearest: .share(1), adjustment: .linear)
    #expect(near(moved.values[7][0], 60.0 / 7) && near(moved.values[5][0], -36.0 / 7))
  }

  @Test func `residuals that do not scatter stay as they are`() throws {
    let moved = try posterior(.share(0.5), .heteroscedastic)
    #expect(moved.values.dropFirst().dropLast().allSatisfy { near($0[0], 4, tolerance: 1e-9) })
  }

  /// A normal mean with known variance: θ ~ N(0, 1), x̄ of 10 values of variance 4, observed 1.5.
  ///
  /// The posterior has precision 1 + 10/4 = 3.5, mean 3.75/3.5 and variance 1/3.5.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `adjustment comes close to a posterior that is known`(_ seed: UInt64) throws {
    let (mean, sd) = (3.75 / 3.5, 1 / 3.5.squareRoot())
    let chance = Chance(seed: seed)
    let draws = (0..<20_000).map { chance.normal(phase: 1, tick: 0, entity: UInt64($0)) }
    let means = draws.indices.map {
      draws[$0] + 0.4.squareRoot() * chance.normal(phase: 2, tick: 0, entity: UInt64($0))
    }
    func posterior(_ adjustment: ApproximatePosterior.Adjustment) throws -> ApproximatePosterior {
      try ApproximatePosterior(
        parameters: draws.map { [$0] }, summaries: means.map { [$0] }, observed: [1.5],
        nearest: .share(0.2), adjustment: adjustment)
    }
    let kept = try posterior(.none)
    for adjustment in [ApproximatePosterior.Adjustment.linear, .heteroscedastic] {
      let moved = try posterior(adjustment)
      // Four standard errors of a mean and of an SD of as many draws.
      let error = sd / moved.effectiveDraws.squareRoot()
      #expect((moved.mean(of: 0) - mean).magnitude < 4 * error)
      #expect((moved.sd(of: 0) - sd).magnitude < 4 * error / 2.0.squareRoot())
      #expect((moved.mean(of: 0) - mean).magnitude < (kept.mean(of: 0) - mean).magnitude / 2)
      #expect((moved.sd(of: 0) - sd).magnitude < (kept.sd(of: 0) - sd).magnitude)
      let high = mean + 1.959963984540054 * sd
      // That of a quantile of n draws is √(p(1 − p)/n) over the density there, 2.67 times as great.
      let density = exp(-0.5 * 1.959963984540054 * 1.959963984540054) / (2 * Double.pi).squareRoot()
      let ratio = (0.975 * 0.025).squareRoot() / density
      #expect((moved.quantile(0.975, of: 0) - high).magnitude < 4 * ratio * error)
    }
  }

  /// θ given s is normal with mean s and SD e^(s/2): at s = 1 it is 1.6487 wide.
  @Test func `scatter that grows with a summary is followed where that is asked for`() throws {
    let chance = Chance(seed: 11)
    let summaries = (0..<40_000).map { 4 * chance.uniform(phase: 1, tick: 0, entity: UInt64($0)) }
    let draws = summaries.indices.map {
      let z = chance.normal(phase: 2, tick: 0, entity: UInt64($0))
      return summaries[$0] + exp(summaries[$0] / 2) * z
    }
    func sd(_ adjustment: ApproximatePosterior.Adjustment) throws -> Double {
      try ApproximatePosterior(
        parameters: draws.map { [$0] }, summaries: summaries.map { [$0] }, observed: [0.5],
        nearest: .share(0.5), adjustment: adjustment
      ).sd(of: 0)
    }
    let expected = exp(0.25)
    #expect((try sd(.heteroscedastic) - expected).magnitude < 0.04)
    #expect(try sd(.linear) > expected + 0.2)
  }

  @Test func `what cannot be answered is an error with a remedy`() {
    func message(
      _ parameters: [[Double]] = Self.parameters, _ summaries: [[Double]] = Self.summaries,
      observed: [Double] = [8], nearest: ApproximatePosterior.Nearest = .share(0.5),
      by adjustment: ApproximatePosterior.Adjustment = .none
    ) -> String {
      do {
        _ = try ApproximatePosterior(
          parameters: parameters, summaries: summaries, observed: observed, nearest: nearest,
          adjustment: adjustment)
        return "no error"
      } catch { return error.description }
    }
    #expect(message([], []).contains("there are no draws"))
    #expect(message(observed: []).contains("no observed summaries"))
    #expect(message(Self.parameters, [[1]]).contains("number of simulations"))
    for share in [0, -0.1, 1.1, .nan] {
      #expect(message(nearest: .share(share)).contains("is no possible share of draws"), "\(share)")
    }
    #expect(message(observed: [1_000], nearest: .within(3)).contains("no draw lies within 3.0"))
    #expect(message(nearest: .within(-1)).contains("is no possible distance"))
    #expect(message(observed: [.nan]).contains("not a finite number"))
    var bad = Self.summaries
    bad[2] = [.infinity]
    #expect(message(Self.parameters, bad).contains("row 3 of column 1"))
    #expect(
      message(Self.parameters, Self.summaries.map { _ in [1] }).contains(
        "summary 1 is the same in most simulations"))
    #expect(message(nearest: .share(0.01), by: .linear).contains("1 rows cannot determine 3"))
    #expect(message(nearest: .share(0.4), by: .linear) == "no error")
    let double = Self.summaries.map { [$0[0], 2 * $0[0]] }
    #expect(
      message(Self.parameters, double, observed: [8, 16], nearest: .share(1), by: .linear).contains(
        "summary 2 tells nothing"))
    // Distances that no number holds; the scale itself cannot be beyond all numbers.
    let tiny = Self.summaries.map { [$0[0] * 1e-300] }
    #expect(message(Self.parameters, tiny, observed: [1e200]).contains("too large or too small"))
    let wide = (0..<9).map { [$0 % 2 == 0 ? 1.7e308 : -1.7e308] }
    #expect(message(Self.parameters, wide).contains("is the same in most"))
    #expect(message([[1, 2], [1]], [[1], [2]]).contains("1 values were given"))
  }
}
