/// Whether rows at one point scatter as much as points scatter about a surface.
public struct LackOfFit: Sendable, Hashable {
  /// The ratio of the mean squares.
  public let f: Double
  /// The degrees of freedom of the points about the surface.
  public let degreesOfFreedom: Int
  /// Those of the rows about their points.
  public let residualDegreesOfFreedom: Int
  /// The probability of so great a ratio where the surface is the right one.
  public let p: Double
}

extension ResponseSurface {
  /// The test of the surface against rows at the same points (Box & Draper 1987, Empirical
  /// Model-Building and Response Surfaces, ISBN 978-0-471-81033-9).
  ///
  /// A small p says that the outcome bends in more ways than a second-order surface can, and that the
  /// optimum is not to be trusted. Rows are taken as independent.
  ///
  /// - Returns: the test; nothing where no point has two rows, where there are no more points than
  ///   coefficients, or where rows at one point are all the same.
  public var lackOfFit: LackOfFit? {
    // In the order of the rows: that of a dictionary differs from run to run, and so would the sum.
    var (places, groups) = ([[Double]: Int](), [[Double]]())
    for (point, value) in zip(points, response) {
      let place = places[point] ?? groups.count
      if place == groups.count {
        places[point] = place
        groups.append([])
      }
      groups[place].append(value)
    }
    let within = groups.reduce(0.0) { sum, values in
      let sd = Moments(ofFinite: values).sd ?? 0
      return sum + sd * sd * Double(values.count - 1)
    }
    let pure = response.count - groups.count
    let lack = groups.count - terms.count - 1
    guard pure > 0, lack > 0, within > 0 else { return nil }
    let between = max(0, model.residualSumOfSquares - within) / Double(lack)
    let f = between / (within / Double(pure))
    guard let distribution = try? FDistribution(Double(lack), Double(pure)),
      let p = try? distribution.upperTail(f)
    else { return nil }
    return LackOfFit(f: f, degreesOfFreedom: lack, residualDegreesOfFreedom: pure, p: p)
  }
}
