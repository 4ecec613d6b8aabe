internal import Foundation

/// The least-squares fit at one ratio τ of the blocks' variance to that of the residuals.
struct WhitenedFit {
  /// Whose maximum is sought.
  enum Likelihood { case restricted, full }

  let moments: BlockMoments
  /// The ratio τ, at least 0.
  let ratio: Double
  /// The coefficients.
  let solution: [DoubleDouble]
  /// R⁻¹ of the whitened design, so that (XᵀV⁻¹X)⁻¹ is its product with its transpose.
  let inverse: UpperTriangle
  /// The sum of squared whitened residuals, yᵀPy.
  let residualSquares: DoubleDouble
  private let logDiagonal: Double

  /// Solves the whitened rows by Householder's reflections.
  ///
  /// - Throws: `HouseholderQR.Aliased` where the design has not full rank.
  init(_ moments: BlockMoments, ratio: Double) throws(HouseholderQR.Aliased) {
    var columns = moments.within.columns
    for size in moments.between {
      let weight = (DoubleDouble(1) / Self.spread(size, ratio)).squareRoot()
      for k in columns.indices { columns[k] += size.means.columns[k].map { $0 * weight } }
    }
    let right = columns.removeLast()
    let fit = try HouseholderQR(columns: columns, rightHandSide: right, checksRank: false)
    let triangle = UpperTriangle(columns: fit.triangle)
    self.moments = moments
    self.ratio = ratio
    solution = triangle.solve(fit.effects)
    inverse = triangle.inverse
    residualSquares = fit.residualSquares
    logDiagonal = fit.triangle.reduce(0) { $0 + log(($1.last ?? .zero).magnitude.value) }
  }

  /// The rows less the coefficients.
  var freedom: Double { Double(moments.n - solution.count) }

  /// What the sum of squares is divided by to give the residual variance.
  func divisor(_ likelihood: Likelihood) -> Double {
    likelihood == .restricted ? freedom : Double(moments.n)
  }

  /// −2 ln of the likelihood at the best residual variance for this ratio.
  ///
  /// The restricted one is of *n* − *p* contrasts without the constant ln|XᵀX|, as lme4, nlme and SAS
  /// have it.
  func deviance(_ likelihood: Likelihood) -> Double {
    let count = divisor(likelihood)
    let volume = moments.between.reduce(0) { $0 + $1.blocks * log1p($1.rows * ratio) }
    let squares = log(2 * Double.pi * residualSquares.value / count)
    return volume + (likelihood == .restricted ? 2 * logDiagonal : 0) + count * (1 + squares)
  }

  /// 1 + *m*τ, by which the variance of a block's mean exceeds that of independent rows.
  static func spread(_ size: BlockMoments.Size, _ ratio: Double) -> DoubleDouble {
    DoubleDouble(1) + DoubleDouble(product: size.rows, ratio)
  }
}
