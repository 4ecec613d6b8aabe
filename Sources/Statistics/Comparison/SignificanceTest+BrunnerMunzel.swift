extension SignificanceTest {
  /// The Brunner–Munzel test that P(X < Y) + ½ P(X = Y) is ½, whatever the variances (Brunner &
  /// Munzel 2000, doi:10.1002/(SICI)1521-4036(200001)42:1<17::AID-BIMJ17>3.0.CO;2-U).
  ///
  /// As with its authors, and in R and scipy, the statistic is positive where the *second* sample
  /// tends to be larger. p comes from t with Satterthwaite's degrees of freedom; from ten values in
  /// each sample on it errs in 5 % ± 0.7 % at the 5 % level. Undefined for a sample of one value,
  /// where samples do not overlap, and where all values are equal.
  ///
  /// - Parameters:
  ///   - first: the first sample.
  ///   - second: the second sample.
  /// - Returns: the statistic, its degrees of freedom and p.
  /// - Throws: `StatisticsError` for a NaN or an infinity.
  public static func brunnerMunzel(
    _ first: [Double], _ second: [Double]
  ) throws(StatisticsError) -> SignificanceTest {
    try requireFinite(first)
    try requireFinite(second)
    guard first.count > 1, second.count > 1 else {
      return .undefined("Brunner–Munzel needs two values in each group")
    }
    let ranked = Ranks(first + second).ranks
    let a = Placements(Array(ranked.prefix(first.count)), within: Ranks(first).ranks)
    let b = Placements(Array(ranked.suffix(second.count)), within: Ranks(second).ranks)
    let spread = a.share + b.share
    guard spread > 0 else {
      return .undefined(
        "the groups do not overlap, or all values are equal: "
          + "Brunner–Munzel is undefined")
    }
    let total = Double(first.count + second.count)
    let statistic = a.n * b.n * (b.meanRank - a.meanRank) / (total * spread.squareRoot())
    let inverse =
      a.share / spread * (a.share / spread) / (a.n - 1)
      + b.share / spread * (b.share / spread) / (b.n - 1)
    return try student(statistic, degreesOfFreedom: 1 / inverse)
  }
}

/// How the values of one sample stand among those of the other.
private struct Placements {
  let n: Double
  let meanRank: Double
  /// The number of values times the variance of their placements.
  let share: Double

  init(_ ranks: [Double], within: [Double]) {
    n = Double(ranks.count)
    meanRank = ranks.reduce(0, +) / n
    // Placements are whole or half numbers: their differences are exact.
    let sums = SampleSums(zip(ranks, within).map { $0 - $1 })
    share = n * sums.variance
  }
}
