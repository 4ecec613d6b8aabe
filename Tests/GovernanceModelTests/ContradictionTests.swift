import GovernanceModel
import Testing

@Suite("Contradictions")
struct ContradictionTests {
  @Test(
    "what nobody has can neither fail nor leak",
    arguments: Technology.allCases, ["outage", "outageByDamage", "bypass", "leak"])
  func failures(technology: Technology, what: String) throws {
    let path = "technology.\(technology.rawValue)"
    var parameters = Parameters()
    parameters.set("\(path).level", 0)
    #expect(parameters.contradiction() == nil)
    parameters.set("\(path).\(what)", 0.1)
    let found = try #require(parameters.contradiction())
    #expect(found.path == "\(path).\(what)")
    #expect(found.problem.contains("`\(path).level` is 0"))
    #expect(found.remedy.contains("\(path).level"))
    parameters.set("\(path).level", 0.1)
    #expect(parameters.contradiction() == nil)
  }

  @Test("off with a technology are the failures that a scenario gives it, not those that are set")
  func switchedOff() {
    var parameters = Parameters()
    parameters.set("technology.sensors.level", 0)
    parameters.set("technology.sensors.outage", 0.1)
    let (level, outage) = ("technology.sensors.level", "technology.sensors.outage")
    #expect(parameters.contradiction(chosen: [level]) == nil)
    #expect(parameters.contradiction(chosen: ["technology.app.level"])?.path == outage)
    #expect(parameters.contradiction(chosen: [level, outage])?.path == outage)
  }

  @Test("the defaults contradict nothing")
  func defaults() {
    #expect(Parameters().contradiction() == nil)
  }
}
