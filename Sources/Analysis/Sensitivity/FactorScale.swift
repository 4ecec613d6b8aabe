/// How the values of a factor stand between 0 and 1, for effects that can be compared.
public enum FactorScale: Sendable, Hashable {
  /// By their place in an interval.
  case interval(ClosedRange<Double>)
  /// By their number in a list of levels, at even distances.
  case levels([Double])
  /// By their place between the least and the greatest value there is.
  case observed

  /// The values of a column between 0 and 1; a value that is no level stands nowhere.
  func positions(_ column: [Double]) -> [Double]? {
    switch self {
    case .interval(let range):
      return column.map { ($0 - range.lowerBound) / (range.upperBound - range.lowerBound) }
    case .levels(let levels):
      let places = Dictionary(
        levels.enumerated().map { ($1, Double($0) / Double(levels.count - 1)) },
        uniquingKeysWith: { first, _ in first })
      let positions = column.compactMap { places[$0] }
      return positions.count == column.count ? positions : nil
    case .observed:
      guard let low = column.min(), let high = column.max(), low < high else { return nil }
      return FactorScale.interval(low...high).positions(column)
    }
  }
}
