internal import Foundation

/// Gaussian kernel densities on a grid of equal steps, with Silverman's bandwidth as scipy's
/// `gaussian_kde` has it: s·(3*n*/4)^(−1/5) (Silverman 1986, Density Estimation, section 3.4).
struct DensityGrid {
  /// The number of points.
  static let count = 100
  private let low: Double
  /// The distance between points.
  let step: Double

  /// The grid over the range of some values that vary.
  init(over values: [Double]) {
    low = values.min() ?? 0
    step = ((values.max() ?? 0) - low) / Double(Self.count - 1)
  }

  /// The density of some values at each point; `nil` where they do not vary.
  func density(_ values: [Double]) -> [Double]? {
    let n = Double(values.count)
    guard values.contains(where: { $0 != values[0] }) else { return nil }
    let width = Self.width(of: values)
    guard width > 0 else { return nil }
    var sums = [Double](repeating: 0, count: Self.count)
    let (pace, shrink) = (step / width, exp(-(step / width) * (step / width)))
    for value in values { add(value, width, pace, shrink, to: &sums) }
    let scale = 1 / (n * width * (2 * Double.pi).squareRoot())
    return sums.map { $0 * scale }
  }

  /// Silverman's bandwidth of some values.
  static func width(of values: [Double]) -> Double {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / (n - 1)).squareRoot() * pow(0.75 * n, -0.2)
  }

  /// Adds a kernel, from the point nearest to its centre outward, by the ratio of neighbours.
  private func add(
    _ value: Double, _ width: Double, _ pace: Double, _ shrink: Double, to sums: inout [Double]
  ) {
    let nearest = min(Self.count - 1, max(0, Int(((value - low) / step).rounded())))
    let distance = (low + Double(nearest) * step - value) / width
    let centre = exp(-distance * distance / 2)
    sums[nearest] += centre
    // Half a step or more away, neighbours are nothing, and ratios would overflow.
    guard pace < 100 else { return }
    for direction in [-1, 1] {
      var ratio = exp(-Double(direction) * distance * pace - pace * pace / 2)
      var (height, place) = (centre, nearest + direction)
      while sums.indices.contains(place) {
        height *= ratio
        ratio *= shrink
        if height < 1e-18 { break }
        sums[place] += height
        place += direction
      }
    }
  }

  /// The integral over the grid, by the trapezoidal rule.
  func integral(_ heights: [Double]) -> Double {
    let ends = (heights.first ?? 0) + (heights.last ?? 0)
    return step * (heights.reduce(0, +) - ends / 2)
  }
}
