import Statistics

/// Values of distributions in 50-digit arithmetic, and how far ours are from them.
enum References {
  struct Line {
    let parameters: [Double]
    let x: Double
    let logLower: Double
    let logUpper: Double
  }

  static func parse(_ text: String) -> [Line] {
    text.split(separator: "\n").map { line in
      let numbers = line.split(separator: " ").map { Double($0) ?? .nan }
      return Line(
        parameters: Array(numbers.dropLast(3)), x: numbers[numbers.count - 3],
        logLower: numbers[numbers.count - 2], logUpper: numbers[numbers.count - 1])
    }
  }

  /// The greater of the relative errors of the two tail probabilities; beyond 1e-300 the relative
  /// error of the logarithm in their place.
  static func error(
    _ distribution: some ContinuousDistribution, _ line: Line
  ) throws -> Double {
    max(
      error(try distribution.logCumulative(line.x), line.logLower),
      error(try distribution.logUpperTail(line.x), line.logUpper))
  }

  private static func error(_ value: Double, _ expected: Double) -> Double {
    if value.isNaN { return .infinity }
    return (value - expected).magnitude / max(1, expected.magnitude / 690)
  }
}
