internal import Randomness

/// What lives on from one episode to the next: which episode it is, what the finished ones came to,
/// and what is to outlast a crisis by its own account.
///
/// All else starts anew with every episode. Trust and experience of help are taken over from the
/// simulation itself (``Simulation/beginEpisode()``).
package struct Legacy: Sendable, Codable {
  /// The episode, from 1.
  package private(set) var episode = 1
  /// False in an episode that no storm visits.
  package private(set) var isStruck = true
  /// What drew the luck of the episode: storms, looks, noise; that of the first is the replication's.
  let chance: Chance
  /// How governments divide their budgets in this episode.
  package var budget: Budget
  /// What the ends of lines have learnt of sharing with each other.
  package var sharing = SharingLessons()
  /// Sums of outcomes over the finished episodes, and the times that did not come in one of them.
  private var sums: [String: Double] = [:]
  private var censored: Set<String> = []

  /// What there is before the first episode.
  init(_ society: Society, _ parameters: Parameters) {
    chance = society.chance
    budget = Budget(society, parameters)
  }

  /// What there is before the episode after one that is finished.
  init(after simulation: Simulation) {
    let (before, replication) = (simulation.legacy, simulation.society.chance)
    episode = before.episode + 1
    chance = Chance(
      seed: replication.seed(phase: Stream.episode.rawValue, tick: episode, entity: 0))
    isStruck =
      replication.uniform(.recurrence, episode, 0) < simulation.parameters.hazard.recurrence
    budget = before.budget
    if simulation.parameters.memory.carry > 0 {
      budget.learn(from: simulation)
      sharing = before.sharing
      sharing.learn(from: simulation)
    } else {
      budget = Budget(simulation.society, simulation.parameters)
    }
    (sums, censored) = (before.sums, before.censored)
    for outcome in Outcome.all where simulation.measures.isSuperset(of: outcome.needs) {
      sums[outcome.name, default: 0] += simulation.valueInEpisode(of: outcome)
      if outcome.isTime, outcome.read(simulation) == nil { censored.insert(outcome.name) }
    }
  }

  /// The mean of an outcome over the finished episodes and this one.
  func mean(of outcome: Outcome, with now: Double) -> Double {
    episode == 1 ? now : (sums[outcome.name, default: 0] + now) / Double(episode)
  }

  /// Whether a time did not come in one of the finished episodes.
  func isCensored(_ outcome: Outcome) -> Bool { censored.contains(outcome.name) }
}
