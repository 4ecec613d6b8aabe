/// A linear model whose rows come in blocks, each with a random intercept of its own.
///
/// ```swift
/// // Three blocks of two rows, one of each arm: the difference is that of the pairs.
/// let arm = DesignColumn([0, 1, 0, 1, 0, 1])
/// let model = try MixedModel(of: [1, 3, 4, 7, 8, 9], on: [arm], blocks: [1, 1, 2, 2, 3, 3])
/// model.coefficients[1].estimate          // 2
/// model.coefficients[1].standardError     // 0.577, as of the paired t test
/// model.coefficients[1].degreesOfFreedom  // 2
/// ```
///
/// y = Xβ + b + ε with b ~ N(0, σ_b²) for a block and ε ~ N(0, σ²) for a row (Laird & Ware 1982,
/// doi:10.2307/2529876), as where the arms of an experiment share their seeds. The restricted
/// likelihood (REML) is profiled to the one ratio τ = σ_b²/σ² (Bates, Mächler, Bolker & Walker 2015,
/// doi:10.18637/jss.v067.i01). For a given τ whitening is exact, a row less the share
/// 1 − 1/√(1 + *m*τ) of the mean of its block of *m*, and least squares are solved by Householder's
/// reflections in double-double. The best τ is found on a grid, by Brent's method
/// (`gsl_min_fminimizer_brent`) and as root of the analytic slope. Degrees of freedom are
/// Satterthwaite's (1946, doi:10.2307/3002019), from the analytic Hessian; `lmerTest` takes numerical
/// ones (Kuznetsova, Brockhoff & Christensen 2017, doi:10.18637/jss.v082.i13).
///
/// In a balanced design the estimates are those of the analysis of variance: σ_b² is
/// (MSB − MSW)/*m*, and contrasts within blocks have the errors and degrees of freedom of the
/// analysis with fixed blocks. Blocks may have different sizes, of one row too. Edge cases are told by
/// ``outcome``. What is missing: random slopes, several random factors, variances that differ.
public struct MixedModel: Sendable {
  /// What the data made of the variances.
  public enum Outcome: Sendable, Hashable {
    /// Both are above 0.
    case regular
    /// Blocks differ no more than rows: σ_b is 0, and the fit is that of ``LinearModel``.
    case noBlockVariance
    /// Within blocks nothing is left over: σ is 0, the likelihood has no maximum, errors are `nil`.
    case noResidualVariance
    /// The columns explain all: both are 0, errors are 0, there is no likelihood.
    case nothingLeft
  }

  /// The number of rows.
  public let n: Int
  /// The number of blocks.
  public let blockCount: Int
  /// The coefficients: the intercept, if there is one, then one for each column.
  public let coefficients: [MixedCoefficient]
  /// σ_b, the standard deviation of the blocks' intercepts, in the unit of the response.
  public let blockSD: Double
  /// σ, the standard deviation of rows within blocks, in the unit of the response.
  public let residualSD: Double
  /// What the data made of the variances.
  public let outcome: Outcome
  /// The natural logarithm of the restricted likelihood at its maximum, without ln|XᵀX|.
  public let logLikelihood: Double?
  /// The natural logarithm of the full likelihood at its own maximum, for comparing models with
  /// other columns.
  public let maximumLogLikelihood: Double?
  /// The most likely intercept of each block, beside the common one (the BLUPs), in rising order of
  /// the blocks' numbers; 0 where σ_b is.
  public let blockEffects: [Double]

  /// The share of the variance of a row that its block has, σ_b²/(σ_b² + σ²): the correlation of two
  /// rows of a block; `nil` where both are 0.
  public var intraclassCorrelation: Double? {
    let (block, rest) = (blockSD * blockSD, residualSD * residualSD)
    return block + rest > 0 ? block / (block + rest) : nil
  }

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - response: finite numbers, one a row.
  ///   - columns: the design without its intercept, each column as long as the response.
  ///   - blocks: the block of each row, by any number.
  ///   - intercept: whether a column of ones is put before the others.
  /// - Throws: what ``LinearModel`` throws; `StatisticsError.columnLength` unless each row has a
  ///   block; `.unidentified` where blocks are too few, or hold too few rows, to tell σ_b from σ.
  /// - Complexity: O(*np*²) for *n* rows and *p* coefficients, then some 150 times *sp*³ for *s*
  ///   different sizes of blocks.
  public init(
    of response: [Double], on columns: [DesignColumn], blocks: [Int], intercept: Bool = true
  ) throws(StatisticsError) {
    let plain = try LinearModel(of: response, on: columns, intercept: intercept)
    guard blocks.count == response.count else {
      throw .columnLength(columns.count, count: blocks.count, rows: response.count)
    }
    let names = Set(blocks).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let moments = BlockMoments(
      design: plain.design, response: response, blocks: blocks.compactMap { places[$0] })
    try Self.requireIdentified(moments, coefficients: plain.design.count)
    let estimate: MixedEstimate
    do {
      estimate = try MixedEstimate(moments)
    } catch {
      throw .aliasedColumn(error.column - (intercept ? 1 : 0))
    }
    n = response.count
    blockCount = names.count
    coefficients = estimate.coefficients
    blockSD = estimate.blockVariance.squareRoot()
    residualSD = estimate.residualVariance.squareRoot()
    outcome = estimate.outcome
    logLikelihood = estimate.logLikelihood
    maximumLogLikelihood = estimate.maximumLogLikelihood
    blockEffects = estimate.blockEffects
  }

  /// Throws unless rows vary beside block and design, and blocks beside the design.
  private static func requireIdentified(
    _ moments: BlockMoments, coefficients: Int
  ) throws(StatisticsError) {
    let (blocks, rank) = (moments.sizes.count, moments.rankWithin)
    guard moments.n - blocks - rank > 0 else {
      throw .unidentified(
        "\(moments.n) rows in \(blocks) blocks, with \(rank) coefficients within blocks, leave "
          + "nothing to judge rows of one block by; give blocks more rows, or leave out blocks")
    }
    guard blocks + rank - coefficients > 0 else {
      throw .unidentified(
        "\(blocks) block\(blocks == 1 ? "" : "s"), with \(coefficients - rank) coefficients between "
          + "blocks, cannot tell how blocks vary; add blocks, or leave out terms or blocks")
    }
  }
}
