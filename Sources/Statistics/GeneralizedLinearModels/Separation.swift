/// Proof that a likelihood has no maximum: a direction in which it rises for ever.
///
/// Along it the predictors of some rows go on changing, each as its response wants, while all others
/// stand still (Albert & Anderson 1984, doi:10.1093/biomet/71.1.1). Newton's steps turn into such a
/// direction, as each adds 1 to the predictors of rows whose weight has vanished.
struct Separation {
  private let family: ResponseFamily
  private let response: [Double]
  /// Whether every row is predicted perfectly.
  let isComplete: Bool

  /// Reads the changes of the predictors in a step near the end; nothing where they prove nothing.
  init?(_ family: ResponseFamily, _ response: [Double], _ changes: [Double]) {
    var moving = 0
    for (value, change) in zip(response, changes) {
      if change.magnitude < 1e-3 { continue }
      let isWanted = value == 0 ? change < 0 : family == .binomial && change > 0
      guard change.magnitude > 0.1, isWanted else { return nil }
      moving += 1
    }
    guard moving > 0 else { return nil }
    self.family = family
    self.response = response
    isComplete = moving == response.count
  }

  /// The first column, counted after the intercept's, that separates alone.
  func column(of design: [DesignColumn], hasIntercept: Bool) -> Int? {
    let columns = hasIntercept ? design.dropFirst() : design[...]
    let index = columns.firstIndex { separates($0.values.map(\.value), hasIntercept) }
    return index.map { $0 - columns.startIndex }
  }

  private func separates(_ values: [Double], _ hasIntercept: Bool) -> Bool {
    let ones = zip(values, response).compactMap { $1 > 0 ? $0 : nil }
    let zeros = zip(values, response).compactMap { $1 == 0 ? $0 : nil }
    guard let high = ones.max(), let low = ones.min(), let top = zeros.max(),
      let bottom = zeros.min(), min(low, bottom) < max(high, top)
    else { return false }
    if family == .poisson {
      let isHeld = high == low && (hasIntercept || high == 0)
      return isHeld && (bottom >= high || top <= low)
    }
    if hasIntercept { return low >= top || high <= bottom }
    return (low >= 0 && top <= 0) || (high <= 0 && bottom >= 0)
  }
}
