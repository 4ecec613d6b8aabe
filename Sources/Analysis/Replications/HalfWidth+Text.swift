public import Statistics

extension StoppingRule.HalfWidth {
  /// Reads a half-width as a run's stopping rule has it: `2` in the outcome's unit, `2%` of the mean.
  ///
  /// - Parameter text: a number above 0, with a percent sign where it is a share of the mean.
  /// - Throws: `AnalysisError.badRequest` for anything else.
  public init(_ text: String) throws(AnalysisError) {
    let isShare = text.hasSuffix("%")
    let digits = isShare ? String(text.dropLast()) : text
    guard let number = Table.Column.number(digits), number > 0 else {
      throw .badRequest(
        "`\(text)` is no half-width; give a number above 0 in the outcome's unit, such as 2.5, or a "
          + "share of the mean, such as 2%")
    }
    self = isShare ? .relative(number / 100) : .absolute(number)
  }

  /// The half-width in the outcome's unit; `nil` for a share of a mean of 0.
  func target(mean: Double) -> Double? {
    let width =
      switch self {
      case .absolute(let width): width
      case .relative(let share): share * mean.magnitude
      }
    return width > 0 && width.isFinite ? width : nil
  }

  /// The number asked for and what it is a number of.
  var asked: (number: Double, of: String) {
    switch self {
    case .absolute(let width): (width, "outcome")
    case .relative(let share): (share, "mean")
    }
  }

  /// As it is written.
  var words: String {
    switch self {
    case .absolute(let width): Legible.number(width)
    case .relative(let share): "\(percent(share)) of the mean"
    }
  }
}
