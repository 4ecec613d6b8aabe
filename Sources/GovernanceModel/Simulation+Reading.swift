extension Simulation {
  /// How grave each government that consults holds the crisis to be, in [0, 1] as it began.
  ///
  /// One a territory without others below, in the scenario's order; empty where none consults.
  public var opinionByTerritory: [Double] { consultation.opinion }

  /// Severity in [0, 1] of each domain: four a territory without others below, in the scenario's order.
  public var severityByDomain: [Double] { severity.total }

  /// What the offices of a tier hold true of severity.
  ///
  /// - Parameter tier: that of the governments; nothing is held in a township.
  /// - Returns: four values a post, post by post.
  public func beliefs(of tier: Tier) -> [Double] {
    let (posts, tiers) = (society.posts, society.governments.tier)
    return (0..<posts.count).filter { tiers[posts.government[$0]] == tier }.flatMap { post in
      beliefs.value[post * Department.count..<(post + 1) * Department.count]
    }
  }

  /// Messages that came over all ties so far.
  public var messageCount: Int { tally.messages }
}
