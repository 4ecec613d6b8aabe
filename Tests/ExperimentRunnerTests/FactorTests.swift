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

  @Test("who follows a whole number is a function of it")
  func wholeLeader() throws {
    let points = try levels([
      "design: factorial": "design: { latin-hypercube: { points: 40 } }",
      "modes.vertical.openness: [0, 1]": "society.organisations: { from: 2, to: 5 }",
      "[0, 0.9]": "{ tied-to: society.organisations, from: 0, to: 0.9 }",
    ])
    #expect(Set(points.map { "\($0)" }).count == 4)
    for point in points { #expect(abs(point[1] - (point[0] - 2) * 0.3) < 1e-12) }
  }

  @Test(
    "steps of whole numbers in a trajectory are even", arguments: [1, 2, 3, 4, 5, 6, 7, 11, 14])
  func wholeSteps(_ length: Int) throws {
    let points = try levels([
      "design: factorial": "design: { morris: { trajectories: 12 } }",
      "modes.vertical.openness: [0, 1]": "society.organisations: { from: 2, to: \(2 + length) }",
    ])
    var steps: Set<Double> = []
    for start in stride(from: 0, to: points.count, by: 3) {
      for step in start + 1...start + 2 where points[step][0] != points[step - 1][0] {
        steps.insert(abs(points[step][0] - points[step - 1][0]))
      }
    }
    #expect(steps.count == 1, "\(steps)")
    #expect(points.allSatisfy { $0[0] == $0[0].rounded() && 2...Double(2 + length) ~= $0[0] })
  }

  @Test("a tie is part of the design")
  func tieInHash() throws {
    let free = try Design(SmallWorld().read())
    let tied = try Design(
      SmallWorld().read([
        "[0, 0.9]": "{ tied-to: modes.vertical.openness, levels: [0, 0.9] }"
      ]))
    #expect(free.hash != tied.hash)
  }

  @Test("a path that sets several is refused when nothing is left to it, else there is a note")
  func overlaps() throws {
    let world = try SmallWorld()
    let modes = ["vertical", "horizontal", "crossDepartment", "insideOutside"]
    let all = modes.map { "modes.\($0).digital: 0.5" }.joined(separator: "\n  ")
    let error = world.error {
      try world.read(["modes.horizontal.openness: 1": all])
    }
    #expect(error.contains("`modes.digital` does nothing"), "\(error)")
    let one = try world.read(["modes.horizontal.openness: 1": "modes.vertical.digital: 0.5"])
    #expect(
      one.notes == ["`modes.vertical.digital` is set by its own path, not by `modes.digital`"])
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
