/// A function of uniform inputs whose variance is known part by part, to test estimators on.
///
/// A set of factors is a bit mask: bit *i* is set where factor *i* belongs to it.
public protocol SensitivityFunction: Sendable {
  /// How many inputs there are, *k*.
  var dimensions: Int { get }
  /// The value at a point.
  ///
  /// - Parameter point: *k* numbers from 0 to 1; the function brings them to its own ranges.
  /// - Returns: the outcome.
  func value(at point: [Double]) -> Double
  /// The variance that a set of factors explains, V(E[*y* | its factors]).
  ///
  /// - Parameter set: the mask of the set.
  /// - Returns: a variance, 0 for no factors.
  func explained(by set: Int) -> Double
}

extension SensitivityFunction {
  /// The variance of the outcome.
  public var variance: Double { explained(by: all) }

  /// The share of variance that a factor explains alone.
  public func first(_ factor: Int) -> Double { explained(by: 1 << factor) / variance }

  /// The share of variance that is lost without a factor.
  public func total(_ factor: Int) -> Double { 1 - explained(by: all ^ 1 << factor) / variance }

  /// The share of variance that two factors explain together beyond each alone.
  public func second(_ first: Int, _ second: Int) -> Double {
    explained(by: 1 << first | 1 << second) / variance - self.first(first) - self.first(second)
  }

  /// The mask of all factors.
  var all: Int { 1 << dimensions - 1 }
}
