import Foundation
import GovernanceModel
import Testing

/// The first hundred hours of the scenario of Henan, in which the storm comes and breaks, as recorded.
///
/// A change of the model changes this run, and is to say why. `make golden`, which is this test under
/// `XIETONG_RECORD_GOLDEN=1`, writes the file anew; the reason goes into the commit's message.
@Suite("Golden run")
struct GoldenRunTests {
  static let names = [
    "loss", "loss.undetected", "loss.unreported", "loss.unapproved", "loss.inTransit",
    "loss.unstocked", "loss.unavoidable", "unmetNeed", "detectionTime", "reportTime",
    "duplicateShare", "beliefError", "distortion", "trust", "peakNeed", "cost.coordination",
  ]

  @Test("Henan's first hundred hours are, bit for bit, those recorded")
  func henan() throws {
    var scenario = try henanScenario()
    scenario.parameters.open(1, digital: 0.9)
    var simulation = try SmallWorld.start(scenario, seed: 1)
    simulation.advance(100)
    let values = try Self.names.map { try simulation.outcome($0) }
    let file = folder.appending(path: "Golden/henan-2021.txt")
    if ProcessInfo.processInfo.environment["XIETONG_RECORD_GOLDEN"] == "1" {
      let lines = zip(Self.names, values).map { "\($0) \($1)\n" }
      try lines.joined().write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(recorded.count == Self.names.count)
    for (line, (name, value)) in zip(recorded, zip(Self.names, values)) {
      let words = line.split(separator: " ")
      #expect(words.first.map(String.init) == name)
      #expect(words.last.flatMap { Double($0) } == value, "\(name)")
    }
  }

  @Test("Henan's map has its counties, residents and townships")
  func map() throws {
    let scenario = try henanScenario()
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: 1)
    // 156 county-level units and Jiyuan; the census of 2020 counted 99,365,519 residents.
    #expect(society.land.count == 157)
    #expect(society.land.population.reduce(0, +) == 99_365_519)
    #expect(society.governments.count == 1 + 1 + 18 + 156)
  }

  private let folder = URL(filePath: #filePath).deletingLastPathComponent()

  private func henanScenario() throws -> Scenario {
    Scenario(
      title: "Henan, July 2021",
      territories: try rows("territories").map { row in
        Territory(
          code: row[0], name: row[1], tier: try #require(Tier(rawValue: row[2])),
          parent: row[3].isEmpty ? nil : row[3], longitude: try number(row[4]),
          latitude: try number(row[5]), area: try number(row[6]),
          population: row[7].isEmpty ? 0 : try number(row[7]), townships: Int(row[8]) ?? 0)
      },
      borders: try rows("borders").map { row in
        Border(row[0], row[1].isEmpty ? nil : row[1], length: try number(row[2]))
      },
      storm: try rows("storm").map { row in
        StormCell(
          name: row[0], longitude: try number(row[1]), latitude: try number(row[2]),
          start: try number(row[3]), peak: try number(row[4]), end: try number(row[5]),
          radius: try number(row[6]), rainfall: try number(row[7]))
      })
  }

  /// The rows of a table of the scenario, without its header; no cell of them is quoted.
  private func rows(_ table: String) throws -> [[String]] {
    let file = folder.appending(
      path: "../../Experiments/scenarios/henan-2021/\(table).csv")
    return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  private func number(_ cell: String) throws -> Double { try #require(Double(cell)) }
}
