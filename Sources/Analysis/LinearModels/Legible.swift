internal import Foundation
internal import Statistics

/// Numbers of very different size in one table, each with the digits that a reader can use.
enum Legible {
  /// A number with four significant digits, by a power of ten where it is very large or small.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    guard value != 0 else { return "0" }
    return isPlain(value)
      ? fixed(value, decimals(for: [value]))
      : (value < 0 ? "-" : "") + power(log10: log10(value.magnitude))
  }

  /// An estimate and the ends of its interval with as many decimals as its uncertainty allows.
  ///
  /// - Parameters:
  ///   - estimate: the estimate.
  ///   - interval: its interval.
  ///   - error: its standard error, shown with three digits.
  /// - Returns: two cells; a dash for what is undefined.
  static func cells(
    _ estimate: Double?, _ interval: Interval?, error: Double? = nil
  ) -> [String] {
    let values = [estimate, interval?.low, interval?.high].compactMap(\.self)
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    let fine = error.flatMap { $0 > 0 ? max(0, decimals(for: [$0]) - 1) : nil } ?? 0
    guard largest == 0 || isPlain(largest), fine <= 10 else {
      return [
        number(estimate), interval.map { "[\(number($0.low)), \(number($0.high))]" } ?? "–",
      ]
    }
    let places = max(decimals(for: values), fine)
    return [
      estimate.map { fixed($0, places) } ?? "–",
      interval.map { "[\(fixed($0.low, places)), \(fixed($0.high, places))]" } ?? "–",
    ]
  }

  /// A probability by its natural logarithm: four decimals, or a power of ten below 0.0001.
  static func probability(log: Double?) -> String {
    guard let log else { return "–" }
    if log == -.infinity { return "0" }
    let exponent = log / 2.302585092994046
    return exponent > -4 ? fixed(exp(log), 4) : power(log10: exponent)
  }

  private static func isPlain(_ value: Double) -> Bool { (1e-4..<1e9).contains(value.magnitude) }

  /// 10 to a power, such as `1.234e-810`.
  private static func power(log10 exponent: Double) -> String {
    var whole = exponent.rounded(.down)
    var mantissa = pow(10, exponent - whole)
    if mantissa >= 9.9995 {
      mantissa = 1
      whole += 1
    }
    return "\(fixed(mantissa, 3))e\(Int(whole))"
  }
}
