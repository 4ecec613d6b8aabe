/// A linear combination of the coefficients of a model, such as a marginal mean or a difference of two.
public struct LinearContrast: Sendable, Hashable {
  /// The estimate: the sum of coefficients, each times its weight.
  public let estimate: Double
  /// Its standard error; `nil` where the coefficients have no covariance, 0 where all weights are 0.
  public let standardError: Double?
  /// The degrees of freedom of ``t``.
  public let degreesOfFreedom: Int
  /// The estimate in standard errors; `nil` where these are unknown or 0.
  public let t: Double?
  /// The probability of a *t* farther from 0 on either side; 0 where a double cannot hold it.
  public let p: Double?
  /// The natural logarithm of ``p``, which a double holds always.
  public let logP: Double?
  /// Student's t interval; of no width where the standard error is 0.
  public let interval: Interval?
}

/// Several linear combinations taken together: their directions, made independent of one another.
///
/// The hypothesis that all combinations are 0 is that all of these are 0, whatever basis they have.
public struct JointContrast: Sendable, Hashable {
  /// What the data say along each direction.
  public let estimates: [Double]
  /// The covariance of the estimates; `nil` where the coefficients have none.
  public let covariance: [[Double]]?
}

/// What is believed of the residuals of a linear model.
public enum ResidualDependence: Sendable, Hashable {
  /// One variance and no dependence.
  case none
  /// Variances that differ from row to row.
  case unequalVariances(RobustVariance)
  /// Dependence within clusters, of which each row names its own (CR1).
  case clusters([Int])
}
