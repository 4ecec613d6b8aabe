extension Simulation {
  /// The episode, from 1.
  public var episode: Int { legacy.episode }

  /// Closes the episode and begins the next, years later: what was learnt lives on, all else starts
  /// anew, under new luck.
  ///
  /// ```swift
  /// for _ in 0..<240 { simulation.step() }
  /// simulation.beginEpisode()
  /// simulation.tick  // 0
  /// ```
  ///
  /// Everything is rebuilt as for a first hour, so that a mechanism need not know of episodes; what is
  /// carried over is named in `inherit(from:)` and in `Legacy`. Ties and what was drawn once for the
  /// replication stay. The luck of an episode is the same in all cells of a replication.
  public mutating func beginEpisode() {
    var next = Simulation(
      society, parameters, isBenchmark, measures, after: Legacy(after: self))
    next.inherit(from: self)
    next.tiesVisited = tiesVisited
    next.crew = crew
    self = next
  }

  /// What those who remember take with them, to the degree that memory carries: evidence of trust,
  /// experience of help, propensities to share, efforts to inspect, and fear of being found out.
  private mutating func inherit(from last: Simulation) {
    let kept = parameters.memory.carry
    guard kept > 0 else { return }
    trust = last.trust.remembered(kept)
    cooperation.remember(last.cooperation, kept)
    shareAsLearnt()
    supervision.remember(last.supervision, kept)
  }
}

extension Trust {
  /// The trust that is left when a share of evidence and experience is remembered.
  fileprivate func remembered(_ share: Double) -> Trust {
    var rest = self
    rest.township.remember(share)
    rest.citizen.remember(share)
    rest.government.remember(share)
    rest.line.remember(share)
    rest.outsider.remember(share)
    for e in rest.experience.indices { rest.experience[e] *= share }
    return rest
  }
}

extension Evidence {
  /// Forgets all but a share of what was seen; trust falls back towards its base rate.
  fileprivate mutating func remember(_ share: Double) {
    for tie in success.indices {
      success[tie] *= share
      failure[tie] *= share
    }
  }
}
