import GovernanceModel

extension SwitchWorld {
  /// Worlds of more than one episode, and of budgets.
  static let episodes: [SwitchWorld] = [
    SwitchWorld(name: "busy twice", scenario: SmallWorld.busy(), hours: 30, episodes: 2),
    SwitchWorld(name: "game twice", scenario: game, hours: 30, episodes: 2),
    SwitchWorld(name: "game once", scenario: game, hours: 30),
    SwitchWorld(name: "uneven budgets", scenario: unevenBudgets()),
    SwitchWorld(
      name: "money without effect",
      scenario: unevenBudgets {
        $0.preventionEffect = 0
        $0.warningEffect = 0
        $0.responseEffect = 0
        $0.recoveryEffect = 0
      }),
    SwitchWorld(name: "budgets twice", scenario: unevenBudgets(), hours: 30, episodes: 2),
    SwitchWorld(name: "budgets once", scenario: unevenBudgets(), hours: 30),
    SwitchWorld(
      name: "disaster, then quiet",
      scenario: unevenBudgets().with {
        $0.learning.rule = 1
        $0.memory.salience = 1
        $0.hazard.recurrence = 0
      }, hours: 30, episodes: 3),
    SwitchWorld(
      name: "disaster, then quiet, unremembered",
      scenario: unevenBudgets().with {
        $0.learning.rule = 1
        $0.hazard.recurrence = 0
      }, hours: 30, episodes: 3),
  ]

  /// Six counties in a storm, where sharing gains where the other shares.
  private static var game: Scenario {
    SmallWorld.busy().with {
      $0.sharing.synergy = 2
      $0.sharing.cost = 1.2
      $0.sharing.initialSpread = 0.4
    }
  }

  /// Six counties in a storm whose budgets are uneven, and differ.
  private static func unevenBudgets(_ change: (inout BudgetParameters) -> Void = { _ in })
    -> Scenario
  {
    SmallWorld.busy().with {
      $0.budget.active = 1
      $0.budget.prevention = 1
      $0.budget.warning = 1
      $0.budget.response = 4
      $0.budget.recovery = 2
      $0.budget.spread = 0.5
      change(&$0.budget)
    }
  }
}
