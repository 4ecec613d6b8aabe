extension Simulation {
  /// Whether offices act on anything beside their own beliefs.
  var isGuided: Bool { !consultation.isEmpty || !orders.ordered.isEmpty }

  /// Mean and variance of the severity by which an office weighs whether to act, with what it foresees.
  ///
  /// - Parameters:
  ///   - i: the post's domain, `p * 4 + d`.
  ///   - post: the post.
  /// - Returns: mean and variance.
  @inline(__always)
  func heldForAction(_ i: Int, at post: Int) -> (value: Double, variance: Double) {
    let value = isGuided ? actedOn(i, at: post) : beliefs.value[i]
    if foresight.rise.isEmpty || i >= society.sites { return (value, beliefs.variance[i]) }
    return (value + foresight.rise[i], beliefs.variance[i] + foresight.variance[i])
  }

  /// The severity that an office acts on: what it believes, in part what it has come to with its
  /// peers, and no less than it was ordered to.
  ///
  /// - Parameters:
  ///   - i: the post's domain, `p * 4 + d`.
  ///   - post: the post.
  /// - Returns: a severity; what is believed where nobody consults or orders.
  @inline(__always)
  func actedOn(_ i: Int, at post: Int) -> Double {
    var x = beliefs.value[i]
    if post < society.land.count, consultation.consults(post) {
      let weight = parameters.peers.consultation
      x = (1 - weight) * x + weight * consultation.opinion[post]
    }
    return orders.ordered.isEmpty ? x : max(x, orders.ordered[i])
  }
}
