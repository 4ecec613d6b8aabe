/// One source of variance in a table: what it explains, or what is left.
public struct VarianceSource: Sendable, Hashable {
  /// The degrees of freedom.
  public let degreesOfFreedom: Int
  /// The sum of squares.
  public let sumOfSquares: Double
  /// The sum by its degrees of freedom; `nil` where there are none.
  public var meanSquare: Double? {
    degreesOfFreedom > 0 ? sumOfSquares / Double(degreesOfFreedom) : nil
  }

  /// The members `df`, `sumOfSquares` and `meanSquare` of a JSON object.
  var members: [(String, JSONValue)] {
    [
      ("df", .count(degreesOfFreedom)), ("sumOfSquares", .optional(sumOfSquares)),
      ("meanSquare", .optional(meanSquare)),
    ]
  }

  /// The three numbers for a table to read.
  var cells: [String] {
    [String(degreesOfFreedom), Legible.number(sumOfSquares), Legible.number(meanSquare)]
  }
}
