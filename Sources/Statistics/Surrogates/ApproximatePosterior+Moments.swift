extension ApproximatePosterior {
  /// The mean of a parameter, counted from 0.
  public func mean(of parameter: Int) -> Double {
    innerProduct(weights, column(parameter))
  }

  /// The standard deviation of a parameter: the root of the weighted mean square about its mean.
  public func sd(of parameter: Int) -> Double {
    let mean = mean(of: parameter)
    let squares = column(parameter).map { ($0 - mean) * ($0 - mean) }
    return innerProduct(weights, squares).squareRoot()
  }

  /// A quantile of a parameter: the least value up to which draws have this much of the weight.
  ///
  /// - Parameters:
  ///   - p: a share from 0 to 1.
  ///   - parameter: the parameter, counted from 0.
  /// - Returns: the value of one of the draws.
  public func quantile(_ p: Double, of parameter: Int) -> Double {
    precondition(p >= 0 && p <= 1, "a quantile lies at a share from 0 to 1")
    let values = column(parameter)
    let order = values.indices.filter { weights[$0] > 0 }.sorted { values[$0] < values[$1] }
    var sum = 0.0
    for place in order {
      sum += weights[place]
      if sum >= p * (1 - 1e-12) { return values[place] }
    }
    return values[order[order.count - 1]]
  }

  /// How many draws of equal weight would say as much: 1/Σw² (Kish 1965, Survey Sampling,
  /// ISBN 978-0-471-10949-5).
  public var effectiveDraws: Double { 1 / innerProduct(weights, weights) }

  private func column(_ parameter: Int) -> [Double] { values.map { $0[parameter] } }
}
