/// What each territory lost in the episode, by cause and what had none, for those who learn from it.
///
/// Empty where nobody does.
package struct Accounts: Sendable, Codable {
  /// Causes, and last what was unavoidable.
  static let count = Cause.count + 1
  /// Person-equivalents, `r * 6 + cause`.
  package var losses: [Double] = []

  var isEmpty: Bool { losses.isEmpty }

  init(_ society: Society, _ p: Parameters, isBenchmark: Bool) {
    let isRead = p.budget.active == 1 && (p.learning.rule > 0 || p.review.step > 0)
    if isRead, !isBenchmark {
      losses = Array(repeating: 0, count: society.land.count * Accounts.count)
    }
  }

  /// All that a territory lost.
  func loss(of r: Int) -> Double {
    losses[r * Accounts.count..<(r + 1) * Accounts.count].reduce(0, +)
  }

  /// What was lost in the charge of each government, `g * 6 + cause`.
  func byGovernment(_ society: Society) -> [Double] {
    var sums = [Double](repeating: 0, count: society.governments.count * Accounts.count)
    for r in 0..<society.land.count {
      let g = society.land.territory[r]
      for government in [g] + society.governments.superiors(of: g) {
        for c in 0..<Accounts.count {
          sums[government * Accounts.count + c] += losses[r * Accounts.count + c]
        }
      }
    }
    return sums
  }
}

extension Simulation {
  /// Books the hour's loss once more, by territory.
  mutating func keepAccounts(_ shortfall: [Double]) {
    let p = parameters
    let (persons, money) = (p.loss.persons.all, p.loss.money.all)
    let efficacy = p.need.efficacy
    for k in 0..<society.sites where severity.total[k] > 0 {
      let (r, d) = (k / Department.count, k % Department.count)
      let weight =
        society.land.population[r] / 1_000 * (persons[d] + p.loss.moneyWeight * money[d])
      for c in 0..<Cause.count {
        let part =
          efficacy * shortfall[k * Cause.count + c] * severity.total[k]
          + (1 - efficacy) * severity.excess[k * Cause.count + c]
        accounts.losses[r * Accounts.count + c] += weight * part
      }
      accounts.losses[r * Accounts.count + Cause.count] +=
        weight * (1 - efficacy) * severity.floor[k]
    }
  }
}
