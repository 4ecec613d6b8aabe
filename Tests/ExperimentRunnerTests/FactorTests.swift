import ExperimentRunner
import Results
import Testing

@Suite("Levers and uncertainties") struct FactorTests {
  private func levels(_ replacing: [String: String]) throws -> [[Double]] {
    try Design(SmallWorld().read(replacing)).points.compactMap(\.levels)
  }

  @Test("levers that are tied take the same step")
  func tiedLevels() throws {
    let levels = try levels([
      "modes.digital: [0, 0.9]":
        "modes.digital: { tied-to: modes.vertical.openness, levels: [0.2, 0.6] }"
    ])
    #expect(levels == [[0, 0.2], [1, 0.6]])
  }

  @Test("a lever tied without values of its own takes the other's, wherever it stands")
  func tiedToLater() throws {
    let levels = try levels([
      "modes.vertical.openness: [0, 1]": "modes.vertical.openness: { tied-to: modes.digital }"
    ])
    #expect(levels == [[0, 0], [0.9, 0.9]])
  }

  @Test(
    "an interval tied to levels runs from end to end; levels tied to an interval are its strata")
  func tiedAcross() throws {
    let ends = try levels([
      "[0, 1]": "[0, 0.3, 1]",
      "[0, 0.9]": "{ tied-to: modes.vertical.openness, from: 0.5, to: 0.9 }",
    ])
    #expect(ends.map { $0[1] } == [0.5, 0.7, 0.9])
    let strata = try levels([
      "design: factorial": "design: { latin-hypercube: { points: 9 } }",
      "[0, 1]": "{ from: 0, to: 1 }",
      "[0, 0.9]": "{ tied-to: modes.vertical.openness, levels: [0, 0.5, 0.9] }",
    ])
    for point in strata {
      #expect(point[1] == [0, 0.5, 0.9][min(2, Int(point[0] * 3))])
    }
  }

  @Test("whole numbers and categories are drawn evenly, and only those")
  func evenDraws() throws {
    let experiment = try SmallWorld().read([
      "hazard.rainfall: { from: 0.8, to: 1.2 }": """
      society.organisations: { from: 2, to: 4 }
        trust.county: [0.1, 0.5]
        hazard.rainfall: { tied-to: trust.county, from: 0.8, to: 1.2 }
      """
    ])
    let design = try Design(experiment)
    let draws = (0..<3_000).map { design.uncertainties(seed: $0) }
    for count in [2.0, 3, 4] { #expect(abs(draws.count { $0[0] == count } - 1_000) < 100) }
    #expect(abs(draws.count { $0[1] == 0.1 } - 1_500) < 120)
    #expect(draws.allSatisfy { [2, 3, 4].contains($0[0]) && [0.1, 0.5].contains($0[1]) })
    #expect(draws.allSatisfy { $0[2] == ($0[1] == 0.1 ? 0.8 : 1.2) })
  }

  @Test("levers with ends and ties come back from the resolved experiment with the same hash")
  func resolved() throws {
    let world = try SmallWorld()
    let design = try Design(
      world.read([
        "design: factorial":
          "design: { saltelli: { points: 8, scrambles: 3, second-order: true } }",
        "[0, 1]": "{ from: 0, to: 1 }",
        "[0, 0.9]": "{ tied-to: modes.vertical.openness, levels: [0, 0.9] }",
        "replications: 2":
          "replications: { until: { outcome: loss, between: [1, 2], half-width: 7% }, at-most: 30 }",
      ]))
    let text = design.resolvedYAML(scenario: "world/scenario.yaml")
    try world.write(text, "resolved.yaml")
    let again = try Design(Experiment.read(world.file("resolved.yaml")))
    #expect(again.hash == design.hash)
    #expect(again.experiment.replications == design.experiment.replications)
    #expect(again.points.map(\.levels) == design.points.map(\.levels))
    #expect(text == again.resolvedYAML(scenario: "world/scenario.yaml"))
  }
}
