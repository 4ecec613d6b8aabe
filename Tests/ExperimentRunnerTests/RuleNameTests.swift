import ExperimentRunner
import GovernanceModel
import Results
import Testing

/// A parameter that chooses among rules takes the name of a rule wherever it takes its number.
@Suite("Names of rules") struct RuleNameTests {
  /// proportional 0, localFirst 1, firstCome 2, greedy 3, maxMin 4.
  private let path = "allocation.rule"

  @Test("a constant, a level and a scenario may name a rule")
  func named() throws {
    let world = try SmallWorld()
    let constant = try world.read(["constants:": "constants:\n  \(path): firstCome"])
    #expect(constant.constants.first?.value == 2)
    let lever = try world.read([
      "modes.digital: [0, 0.9]": "\(path): [proportional, 'localFirst', 3]"
    ])
    #expect(lever.levers.last?.levels == [0, 1, 3])
    let nested = try world.readScenario([
      "society.organisations: 4": "allocation: { rule: greedy }"
    ])
    let definition = try #require(Parameters.definition(of: path))
    #expect(nested.scenario.scenario.parameters[keyPath: definition.keyPath] == 3)
  }

  @Test("so may --set and a list of points; tables show the number")
  func listed() throws {
    #expect(try Setting.parse("\(path)=localFirst").value == 1)
    #expect(try Setting.parse("\(path)=1").value == 1)
    let world = try SmallWorld()
    try world.write("\(path)\ngreedy\n0\n", "points.csv")
    let levers = "levers:\n  modes.vertical.openness: [0, 1]\n  modes.digital: [0, 0.9]\n"
    let design = try Design(
      world.read(["design: factorial": "design: { list: { file: points.csv } }", levers: ""]))
    #expect(design.points.compactMap(\.levels) == [[3], [0]])
    let held = try Design(world.read(["constants:": "constants:\n  \(path): localFirst"]))
    #expect(held.resolvedYAML(scenario: "s.yaml").contains("\(path): 1\n"))
  }

  @Test(
    "an unknown name is told with its place and the nearest, or with all",
    arguments: [
      (
        "proportonal", "`proportonal` is no rule of `allocation.rule`; did you mean `proportional`?"
      ),
      (
        "democracy",
        "`democracy` is no rule of `allocation.rule`; choose among proportional, localFirst, firstCome, greedy, maxMin"
      ),
      ("7", "`allocation.rule` is 7, out of its range; choose among proportional, localFirst"),
      ("0.5", "`allocation.rule` is 0.5, not whole; choose among proportional"),
      ("'2'", "`2` is no rule of `allocation.rule`; choose among prop"),
    ])
  func unknown(word: String, problem: String) throws {
    let world = try SmallWorld()
    let message = world.error {
      try world.read(["constants:": "constants:\n  \(path): \(word)"])
    }
    #expect(message.hasPrefix("experiment.yaml:14:20: \(problem)"), "\(message)")
  }

  @Test("a name where a number is wanted is no number")
  func noRule() throws {
    let world = try SmallWorld()
    let message = world.error { try world.read(["[0, 0.9]": "[0, greedy]"]) }
    #expect(message.hasPrefix("experiment.yaml:10:22: `modes.digital` is `greedy`, no number"))
  }
}
