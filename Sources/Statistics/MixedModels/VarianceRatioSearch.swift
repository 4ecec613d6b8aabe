internal import Foundation

/// The variance ratio τ at which a likelihood is greatest.
struct VarianceRatioSearch {
  let moments: BlockMoments
  let likelihood: WhitenedFit.Likelihood

  /// The fit at the best ratio; 0 where blocks differ no more than their rows let expect.
  ///
  /// The deviance is looked at on a grid of ln τ, since it may have several minima; Brent's method
  /// closes in on the lowest (``GSL/minimum(in:near:of:)``), which gives half the digits, and the
  /// root of the slope gives the others.
  ///
  /// - Throws: `HouseholderQR.Aliased` where the design has not full rank.
  func best() throws(HouseholderQR.Aliased) -> WhitenedFit {
    let zero = try WhitenedFit(moments, ratio: 0)
    guard zero.residualSquares > .zero else { return zero }
    let grid = try gridded()
    let start = grid.indices.min { grid[$0].value < grid[$1].value } ?? 0
    let isLowestAtZero = zero.deviance(likelihood) <= grid[start].value
    if isLowestAtZero, VarianceSlopes(zero).slope(likelihood) >= 0 { return zero }
    let low = start > 0 ? grid[start - 1].at : grid[start].at - Self.reach
    let high = start + 1 < grid.count ? grid[start + 1].at : grid[start].at + Self.reach
    let bracket = Interval(low: low, high: high)
    let near = GSL.minimum(in: bracket, near: grid[start].at) { deviance($0) }
    let found = root(in: low...high, near: near, step: 1e-6) { slope($0) }
    return try WhitenedFit(moments, ratio: exp(found))
  }

  /// The largest ratio told from an infinite one: rounding of the outcome itself sets a bound.
  static let largest = 1e30
  /// How far beyond an end of the grid the slope is followed.
  private static let reach = 40.0

  private func gridded() throws(HouseholderQR.Aliased) -> [(at: Double, value: Double)] {
    let rows = Double(moments.sizes.max() ?? 1)
    let step = 1.0
    var at = log(1e-8 / rows)
    var grid: [(at: Double, value: Double)] = []
    while at < log(Self.largest) {
      grid.append((at, try WhitenedFit(moments, ratio: exp(at)).deviance(likelihood)))
      at += step
    }
    return grid
  }

  private func deviance(_ logarithm: Double) -> Double {
    (try? WhitenedFit(moments, ratio: exp(logarithm)))?.deviance(likelihood) ?? .infinity
  }

  /// The slope by ln τ, of which only the sign and the root matter.
  private func slope(_ logarithm: Double) -> Double {
    guard let fit = try? WhitenedFit(moments, ratio: exp(logarithm)) else { return .infinity }
    return fit.ratio * VarianceSlopes(fit).slope(likelihood)
  }
}
