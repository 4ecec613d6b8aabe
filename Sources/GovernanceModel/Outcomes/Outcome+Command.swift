extension Outcome {
  /// Who commanded, how grades rose, and how long it was from warning to action.
  static let command: [Outcome] = [
    Outcome(
      "conflictHours", unit: "h",
      "office-hours that passed without signature and release since 条 and 块 wanted different things"
    ) { Double($0.command.conflictHours) },
    Outcome("centreHours", unit: "h", "hours of open command centres, added up") {
      Double($0.command.centreHours)
    },
    Outcome(
      "gradeDisagreement", unit: "1",
      "mean difference of grade across a border, over hours and borders with a grade on either side"
    ) { share($0.grades.disagreement, of: $0.grades.compared) },
    Outcome(
      time: "gradeLag",
      "hours from the first grade to grade I, in the territory that came to grade I first"
    ) { $0.isBenchmark ? 0 : $0.gradeLag },
    Outcome(
      time: "handoffGap",
      "hours from the first active office of a territory to the first unit on site"
    ) { simulation in
      if simulation.isBenchmark { return 0 }
      guard let first = simulation.tally.firstActive else { return nil }
      return simulation.tally.firstOnSite.map { $0 - first }
    },
  ]
}

extension Simulation {
  /// Of territories that came to grade I in the same hour, the one that was warned first.
  fileprivate var gradeLag: Int? {
    let reached = grades.top.indices.filter { grades.top[$0] >= 0 }
    guard let hour = reached.map({ grades.top[$0] }).min() else { return nil }
    return reached.filter { grades.top[$0] == hour }.map { hour - grades.first[$0] }.max()
  }
}
