extension Scenario {
  /// Throws at the first thing that cannot be.
  ///
  /// - Throws: ``ScenarioError`` for an empty map, an unknown or repeated code, a cycle, tiers out of
  ///   order, a negative number, a border stated twice, to an unknown unit or to a unit with others
  ///   below it, a storm cell whose name stands twice or whose hours are out of order, a department in
  ///   no government, shares of travel that do not add up to 1, more infected than residents, a
  ///   negative number of children.
  public func validate() throws(ScenarioError) {
    guard !territories.isEmpty else {
      throw ScenarioError(
        subject: .whole, problem: "the scenario has no territories",
        remedy: "list at least one, with code, tier and population")
    }
    let position = try positions()
    try checkHierarchy(position)
    for index in territories.indices { try check(index, position) }
    let parents = Set(territories.compactMap(\.parent))
    guard territories.contains(where: { $0.population > 0 && !parents.contains($0.code) }) else {
      throw ScenarioError(
        subject: .whole, problem: "nobody lives in the scenario",
        remedy: "give residents to the territories that have no others below them")
    }
    var pairs: [[String]: Int] = [:]
    for index in borders.indices {
      try checkBorder(index, position, parents)
      let border = borders[index]
      let pair = [border.a, border.b ?? ""].sorted()
      if pairs.updateValue(index, forKey: pair) != nil {
        throw ScenarioError(
          subject: .border(index),
          problem:
            "the border of `\(border.a)` with \(border.b.map { "`\($0)`" } ?? "the outside") "
            + "stands twice",
          remedy: "add the lengths up in one row")
      }
    }
    var names: Set<String> = []
    for index in storm.indices { try checkStorm(index, &names) }
    try checkDepartments(position)
    try checkTravel(position, parents)
    try checkOutbreak(position, parents)
    try checkBranching()
  }

  /// More than live on Earth.
  private static let mostResidents = 1e10

  private func positions() throws(ScenarioError) -> [String: Int] {
    var position: [String: Int] = [:]
    for (index, unit) in territories.enumerated() {
      if let first = position.updateValue(index, forKey: unit.code) {
        throw ScenarioError(
          subject: .territory(index), problem: "code `\(unit.code)` stands twice",
          remedy: "it is already the code of \(territories[first].name); give each its own")
      }
    }
    return position
  }

  private func check(_ index: Int, _ position: [String: Int]) throws(ScenarioError) {
    let unit = territories[index]
    func fail(_ problem: String, _ remedy: String) -> ScenarioError {
      ScenarioError(
        subject: .territory(index), problem: "`\(unit.code)`: \(problem)", remedy: remedy)
    }
    guard unit.tier != .township else {
      throw fail("a township is no territory of its own", "give its county a number of townships")
    }
    guard unit.population >= 0, unit.population <= Self.mostResidents else {
      throw fail(
        "population is \(unit.population)",
        "give a number of residents from 0 to \(Int(Self.mostResidents))")
    }
    guard (0...1).contains(unit.opinion) else {
      throw fail("opinion is \(unit.opinion)", "give a severity from 0 to 1")
    }
    guard unit.area.isFinite, unit.area > 0 else {
      throw fail("area is \(unit.area) km²", "give an area above 0")
    }
    guard unit.townships >= 0 else {
      throw fail("townships is \(unit.townships)", "give a whole number, 0 or more")
    }
    for (kind, value) in [
      ("social", unit.socialVulnerability), ("physical", unit.physicalVulnerability),
    ] {
      guard value.isFinite, value > 0 else {
        throw fail("\(kind) vulnerability is \(value)", "give a factor above 0; 1 is that of most")
      }
    }
    guard abs(unit.longitude) <= 180, abs(unit.latitude) <= 90 else {
      throw fail(
        "(\(unit.longitude), \(unit.latitude)) is no place",
        "give degrees east in −180…180 and north in −90…90")
    }
    guard let parent = unit.parent else { return }
    guard let above = position[parent] else {
      throw fail("parent `\(parent)` is unknown", "give the code of a listed territory, or none")
    }
    guard territories[above].tier < unit.tier || above == index else {
      throw fail(
        "tier \(unit.tier.rawValue) under a parent of tier \(territories[above].tier.rawValue)",
        "a parent's tier is above its children's")
    }
  }

  private func checkHierarchy(_ position: [String: Int]) throws(ScenarioError) {
    for (index, unit) in territories.enumerated() {
      var seen: Set<String> = [unit.code]
      var next = unit.parent
      // A longer way up breaks the order of tiers, which is checked after this.
      while let code = next, seen.count <= Tier.allCases.count {
        guard seen.insert(code).inserted else {
          throw ScenarioError(
            subject: .territory(index),
            problem: "`\(unit.code)` stands in a cycle of the hierarchy through `\(code)`",
            remedy: "no territory may be above itself")
        }
        next = position[code].flatMap { territories[$0].parent }
      }
    }
  }

  private func checkBorder(
    _ index: Int, _ position: [String: Int], _ parents: Set<String>
  ) throws(ScenarioError) {
    let border = borders[index]
    func fail(_ problem: String, _ remedy: String) -> ScenarioError {
      ScenarioError(subject: .border(index), problem: problem, remedy: remedy)
    }
    for code in [border.a, border.b].compactMap(\.self) {
      guard position[code] != nil else {
        throw fail("border to unknown unit `\(code)`", "list it, or leave b empty to leave the map")
      }
      guard !parents.contains(code) else {
        throw fail(
          "border of `\(code)`, which has others below it", "give the borders of its parts")
      }
    }
    guard border.a != border.b else {
      throw fail("`\(border.a)` borders on itself", "remove the row")
    }
    guard border.length.isFinite, border.length > 0 else {
      throw fail("border length is \(border.length) km", "give a length above 0")
    }
  }

  private func checkStorm(_ index: Int, _ names: inout Set<String>) throws(ScenarioError) {
    let cell = storm[index]
    func fail(_ problem: String, _ remedy: String) -> ScenarioError {
      ScenarioError(
        subject: .storm(index), problem: "storm cell \(cell.name): \(problem)", remedy: remedy)
    }
    guard names.insert(cell.name).inserted else {
      throw fail("the name stands twice", "give each cell its own: its luck is drawn under it")
    }
    guard cell.start < cell.peak, cell.peak < cell.end else {
      throw fail("hours are out of order", "start < peak < end")
    }
    guard cell.start.isFinite, cell.end.isFinite else {
      throw fail("it never starts or never ends", "give hours since the first tick")
    }
    guard abs(cell.longitude) <= 180, abs(cell.latitude) <= 90 else {
      throw fail(
        "(\(cell.longitude), \(cell.latitude)) is no place",
        "give degrees east in −180…180 and north in −90…90")
    }
    guard cell.radius.isFinite, cell.radius > 0 else {
      throw fail("radius is \(cell.radius) km", "give a radius above 0")
    }
    guard cell.rainfall.isFinite, cell.rainfall >= 0 else {
      throw fail("rainfall is \(cell.rainfall) mm", "give 0 or more")
    }
  }
}
