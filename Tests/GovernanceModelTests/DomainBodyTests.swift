import GovernanceModel
import Testing

@Suite("Bodies that master domains")
struct DomainBodyTests {
  private func scenario(_ bodies: [DomainBody]) -> Scenario {
    var scenario = SmallWorld.busy()
    scenario.departments = bodies
    return scenario
  }

  private func headquarters(_ code: String) -> [DomainBody] {
    Department.allCases.map { DomainBody(government: code, department: $0, name: "Headquarters") }
  }

  @Test("one body for all four domains makes that government one; three domains do not")
  func oneBody() throws {
    let territories = SmallWorld.busy().territories
    let code = try #require(territories.last?.code)
    let one = try SmallWorld.start(scenario(headquarters(code)), seed: 1)
    #expect(one.opening.merged == territories.map { $0.code == code })
    let three = try SmallWorld.start(scenario(Array(headquarters(code).dropLast())), seed: 1)
    #expect(three.opening.merged == territories.map { _ in false })
  }

  @Test("one body in every government is the run in which all are merged, bit for bit")
  func everywhere() throws {
    let bodies = SmallWorld.busy().territories.flatMap { headquarters($0.code) }
    var named = try SmallWorld.start(scenario(bodies), seed: 1)
    var merged = try SmallWorld.start(SmallWorld.busy().with { $0.departments.merged = 1 }, seed: 1)
    var apart = try SmallWorld.start(SmallWorld.busy(), seed: 1)
    named.advance(60)
    merged.advance(60)
    apart.advance(60)
    #expect(named.severity.total == merged.severity.total)
    #expect(named.severity.total != apart.severity.total)
  }

  @Test("other bodies for single domains change no bit")
  func others() throws {
    let bodies = SmallWorld.busy().territories.map {
      DomainBody(government: $0.code, department: .lifelines, name: "Water bureau")
    }
    var named = try SmallWorld.start(scenario(bodies), seed: 1)
    var plain = try SmallWorld.start(SmallWorld.busy(), seed: 1)
    named.advance(60)
    plain.advance(60)
    #expect(named.severity.total == plain.severity.total)
  }

  @Test("a body in no government, or two masters of a domain, are errors at their rows")
  func wrong() {
    let lost = scenario(headquarters("nowhere"))
    let twice = scenario(
      headquarters(lost.territories[0].code) + headquarters(lost.territories[0].code))
    for (scenario, row) in [(lost, 0), (twice, 4)] {
      do {
        try scenario.validate()
        Issue.record("nothing was found")
      } catch {
        #expect(error.subject == .department(row))
      }
    }
  }
}
