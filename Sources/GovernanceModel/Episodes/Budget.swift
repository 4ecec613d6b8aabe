internal import Randomness

/// How each government divides its budget among four purposes, and what it has learnt about that.
///
/// The whole is given: more of one is less of another. All arrays are empty where budgets are not
/// modelled, and those of learning where nothing is learnt.
package struct Budget: Sendable, Codable {
  /// Share of each purpose, `g * 4 + q`; those of a government sum to 1.
  package var shares: [Double] = []
  /// Attraction of each purpose, and the weight N of what each government has experienced.
  package var attraction: [Double] = []
  package var experience: [Double] = []
  /// What the last crisis that did harm taught each government of each purpose, `g * 4 + q`.
  package var lesson: [Double] = []
  /// How far each government's people remember disaster, in [0, 1].
  package var memory: [Double] = []

  init(_ society: Society, _ p: Parameters) {
    guard p.budget.active == 1 else { return }
    let governments = society.governments.count
    for g in 0..<governments {
      let parts = Budget.parts(of: society.governments.key[g], p.budget, society.chance)
      let sum = parts.reduce(0, +)
      shares += parts.map { $0 / sum }
    }
    guard let rule = EWA(p.learning) else { return }
    attraction = shares.map { logarithm(max($0, 1e-6)) / rule.lambda }
    experience = Array(repeating: 1, count: governments)
    lesson = Array(repeating: 0, count: shares.count)
    memory = Array(repeating: 0, count: governments)
  }

  /// The parts of a government's first budget: those of all, times its own luck.
  private static func parts(
    of government: UInt64, _ p: BudgetParameters, _ chance: Chance
  ) -> [Double] {
    p.parts.enumerated().map { q, part in
      part * chance.factor(.budget, EntityKey.of(government, q), spread: p.spread)
    }
  }

  /// The share that counts in a territory: the mean over its government and those above.
  func effective(_ purpose: Purpose, _ r: Int, _ society: Society) -> Double {
    let g = society.land.territory[r]
    var (sum, count) = (shares[g * Purpose.count + purpose.rawValue], 1.0)
    for above in society.governments.superiors(of: g) {
      sum += shares[above * Purpose.count + purpose.rawValue]
      count += 1
    }
    return sum / count
  }
}

/// What budgets buy: factors on what the scenario says, which holds for a quarter of the budget each.
///
/// A factor is 1 − ε + ε √(4 s) for a share s, with ε the effect of the purpose: returns diminish. All
/// arrays are empty where budgets are not modelled.
package struct Means: Sendable, Codable {
  /// By territory: on the water it bears, on the rates at which its offices look, on recovery.
  package var prevention: [Double] = []
  package var warning: [Double] = []
  package var recovery: [Double] = []
  /// By government: on its departments' stock.
  package var response: [Double] = []

  init(_ budget: Budget, _ society: Society, _ p: BudgetParameters) {
    guard !budget.shares.isEmpty else { return }
    func factors(_ purpose: Purpose, _ effect: Double) -> [Double] {
      (0..<society.land.count).map {
        Means.factor(budget.effective(purpose, $0, society), effect: effect)
      }
    }
    prevention = factors(.prevention, p.preventionEffect)
    warning = factors(.warning, p.warningEffect)
    recovery = factors(.recovery, p.recoveryEffect)
    response = (0..<society.governments.count).map {
      let share = budget.shares[$0 * Purpose.count + Purpose.response.rawValue]
      return Means.factor(share, effect: p.responseEffect)
    }
  }

  /// 1 − ε + ε √(4 s).
  package static func factor(_ share: Double, effect: Double) -> Double {
    1 - effect + effect * (4 * share).squareRoot()
  }
}

extension Simulation {
  /// On the water that a territory bears.
  @inline(__always)
  func prevention(_ r: Int) -> Double { means.prevention.isEmpty ? 1 : means.prevention[r] }

  /// On the rates at which a territory's offices look.
  @inline(__always)
  func watchfulness(_ r: Int) -> Double { means.warning.isEmpty ? 1 : means.warning[r] }

  /// The rate at which severity falls by itself in a territory; 0.1 an hour at most.
  @inline(__always)
  func recoveryRate(_ r: Int) -> Double {
    let rate = parameters.need.recovery
    return means.recovery.isEmpty ? rate : min(0.1, rate * means.recovery[r])
  }
}

extension Supply {
  /// Stores, before the first hour, what budgets buy of every government's stock.
  mutating func fund(_ means: Means, _ holders: Holders) {
    guard !means.response.isEmpty else { return }
    for h in 0..<holders.count where holders.government[h] >= 0 {
      endow(h, with: initial[h] * means.response[holders.government[h]])
    }
  }
}
