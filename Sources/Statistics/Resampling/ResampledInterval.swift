/// The bootstrap interval of a statistic, with the statistic and its standard error.
///
/// Made by ``Resampling/interval(of:by:resamples:seed:confidence:)``. Quantiles of resamples are of
/// type 7. What a sample leaves undefined is `nil`, never NaN, and `notes` say why.
public struct ResampledInterval: Sendable, Hashable {
  /// How the interval is read off the resamples.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// The quantiles of the resampled statistic at both tails.
    case percentile
    /// The percentile interval mirrored at the estimate, 2θ − high … 2θ − low.
    case basic
    /// The estimate less its standard error times the quantiles of the resampled (θ* − θ)/σ*.
    ///
    /// The only one of the four that holds its coverage for means of small skewed samples (Hall
    /// 1988, Annals of Statistics 16, 927–953); σ* is that of
    /// ``Resampling/standardError(of:)``, from the resample alone.
    case studentized
    /// The percentile interval at levels corrected for bias and acceleration (Efron 1987,
    /// doi:10.1080/01621459.1987.10478410).
    ///
    /// Resamples that equal the estimate count by half; the acceleration is the jackknife's, over
    /// clusters where there are any, stratum by stratum.
    case bca
  }

  /// The statistic of the sample itself.
  public let estimate: Double?
  /// The interval.
  public let interval: Interval?
  /// The standard deviation of the statistic over the resamples.
  public let standardError: Double?
  /// Why something is undefined, or what wants caution, a clause each.
  public let notes: [String]

  init(
    estimate: Double?, interval: Interval? = nil, standardError: Double? = nil, notes: [String]
  ) {
    self.estimate = estimate
    self.interval = interval
    self.standardError = standardError
    self.notes = notes
  }
}
