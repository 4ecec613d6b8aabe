internal import Foundation

/// Tail probabilities of one family of distributions, known from 50-digit arithmetic.
///
/// ```swift
/// let range = TailReference.studentizedRange
/// try range.quantities()[0].digits  // 12 or so
/// ```
///
/// The digits are those of the smaller and of the greater tail probability, whichever has fewer;
/// beyond 1e-300 those of the logarithm in their place.
public struct TailReference: CertifiedReference {
  /// What is known at one argument of one distribution.
  public struct Point: Sendable, Hashable {
    /// The parameters in the order of the distribution's initialiser.
    public let parameters: [Double]
    /// The argument.
    public var x: Double
    /// ln P(X ≤ x).
    public var logLower: Double
    /// ln P(X > x), or ln P(X ≥ x) for counts.
    public var logUpper: Double
  }

  /// What works out the two logarithms at a point.
  public typealias Tails =
    @Sendable (Point) throws(StatisticsError) -> (logLower: Double, logUpper: Double)

  /// The distribution, with the range of its parameters.
  public let name: String
  /// The digits that each probability must have.
  public let criterion: Double
  /// What is known.
  public var points: [Point]
  /// What the parameters and the argument are called.
  public let labels: [String]

  let tails: Tails
  let roundTrips: RoundTrips?

  /// What the references to distributions have in common.
  public var family: String { "distribution" }

  /// The digits of the tails, then those of quantiles turned into probabilities again.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let tails = try tailProbabilities()
    guard let roundTrips else { return [tails] }
    var back: [CertifiedNumber] = []
    for parameters in distinctParameters {
      back += try roundTrips.numbers(parameters, label: label(parameters))
    }
    return [tails, CertifiedQuantity("quantile and back", criterion: roundTrips.criterion, back)]
  }

  /// The digits of the tails at each point.
  public func tailProbabilities() throws(StatisticsError) -> CertifiedQuantity {
    var numbers: [CertifiedNumber] = []
    for point in points {
      let found = try tails(point)
      let digits = min(
        Self.digits(found.logLower, point.logLower), Self.digits(found.logUpper, point.logUpper))
      numbers.append(CertifiedNumber(label(point.parameters + [point.x]), digits: digits))
    }
    return CertifiedQuantity("tail probabilities", criterion: criterion, numbers)
  }

  /// The digits that a logarithm of a probability leaves the probability itself.
  private static func digits(_ value: Double, _ exact: Double) -> Double {
    correctDigits(error: (value - exact).magnitude / max(1, exact.magnitude / 690))
  }

  private var distinctParameters: [[Double]] {
    points.indices.filter { $0 == 0 || points[$0].parameters != points[$0 - 1].parameters }
      .map { points[$0].parameters }
  }

  private func label(_ values: [Double]) -> String {
    zip(labels, values).map { "\($0) \(shortest($1))" }.joined(separator: ", ")
  }
}

extension TailReference.Point {
  /// The points of a text: on each line the parameters, the argument and both logarithms.
  static func points(_ text: String) -> [TailReference.Point] {
    text.split(separator: "\n").map { line in
      let values = numbers(String(line))
      let last = values.count - 3
      return TailReference.Point(
        parameters: Array(values[..<last]), x: values[last], logLower: values[last + 1],
        logUpper: values[last + 2])
    }
  }
}

/// A whole number without its point.
private func shortest(_ value: Double) -> String {
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
