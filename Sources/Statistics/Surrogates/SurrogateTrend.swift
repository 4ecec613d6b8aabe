/// What a surrogate takes the output to be on average, before its deviations are modelled.
public enum SurrogateTrend: String, Sendable, Hashable, CaseIterable {
  /// 0 everywhere.
  case zero
  /// One unknown number.
  case constant
  /// An unknown number and an unknown slope along each input.
  case linear

  /// How many unknown numbers there are with so many inputs.
  func count(inputs: Int) -> Int {
    switch self {
    case .zero: 0
    case .constant: 1
    case .linear: 1 + inputs
    }
  }

  /// What each unknown number is multiplied by at a point.
  func row(at point: [Double]) -> [Double] {
    switch self {
    case .zero: []
    case .constant: [1]
    case .linear: [1] + point
    }
  }
}
