internal import GovernanceModel

extension Pattern {
  /// P11: response networks have a small dense core that changes by phase.
  ///
  /// **World.** The busy world of the controls with all modes open: offices of four tiers,
  /// enterprises and social organisations, through a storm. The network is that of the ties over
  /// which word of need or units passed at least once (``TiesUsed``).
  ///
  /// **Statistics.** The fit of the best core by degree (Borgatti & Everett 2000), less its mean
  /// over ten networks in which every actor keeps the number of its ties and all else is drawn
  /// (double edge swaps). Cores of the networks of the hours of development, outbreak and
  /// dissipation; turnover is 1 − Jaccard's index of one core and the next, mean of both passages.
  /// The core's share is of the actors that used a tie at all. Beside them in the row: the turnover
  /// between networks of as many hours each, drawn from the same hours whatever their phase, which says
  /// how much of it is the phases'.
  ///
  /// **Why it could be seen or not.** Nothing makes those with many ties use them with one another.
  /// Ties lead from superiors to sites and from sites to neighbours; whether the best tied also
  /// work together more than their numbers of ties alone would make them is open, and a hierarchy
  /// speaks against it: its best tied are tied to the least tied.
  ///
  /// Fixed: openness.
  static let core = Pattern(
    id: "P11", title: "Response networks have a small dense core that changes by phase",
    source: "Zagorecki, Ko & Comfort 2010; Nowell et al. 2018; Cheng & Zhao 2025", kind: .emergent,
    criteria: Criteria.core, replications: 240,
    row: { seed, values in
      let networks = try ResponseNetworks(seed, values)
      let whole = CorePeriphery(networks.whole)
      let rewired = (0..<10).map { draw in
        CorePeriphery(networks.whole.rewired(seed: seed, draw: draw)).fit
      }
      let byChance = (0..<10).map { turnover(networks.ofDrawnHours(seed: seed, draw: $0)) }
      return [
        whole.fit, rewired.reduce(0, +) / 10, turnover(networks.phases),
        Double(whole.core.count) / Double(whole.tied), byChance.reduce(0, +) / 10,
      ]
    },
    statistics: { sample in
      [
        sample.estimate { $0[0] - $0[1] },
        sample.estimate { $0[2] },
        sample.estimate { $0[3] },
      ]
    })

  /// 1 − Jaccard's index of one core and the next, mean over both passages.
  private static func turnover(_ networks: [TiesUsed]) -> Double {
    let changes = zip(networks, networks.dropFirst()).map {
      1 - CorePeriphery($0).jaccard(CorePeriphery($1))
    }
    return changes.reduce(0, +) / Double(changes.count)
  }
}
