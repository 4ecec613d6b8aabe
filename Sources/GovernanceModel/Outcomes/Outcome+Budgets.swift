extension Outcome {
  /// What budgets went to.
  static let budgets: [Outcome] = [
    part(.prevention, "prevention", better: .higher), part(.warning, "warning", better: .higher),
    part(.response, "response", better: .lower), part(.recovery, "recovery", better: .lower),
  ]

  private static func part(
    _ purpose: Purpose, _ name: String, better direction: Direction
  ) -> Outcome {
    Outcome(
      "\(name)Share", unit: "1",
      "share of budgets for \(name), mean over each territory's government and those above, by residents; 0 where budgets are not modelled",
      better: direction
    ) { $0.meanShare(purpose) }
  }
}

extension Simulation {
  fileprivate func meanShare(_ purpose: Purpose) -> Double {
    let (budget, land) = (legacy.budget, society.land)
    if budget.shares.isEmpty { return 0 }
    var (sum, residents) = (0.0, 0.0)
    for r in 0..<land.count {
      sum += land.population[r] * budget.effective(purpose, r, society)
      residents += land.population[r]
    }
    return share(sum, of: residents)
  }
}
