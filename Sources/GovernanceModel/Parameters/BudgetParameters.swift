/// How governments divide their budgets at first, what that buys, and what voters give credit for.
public struct BudgetParameters: Sendable, Equatable {
  package var active = 0.0
  package var prevention = 1.0
  package var warning = 1.0
  package var response = 1.0
  package var recovery = 1.0
  package var spread = 0.0
  package var preventionEffect = 1.0
  package var warningEffect = 1.0
  package var responseEffect = 1.0
  package var recoveryEffect = 1.0
  package var preventionCredit = 0.2
  package var responseCredit = 1.0

  /// The parts of the first episode's budget, in the order of ``Purpose``; 1 each where none is given.
  var parts: [Double] {
    let parts = [prevention, warning, response, recovery]
    return parts.contains { $0 > 0 } ? parts : [1, 1, 1, 1]
  }

  /// What a quarter of the budget more or less does, in the order of ``Purpose``.
  var effects: [Double] { [preventionEffect, warningEffect, responseEffect, recoveryEffect] }

  /// What voters give credit for: for what comes before a crisis as for what comes after, as far as
  /// they remember disaster.
  func credits(remembered memory: Double) -> [Double] {
    let before = preventionCredit + (responseCredit - preventionCredit) * memory
    return [before, before, responseCredit, responseCredit]
  }

  static let definitions: [ParameterDefinition] =
    [
      ParameterDefinition(
        "budget.active", \.budget.active, unit: "1", 0...1,
        "1: governments divide a budget between prevention, warning, response and recovery.",
        source: "switch: free, swept", whole: true)
    ] + partDefinitions + effectDefinitions + [
      ParameterDefinition(
        "budget.preventionCredit", \.budget.preventionCredit, unit: "1", 0...10,
        "Credit that voters give for what prevention and warning avert.",
        source: "voters reward relief, not preparedness (Healy & Malhotra 2009); free, swept"),
      ParameterDefinition(
        "budget.responseCredit", \.budget.responseCredit, unit: "1", 0...10,
        "Credit that they give for what response and recovery avert.", source: "free, swept"),
    ]

  private static let partDefinitions: [ParameterDefinition] = [
    part("prevention", \.budget.prevention), part("warning", \.budget.warning),
    part("response", \.budget.response), part("recovery", \.budget.recovery),
    ParameterDefinition(
      "budget.spread", \.budget.spread, unit: "1", 0...2,
      "Standard deviation of the logarithm of each part between governments.",
      source: "free, swept"),
  ]

  private static let effectDefinitions: [ParameterDefinition] = [
    effect("prevention", \.budget.preventionEffect, "the water that a territory bears"),
    effect("warning", \.budget.warningEffect, "the rates at which townships and offices look"),
    effect("response", \.budget.responseEffect, "a government's stock"),
    effect("recovery", \.budget.recoveryEffect, "the rate at which severity falls by itself"),
  ]

  private static func part(_ purpose: String, _ path: ParameterPath) -> ParameterDefinition {
    ParameterDefinition(
      "budget.\(purpose)", path, unit: "1", 0...100,
      "Parts of every budget that go to \(purpose) in the first episode, of the sum of all four.",
      source: "free, swept")
  }

  private static func effect(
    _ purpose: String, _ path: ParameterPath, _ what: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "budget.\(purpose)Effect", path, unit: "1", 0...1,
      "Share ε of \(what) that money buys: times 1 − ε + ε √(4 share); 0 is without effect.",
      source: "diminishing returns; free, swept")
  }
}
