extension Scenario {
  /// How far the shares of a traveller's row may be from 1.
  private static let rowTolerance = 1e-6

  /// Throws at the first row of travel that cannot be.
  ///
  /// - Throws: ``ScenarioError`` for an unknown unit or one with others below it, a share outside
  ///   [0, 1], a pair that stands twice, shares of a unit that do not add up to 1.
  func checkTravel(_ position: [String: Int], _ parents: Set<String>) throws(ScenarioError) {
    var (sums, last): ([String: Double], [String: Int]) = ([:], [:])
    var seen: Set<[String]> = []
    for (index, row) in travel.enumerated() {
      func fail(_ problem: String, _ remedy: String) -> ScenarioError {
        ScenarioError(subject: .travel(index), problem: problem, remedy: remedy)
      }
      for code in [row.from, row.to] {
        try checkLand(code, "travel", position, parents, .travel(index))
      }
      guard row.share >= 0, row.share <= 1 else {
        throw fail("share of travel is \(row.share)", "give a share of residents from 0 to 1")
      }
      guard seen.insert([row.from, row.to]).inserted else {
        throw fail(
          "travel from `\(row.from)` to `\(row.to)` stands twice", "add the shares up in one row")
      }
      sums[row.from, default: 0] += row.share
      last[row.from] = index
    }
    for index in travel.indices where last[travel[index].from] == index {
      let sum = sums[travel[index].from] ?? 0
      guard (sum - 1).magnitude <= Self.rowTolerance else {
        throw ScenarioError(
          subject: .travel(index),
          problem: "shares of travel from `\(travel[index].from)` add up to \(sum)",
          remedy: "they must add up to 1, with a row to itself for those who stay")
      }
    }
  }

  /// Throws at the first seed of the epidemic that cannot be.
  func checkOutbreak(_ position: [String: Int], _ parents: Set<String>) throws(ScenarioError) {
    for (index, row) in outbreak.enumerated() {
      func fail(_ problem: String, _ remedy: String) -> ScenarioError {
        ScenarioError(subject: .outbreak(index), problem: problem, remedy: remedy)
      }
      try checkLand(row.territory, "outbreak", position, parents, .outbreak(index))
      guard row.hour >= 0 else {
        throw fail("hour of the outbreak is \(row.hour)", "give hours since the first tick")
      }
      let residents = position[row.territory].map { territories[$0].population } ?? 0
      guard row.infected >= 0, row.infected <= residents else {
        throw fail(
          "\(row.infected) infected in `\(row.territory)` of \(residents) residents",
          "give a number from 0 to the residents")
      }
    }
  }

  /// Throws at the first row of the branching matrix that cannot be.
  func checkBranching() throws(ScenarioError) {
    var seen: Set<[Department]> = []
    for (index, row) in branching.enumerated() {
      func fail(_ problem: String, _ remedy: String) -> ScenarioError {
        ScenarioError(subject: .branching(index), problem: problem, remedy: remedy)
      }
      guard row.children.isFinite, row.children >= 0 else {
        throw fail("children is \(row.children)", "give a mean number of failures, 0 or more")
      }
      guard seen.insert([row.from, row.to]).inserted else {
        throw fail(
          "branching from \(row.from.name) to \(row.to.name) stands twice",
          "add the numbers up in one row")
      }
    }
  }

  private func checkLand(
    _ code: String, _ table: String, _ position: [String: Int], _ parents: Set<String>,
    _ subject: ScenarioError.Subject
  ) throws(ScenarioError) {
    guard position[code] != nil else {
      throw ScenarioError(
        subject: subject, problem: "\(table) names unknown unit `\(code)`",
        remedy: "list it among the territories")
    }
    guard !parents.contains(code) else {
      throw ScenarioError(
        subject: subject, problem: "\(table) names `\(code)`, which has others below it",
        remedy: "give rows for its parts")
    }
  }
}
