import GovernanceModel
import Testing

@Suite("Ties used")
struct TiesUsedTests {
  /// Four vertices in two territories of two: 0–1 and 2–3 stay inside, 1–2 leads outside.
  private let path = TiesUsed(
    territory: [0, 0, 1, 1], department: [0, 1, 0, 1], edges: [(0, 1), (1, 2), (2, 3)])

  @Test("the E–I index counts ties that lead out of a group against those that stay")
  func externalInternal() {
    // One of three leads out: (1 − 2)/3. All three join different departments.
    #expect(nearly(path.externalInternal(by: path.territory), -1.0 / 3))
    #expect(path.externalInternal(by: path.department) == 1)
    #expect(TiesUsed(territory: [0], department: [0], edges: []).externalInternal(by: [0]) == 0)
  }

  /// A core of three, all tied to each other, each with two hangers-on: 9 vertices, 36 pairs, 9 ties.
  ///
  /// With all three in the core, 3 of its 3 pairs are tied:
  /// (36·3 − 9·3)/√(9·3·27·33) = 81/155.1 = 0.5222; with four, (36·4 − 9·6)/√(9·6·27·30) = 0.4303.
  @Test("a dense core with hangers-on fits a core, a ring does not")
  func core() {
    let edges: [(Int, Int)] = [
      (0, 1), (0, 2), (1, 2), (0, 3), (0, 4), (1, 5), (1, 6), (2, 7), (2, 8),
    ]
    let group = Array(repeating: 0, count: 9)
    let star = TiesUsed(territory: group, department: group, edges: edges)
    #expect(nearly(star.corePeripheryFit, 81 / (9.0 * 3 * 27 * 33).squareRoot()))
    let round: [(Int, Int)] = (0..<9).map { (min($0, ($0 + 1) % 9), max($0, ($0 + 1) % 9)) }
    let ring = TiesUsed(territory: group, department: group, edges: round)
    #expect(ring.corePeripheryFit < star.corePeripheryFit)
    let all = TiesUsed(
      territory: [0, 0, 0], department: [0, 0, 0], edges: [(0, 1), (0, 2), (1, 2)])
    #expect(all.corePeripheryFit == 0)
  }

  /// Two triangles joined by one tie, and a star of five.
  ///
  /// Of 7 ties 3 lie in each triangle, each has degree 7 of 14, so the modularity is
  /// 2 (3/7 − (7/14)²) = 5/14. The centralization of the star is 1.
  @Test("modularity finds two triangles, centralization a star")
  func structure() {
    let triangles = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)]
    #expect(nearly(GraphLibrary.modularity(vertices: 6, edges: triangles), 5.0 / 14))
    let star = (1..<5).map { (0, $0) }
    #expect(nearly(GraphLibrary.centralization(vertices: 5, edges: star), 1))
    #expect(GraphLibrary.modularity(vertices: 2, edges: [(0, 1)]) == 0)
    #expect(GraphLibrary.centralization(vertices: 2, edges: [(0, 1)]) == 0)
  }

  /// A and B are neighbours; only the prefecture's emergency office hears from them, and B from A.
  @Test("a tie counts once something passed over it, and not before")
  func used() throws {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.modes.vertical.openness = 1
    scenario.parameters.modes.horizontal.openness = 1
    scenario.parameters.sharing.benefit = 10
    var simulation = try SmallWorld.start(scenario)
    #expect(try simulation.outcome("network.ties") == 0)
    #expect(try simulation.outcome("fragmentation.actor") == 1)
    simulation.beliefs.value[0] = 0.3
    simulation.advance(5)
    // A's emergency office with the prefecture's after 2 h, with B's after 4 h.
    #expect(simulation.usage.upward[12] > 0)
    let line = try simulation.line(from: 4, to: 0)
    #expect(simulation.usage.line[line] > 0)
    #expect(try simulation.outcome("network.byTerritory") == 1)
    #expect(try simulation.outcome("network.byDepartment") == -1)
  }

  @Test("a map in another order has the same network", arguments: [1, 2] as [UInt64])
  func order(seed: UInt64) throws {
    let scenario = SmallWorld.busy()
    var other = scenario
    other.territories = Array(scenario.territories.reversed())
    other.borders = Array(scenario.borders.reversed())
    var (a, b) = (
      try SmallWorld.start(scenario, seed: seed), try SmallWorld.start(other, seed: seed)
    )
    a.advance(30)
    b.advance(30)
    for name in ["network.modularity", "network.corePeriphery", "network.ties"] {
      #expect(nearly(try a.outcome(name), try b.outcome(name)), "\(name)")
    }
  }
}
