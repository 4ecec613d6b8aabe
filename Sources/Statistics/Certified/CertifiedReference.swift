/// Data or arguments for which the right numbers are known from elsewhere, to compare ours with.
///
/// ```swift
/// for quantity in try CertifiedRegression.filip.quantities() {
///   print(quantity.name, quantity.digits)
/// }
/// // coefficients 16.0, standard errors 16.0, sums of squares 15.8 …
/// ```
///
/// A reference is a value: change one number in a copy, and its digits are lost.
public protocol CertifiedReference: Sendable, CustomStringConvertible {
  /// What the references of a family have in common, such as `linear regression`.
  var family: String { get }
  /// The name by which the field knows it, such as `Filip`.
  var name: String { get }
  /// Works the numbers out from the data and compares each with what it should be.
  ///
  /// - Throws: `StatisticsError` where a method refuses the data.
  func quantities() throws(StatisticsError) -> [CertifiedQuantity]
}

extension CertifiedReference {
  /// The name.
  public var description: String { name }
}

/// Numbers of one kind that a reference has, with how many of their digits are right.
public struct CertifiedQuantity: Sendable, Hashable {
  /// What they are, such as `standard errors`.
  public let name: String
  /// The digits that each of them must have.
  public let criterion: Double
  /// The numbers.
  public let numbers: [CertifiedNumber]

  /// The number with the fewest digits; `nil` where there are no numbers.
  public var worst: CertifiedNumber? { numbers.min { $0.digits < $1.digits } }

  /// The digits of the worst number; 0 without numbers.
  public var digits: Double { worst?.digits ?? 0 }

  /// The fewest digits shared with a published value; `nil` where none is published.
  public var publishedDigits: Double? { numbers.compactMap(\.publishedDigits).min() }

  /// Whether all numbers reach the criterion; not without numbers.
  public var holds: Bool { digits >= criterion }

  init(_ name: String, criterion: Double, _ numbers: [CertifiedNumber]) {
    self.name = name
    self.criterion = criterion
    self.numbers = numbers
  }

  /// Numbers, each beside what it should be; one too few or too many has no digit.
  ///
  /// - Parameters:
  ///   - name: what they are.
  ///   - criterion: the digits that each must have.
  ///   - values: the numbers.
  ///   - exact: what each should be.
  ///   - labels: which is which; their places unless said.
  init(
    _ name: String, criterion: Double, _ values: [Double?], of exact: [Double],
    labels: [String] = []
  ) {
    let places = 0..<max(values.count, exact.count)
    self.init(
      name, criterion: criterion,
      places.map { place in
        CertifiedNumber(
          labels.indices.contains(place) ? labels[place] : "\(place + 1)",
          digits: values.indices.contains(place) && exact.indices.contains(place)
            ? correctDigits(values[place], of: exact[place]) : 0)
      })
  }

  /// A quantity without numbers, where a method refused the data; it does not hold.
  public init(unreached name: String) { self.init(name, criterion: 1, []) }
}

/// One number of a reference with how many of its digits are right (``correctDigits(_:of:)``).
public struct CertifiedNumber: Sendable, Hashable {
  /// Which of its kind it is, such as `x^5`.
  public let name: String
  /// The digits shared with exact arithmetic on the data as doubles.
  public let digits: Double
  /// The digits shared with the value that is published for the decimal data; `nil` where none is.
  public let publishedDigits: Double?

  init(_ name: String, digits: Double, publishedDigits: Double? = nil) {
    self.name = name
    self.digits = digits
    self.publishedDigits = publishedDigits
  }

  init(_ name: String, _ value: Double?, exact: Double?, published: Double?) {
    self.init(
      name, digits: correctDigits(value, of: exact),
      publishedDigits: published.map { correctDigits(value, of: $0) })
  }
}
