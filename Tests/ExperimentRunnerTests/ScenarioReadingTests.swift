import ExperimentRunner
import Foundation
import GovernanceModel
import Testing

@Suite("Reading a scenario") struct ScenarioReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let message: String
    var testDescription: String { message }

    init(_ old: String, _ new: String, _ message: String) {
      (self.old, self.new, self.message) = (old, new, "world/" + message)
    }
  }

  @Test(
    "what is wrong in the file is told with line, column and remedy",
    arguments: [
      Case("title:", "tittle:", "scenario.yaml:1:1: `tittle` is no key of a scenario"),
      Case("code: B", "code: A", "scenario.yaml:5:5: code `A` stands twice"),
      Case("b: B", "b: C", "scenario.yaml:7:5: "),
      Case("parent: P, longitude: 113,", "parent: A,", "scenario.yaml:4:5: "),
      Case("population: 600000", "population: -1", "scenario.yaml:4:83: `population` is -1, out"),
      Case("population: 600000", "population: lots", "scenario.yaml:4:83: `population` is `lots`"),
      Case("tier: prefecture", "tier: shire", "scenario.yaml:3:22: `shire` is no tier; choose"),
      Case(
        "tier: prefecture", "tier: prefektur", "scenario.yaml:3:22: `prefektur` is no tier; did"),
      Case("tier: prefecture, ", "", "scenario.yaml:3:5: a row of territories has no `tier`"),
      Case("rainfall_mm", "rain_mm", "scenario.yaml:10:80: `rain_mm` is no key of storm"),
      Case("citizens: 40", "citizen: 40", "scenario.yaml:12:14: `society.citizen` is no parameter"),
      Case("society: {", "societies: {", "scenario.yaml:12:3: `societies` is no parameter"),
      Case("citizens: 40", "citizens: -4", "scenario.yaml:12:24: `society.citizens` is -4, out"),
      Case("population: 600000", "population: 1e300", "scenario.yaml:4:5: `A`: population is 1e"),
      Case(
        "storm:", "departments: [{ government: Z, department: health, name: Clinic }]\nstorm:",
        "scenario.yaml:9:15: the department `Clinic` is in no government: there is no territory `Z`"
      ),
      Case(
        "storm:", "departments: [{ government: A, department: helth, name: Clinic }]\nstorm:",
        "scenario.yaml:9:44: `helth` is no department; did you mean `health`?"),
      Case(
        "society.organisations: 4", "society.citizens: 4",
        "scenario.yaml:13:3: `society.citizens` is set twice; keep one of the two"),
    ])
  func wrong(_ case: Case) throws {
    let world = try SmallWorld()
    #expect(SmallWorld.scenario.contains(`case`.old))
    let message = world.error { try world.readScenario([`case`.old: `case`.new]) }
    #expect(message.hasPrefix(`case`.message), "\(message)")
    #expect(message.contains("; "))
  }

  @Test("a scenario in which nobody lives is an error at its territories")
  func nobody() throws {
    let world = try SmallWorld()
    let place = "world/scenario.yaml:2:1: nobody lives in the scenario; give residents"
    let zero = world.error {
      try world.readScenario(["population: 600000": "population: 0", "400000": "0"])
    }
    #expect(zero.hasPrefix(place), "\(zero)")
    let missing = world.error {
      try world.readScenario([", population: 600000": "", ", population: 400000": ""])
    }
    #expect(missing.hasPrefix(place), "\(missing)")
    let above = world.error {
      try world.readScenario([
        "area_km2: 2000": "population: 9", "population: 600000": "population: 0", "400000": "0",
      ])
    }
    #expect(above.hasPrefix(place), "\(above)")
  }

  @Test("a body that masters a domain is read with its government")
  func departments() throws {
    let rows = "departments: [{ government: A, department: lifelines, name: Water bureau }]\nstorm:"
    let scenario = try SmallWorld().readScenario(["storm:": rows]).scenario.scenario
    #expect(
      scenario.departments == [
        DomainBody(government: "A", department: .lifelines, name: "Water bureau")
      ])
  }

  @Test("a scenario without territories is an error at that key", arguments: [" []", "", " ~"])
  func noTerritories(_ value: String) throws {
    let world = try SmallWorld()
    try world.write("title: Nowhere\nterritories:\(value)\n", "world/scenario.yaml")
    let message = world.error { try Experiment.read(world.file("experiment.yaml")) }
    #expect(message.hasPrefix("world/scenario.yaml:2:1: the scenario has no territories"))
  }

  static let territories = """
    code,name,tier,parent,population,townships
    P,"The, prefecture",prefecture,,,
    A,甲县,county,P,600000,3
    B,乙县,county,P,400000,2

    """

  private func world(_ territories: String, _ borders: String = "a,b,length_km\nA,B,30\nA,,90\n")
    throws -> SmallWorld
  {
    let world = try SmallWorld()
    try world.write(
      "title: Files\nterritories: map/t.csv\nborders: map/b.csv\n", "world/scenario.yaml")
    try FileManager.default.createDirectory(
      atPath: world.file("world/map"), withIntermediateDirectories: true)
    try world.write(territories, "world/map/t.csv")
    try world.write(borders, "world/map/b.csv")
    return world
  }

  @Test("tables are read from CSV files beside the scenario, and their bytes kept")
  func files() throws {
    let world = try world(Self.territories)
    let source = try ScenarioSource.read(world.file("world/scenario.yaml"))
    #expect(source.scenario.territories.map(\.name) == ["The, prefecture", "甲县", "乙县"])
    #expect(source.scenario.territories.map(\.townships) == [0, 3, 2])
    #expect(source.scenario.borders.map(\.b) == ["B", nil])
    #expect(source.parts.map(\.path) == ["scenario.yaml", "map/t.csv", "map/b.csv"])
    #expect(source.parts[1].bytes == Array(Self.territories.utf8))
  }

  @Test(
    "what is wrong in a CSV file is told with line and field",
    arguments: [
      Case("population", "popul", "map/t.csv:1:5: `popul` is no column of territories"),
      Case("code,name,", "name,longitude,", "map/t.csv:1:1: the column `code` is missing"),
      Case("600000", "-600000", "map/t.csv:3:5: `population` is -600000, out of its range"),
      Case("600000", "6e999", "map/t.csv:3:5: `population` is `6e999`, no number"),
      Case("county,P,4", "village,P,4", "map/t.csv:4:3: `village` is no tier"),
      Case("B,乙县", "A,乙县", "map/t.csv:4:1: code `A` stands twice"),
      Case("county,P,4", "county,X,4", "map/t.csv:4:1: "),
      Case("400000,2", "400000", "map/t.csv:4:6: 5 fields where the header has 6"),
      Case(",2\n", ",2.5\n", "map/t.csv:4:6: `townships` is not whole"),
    ])
  func wrongRows(_ case: Case) throws {
    let text = Self.territories.replacingOccurrences(of: `case`.old, with: `case`.new)
    let world = try world(text)
    let message = world.error { try Experiment.read(world.file("experiment.yaml")) }
    #expect(message.hasPrefix(`case`.message), "\(message)")
  }

  @Test("a border to an unknown unit is told with its line in the file of borders")
  func unknownBorder() throws {
    let world = try world(Self.territories, "a,b,length_km\nA,B,30\nA,Z,5\n")
    let message = world.error { try Experiment.read(world.file("experiment.yaml")) }
    #expect(message.hasPrefix("world/map/b.csv:3:1: "), "\(message)")
    #expect(message.contains("Z"))
  }

  @Test("a data file that is missing, or outside the folder, is told where it is named")
  func outside() throws {
    let world = try SmallWorld()
    for (path, problem) in [
      ("none.csv", "there is no file"), ("../t.csv", "`../t.csv` leads out"),
      ("/etc/passwd", "`/etc/passwd` leads out"),
    ] {
      try world.write("title: t\nterritories: \(path)\n", "world/scenario.yaml")
      let message = world.error { try Experiment.read(world.file("experiment.yaml")) }
      #expect(message.hasPrefix("world/scenario.yaml:2:14: \(problem)"), "\(message)")
    }
  }
}
