internal import Randomness

extension Budget {
  /// What governments make of an episode: by their rule of learning they move money to what was
  /// rewarded, or to what a neighbour does who fared better; then the review after the action moves a
  /// share to what would have answered the largest loss.
  mutating func learn(from simulation: Simulation) {
    let accounts = simulation.accounts
    guard !accounts.isEmpty else { return }
    let p = simulation.parameters
    let losses = accounts.byGovernment(simulation.society)
    if p.learning.rule == Double(LearningRule.imitation.rawValue) {
      imitate(simulation)
    } else if let rule = EWA(p.learning) {
      let people = simulation.society.residentsInCharge
      for g in people.indices {
        remember(g, losses, residents: people[g], p)
        reinforce(g, rule, p.budget, salience: p.memory.salience)
      }
    }
    if p.review.step > 0 { review(losses, step: p.review.step) }
  }

  /// Harm teaches what each purpose would have answered, and is remembered the less the longer ago.
  ///
  /// An episode without loss teaches nothing new, but memory fades in it.
  private mutating func remember(
    _ g: Int, _ losses: [Double], residents: Double, _ p: Parameters
  ) {
    memory[g] *= 1 - p.memory.decay
    let loss = Array(losses[g * Accounts.count..<(g + 1) * Accounts.count])
    let sum = loss.reduce(0, +)
    guard sum > 0 else { return }
    memory[g] = max(memory[g], min(1, 1_000 * sum / residents / p.memory.scale))
    var answered = [0.0, 0, 0, 0]
    for cause in 0..<Cause.count { answered[Purpose.answering(cause).rawValue] += loss[cause] }
    answered[Purpose.prevention.rawValue] = sum
    answered[Purpose.recovery.rawValue] = loss[Cause.count]
    for q in 0..<Purpose.count {
      lesson[g * Purpose.count + q] = p.budget.effects[q] * answered[q]
    }
  }

  /// One round of the rule of learning, on what another yuan would have been worth to those in office:
  /// loss that the purpose answers, over its share, times the credit that voters give.
  private mutating func reinforce(
    _ g: Int, _ rule: EWA, _ p: BudgetParameters, salience: Double
  ) {
    let own = g * Purpose.count..<(g + 1) * Purpose.count
    let credits = p.credits(remembered: salience * memory[g])
    var payoffs = own.map { i in
      credits[i - own.lowerBound] * lesson[i] / max(0.01, shares[i])
    }
    let sum = payoffs.reduce(0, +)
    guard sum > 0 else { return }
    for q in payoffs.indices { payoffs[q] /= sum }
    for i in own {
      attraction[i] = rule.attraction(
        attraction[i], experience: experience[g], payoff: payoffs[i - own.lowerBound],
        played: shares[i])
    }
    experience[g] = rule.experience(after: experience[g])
    shares.replaceSubrange(own, with: rule.choices(Array(attraction[own])))
  }

  /// Moves a share of every budget to the purpose that answers the largest loss; of equal ones, to
  /// that of the cause which comes first.
  private mutating func review(_ losses: [Double], step: Double) {
    for g in 0..<shares.count / Purpose.count {
      let loss = losses[g * Accounts.count..<(g + 1) * Accounts.count]
      guard let worst = loss.max(), worst > 0, let i = loss.firstIndex(of: worst) else { continue }
      let purpose = Purpose.answering(i - loss.startIndex)
      for q in 0..<Purpose.count {
        shares[g * Purpose.count + q] *= 1 - step
      }
      shares[g * Purpose.count + purpose.rawValue] += step
    }
  }

  /// Each government on the land looks at a neighbour over an open line and takes over its budget by
  /// Fermi's rule, on loss for each resident over the map's; all at once.
  private mutating func imitate(_ simulation: Simulation) {
    let (society, before) = (simulation.society, shares)
    let (land, episode) = (society.land, simulation.episode)
    let loss = (0..<land.count).map { simulation.accounts.loss(of: $0) }
    let mean = loss.reduce(0, +) / land.population.reduce(0, +)
    guard mean > 0 else { return }
    func payoff(_ r: Int) -> Double { -loss[r] / max(1, land.population[r]) / mean }
    for (r, model) in simulation.models().enumerated() where model >= 0 {
      let chance = Cooperation.imitation(
        mine: payoff(r), theirs: payoff(model), noise: simulation.parameters.learning.noise)
      guard society.chance.uniform(.imitation, episode, land.key[r]) < chance else { continue }
      let (mine, theirs) = (land.territory[r], land.territory[model])
      for q in 0..<Purpose.count {
        shares[mine * Purpose.count + q] = before[theirs * Purpose.count + q]
      }
    }
  }
}

extension Simulation {
  /// The neighbour at which each territory looks, by lot among open lines; −1 where none is open.
  fileprivate func models() -> [Int] {
    var model = [Int](repeating: -1, count: society.land.count)
    var highest = [Double](repeating: -1, count: society.land.count)
    let lines = society.lines
    for e in lines.horizontal where opening.line[e] {
      let r = lines.holder[e] / Department.count
      let luck = society.chance.uniform(.imitationModel, episode, lines.key[e])
      if luck > highest[r] {
        (highest[r], model[r]) = (luck, lines.site[e] / Department.count)
      }
    }
    return model
  }
}

extension Society {
  /// Residents in the charge of each government.
  var residentsInCharge: [Double] {
    var people = [Double](repeating: 0, count: governments.count)
    for r in 0..<land.count {
      let g = land.territory[r]
      people[g] += land.population[r]
      for above in governments.superiors(of: g) { people[above] += land.population[r] }
    }
    return people
  }
}
