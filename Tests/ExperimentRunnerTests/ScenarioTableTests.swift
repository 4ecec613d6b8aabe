import ExperimentRunner
import Foundation
import GovernanceModel
import Testing

@Suite("Tables of a scenario") struct ScenarioTableTests {
  private func scenario(_ table: String) throws -> Scenario {
    try SmallWorld().readScenario(["storm:": "\(table)\nstorm:"]).scenario.scenario
  }

  @Test("travel, outbreak, branching and departments are read")
  func tables() throws {
    let travel = try scenario(
      "travel: [{ from: A, to: A, share: 0.9 }, { from: A, to: B, share: 0.1 }]")
    #expect(
      travel.travel == [
        Travel(from: "A", to: "A", share: 0.9), Travel(from: "A", to: "B", share: 0.1),
      ])
    let outbreak = try scenario(
      "outbreak: [{ code: A, infected: 40 }, { code: B, hour: 5, infected: 2 }]")
    #expect(
      outbreak.outbreak == [
        OutbreakSeed(territory: "A", hour: 0, infected: 40),
        OutbreakSeed(territory: "B", hour: 5, infected: 2),
      ])
    let branching = try scenario("branching: [{ from: lifelines, to: health, children: 0.4 }]")
    #expect(branching.branching == [Branching(from: .lifelines, to: .health, children: 0.4)])
    let departments = try scenario(
      "departments: [{ government: A, department: lifelines, name: Water bureau }]")
    #expect(
      departments.departments == [
        DomainBody(government: "A", department: .lifelines, name: "Water bureau")
      ])
  }

  @Test("opinion and vulnerability are columns of a territory, 0 and 1 unless given")
  func columns() throws {
    let read = try SmallWorld().readScenario([
      "population: 600000":
        "population: 600000, opinion: 0.3, social_vulnerability: 1.5, physical_vulnerability: 0.8"
    ]).scenario.scenario.territories
    #expect(read.map(\.opinion) == [0, 0.3, 0])
    #expect(read.map(\.socialVulnerability) == [1, 1.5, 1])
    #expect(read.map(\.physicalVulnerability) == [1, 0.8, 1])
  }

  @Test("tables may be files beside the scenario, and their rows are told by line")
  func files() throws {
    let world = try SmallWorld()
    try world.write(
      SmallWorld.scenario.replacingOccurrences(of: "storm:", with: "travel: travel.csv\nstorm:"),
      "world/scenario.yaml")
    try world.write("from,to,share\nA,A,0.7\nA,B,0.2\nB,B,1\n", "world/travel.csv")
    let message = world.error { try ScenarioSource.read(world.file("world/scenario.yaml")) }
    #expect(message.hasPrefix("world/travel.csv:3:1: shares of travel from `A` add up to 0.8"))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let table: String
    let message: String
    var testDescription: String { message }

    init(_ table: String, _ message: String) {
      (self.table, self.message) = (table, "world/scenario.yaml:9:" + message)
    }
  }

  @Test(
    "what cannot be in a table is told with line, column and remedy",
    arguments: [
      Case(
        "travel: [{ from: A, to: A, share: 1.2 }]",
        "35: `share` is 1.2, out of its range; choose from 0 to 1"),
      Case(
        "travel: [{ from: A, to: A, share: 0.7 }]",
        "10: shares of travel from `A` add up to 0.7; they"),
      Case("travel: [{ from: A, to: Z, share: 1 }]", "10: travel names unknown unit `Z`; list"),
      Case(
        "outbreak: [{ code: P, infected: 1 }]", "12: outbreak names `P`, which has others below"),
      Case("outbreak: [{ code: A, hour: 0.5, infected: 1 }]", "29: `hour` is not whole; write"),
      Case("outbreak: [{ code: A, infected: 1e9 }]", "12: 1000000000.0 infected in `A` of 600000"),
      Case(
        "branching: [{ from: water, to: health, children: 1 }]",
        "21: `water` is no department; choose among emergency, health, supplies, lifelines"),
      Case("branching: [{ from: health, to: health, children: -1 }]", "51: `children` is -1, out"),
      Case(
        "departments: [{ government: Z, department: health, name: Clinic }]",
        "15: the department `Clinic` is in no government: there is no territory `Z`; give"),
      Case(
        "departments: [{ government: A, department: helth, name: Clinic }]",
        "44: `helth` is no department; did you mean `health`?"),
      Case(
        "departments: [{ government: A, department: health, name: X }, { government: A, department: health, name: Y }]",
        "63: health in `A` has the master `X` already; keep"),
    ])
  func wrong(_ case: Case) throws {
    let world = try SmallWorld()
    let message = world.error { try world.readScenario(["storm:": "\(`case`.table)\nstorm:"]) }
    #expect(message.hasPrefix(`case`.message), "\(message)")
  }
}
