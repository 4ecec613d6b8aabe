package import GovernanceModel

extension Parameters {
  /// Switches on budgets that differ, are learnt by a rule and reviewed.
  package mutating func learnBudgets(_ rule: LearningRule) {
    budget.active = 1
    budget.response = 3
    budget.spread = 0.5
    learning.rule = Double(rule.rawValue)
    memory.salience = 0.5
    memory.decay = 0.3
    review.step = 0.1
  }
}
