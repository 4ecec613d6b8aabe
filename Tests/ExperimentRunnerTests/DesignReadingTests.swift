import ExperimentRunner
import Foundation
import Testing

@Suite("Designs that cannot be") struct DesignReadingTests {
  struct Case: CustomTestStringConvertible {
    let old: String
    let new: String
    let error: String
    init(_ old: String, _ new: String, _ error: String) {
      (self.old, self.new, self.error) = (old, new, error)
    }
    var testDescription: String { new }
  }

  static let cases = [
    Case(
      "factorial", "sobol", "6:9: `sobol` is not written so; write `design: { sobol: { points: 64"),
    Case("factorial", "{ sobl: { points: 8 } }", "6:9: `sobl` is no design; did you mean `sobol`?"),
    Case(
      "factorial", "{ sobol: { point: 8 } }", "`point` is no key of `sobol`; did you mean `points`"),
    Case(
      "factorial", "{ sobol: { scrambles: 8 } }",
      "`points` is missing from `sobol`; add `points: 64`"),
    Case("factorial", "{ factorial: { } }", "6:9: `factorial` is not written so"),
    Case("factorial", "{ morris: { trajectories: 1 } }", "6:35: `trajectories` is `1`"),
    Case(
      "factorial", "{ fractional: { resolution: VI } }", "`VI` is no resolution; write III, IV or V"
    ),
    Case(
      "factorial", "{ fractional: { resolution: V } }",
      "6:1: a fraction of resolution 5 needs at least 5 factors, and there are 2"),
    Case(
      "[0, 0.9]", "{ from: 0, to: 0.9 }",
      "8:1: a factorial needs levels, and `modes.digital` has ends only; write its levels, [0, 0.9]"
    ),
    Case("[0, 0.9]", "{ }", "`modes.digital` has no values; write its levels"),
    Case("[0, 0.9]", "{ tied-to: modes.digital }", "which does not stand beside it"),
    Case(
      "[0, 0.9]", "{ tied-to: trust.county }", "`modes.digital` is tied to `trust.county`, which"),
    Case(
      "[0, 0.9]", "{ tied-to: modes.vertical.openness, levels: [0, 0.5, 1] }",
      "`modes.digital` has 3 levels and `modes.vertical.openness` 2; give both the same number"),
    Case("[0, 0.9]", "{ levels: [0, 1], from: 0, to: 1 }", "has both levels and ends"),
    Case(
      "modes.digital: [0, 0.9]", "society.citizens: { tied-to: modes.vertical.openness }",
      "takes whole numbers only; give the tied one ends of its own"),
    Case("half-width: 5%", "half-width: 0%", "`half-width` is 0%; write a share"),
    Case("half-width: 5%", "half-width: wide", "`half-width` is `wide`, no number"),
    Case("half-width: 5%", "half-width: 5%, confidence: 95", "`confidence` is not between 0 and 1"),
    Case("outcome: loss", "outcome: cost", "no error"),
    Case("outcome: loss", "outcome: los", "`los` is no outcome; did you mean `loss`?"),
    Case(
      "outcome: loss", "outcome: unmetNeed",
      "the rule looks at `unmetNeed`, which is not recorded; add `unmetNeed` to `outcomes`"),
    Case("at-most: 40", "at-most: 5", "`at-most` is below `at-least`"),
    Case("at-least: 10", "at-least: 1", "`at-least` is `1`; write a whole number from 2"),
    Case(
      "outcome: loss", "outcome: loss, between: [1, 5]",
      "the stopping rule names point 5; choose from 0 to 4"),
    Case("outcome: loss", "outcome: loss, between: [2, 2]", "`between` names one point twice"),
    Case("outcome: loss", "outcome: loss, between: [2]", "`between` is not two points"),
  ]

  @Test("are refused with their place and a remedy", arguments: cases)
  func refused(_ item: Case) throws {
    let world = try SmallWorld()
    let rule =
      "replications: { until: { outcome: loss, half-width: 5% }, at-least: 10, at-most: 40 }"
    let text = SmallWorld.experiment.replacingOccurrences(of: "replications: 2", with: rule)
    try world.write(text.replacingOccurrences(of: item.old, with: item.new), "experiment.yaml")
    let error = world.error { try Design(Experiment.read(world.file("experiment.yaml"))) }
    #expect(error.contains(item.error), "\(error)")
  }

  @Test("more points than can be counted are refused")
  func countless() throws {
    let world = try SmallWorld()
    let levels = "[\((0..<1_001).map { "0.\($0 + 1_000)" }.joined(separator: ", "))]"
    let error = world.error {
      try world.read([
        "[0, 1]": levels,
        "modes.digital: [0, 0.9]": """
        modes.digital: \(levels)
          modes.horizontal.digital: \(levels)
        """,
      ])
    }
    #expect(error.contains("the design has 1003003001 points; take fewer levers"), "\(error)")
  }

  static let lists = [
    (
      "modes.vertcal.openness\n0\n",
      "points.csv:1:1: `modes.vertcal.openness` is no parameter; did you"
    ),
    (
      "modes.digital,modes.digital\n0,1\n",
      "points.csv:1:2: the column `modes.digital` stands twice"
    ),
    ("modes.digital\n0\n1.5\n", "points.csv:3:1: `modes.digital` is 1.5, out of its range"),
    ("modes.digital\nhigh\n", "points.csv:2:1: `modes.digital` is `high`, no number"),
    ("modes.digital\n", "points.csv:1: the list has no point"),
    ("modes.digital,trust.county\n0\n", "points.csv:2:2: 1 fields where the header has 2"),
    ("hazard.rainfall\n1\n", "`hazard.rainfall` is a lever and also stands under `uncertainties`"),
  ]

  @Test("a list that is wrong is refused with its line and field", arguments: lists)
  func wrongList(_ text: String, _ expected: String) throws {
    let world = try SmallWorld()
    try world.write(text, "points.csv")
    let error = world.error { try world.readList() }
    #expect(error.contains(expected), "\(error)")
  }

  @Test("a list brings the levers: there are none beside it, and it must be there")
  func leversBesideList() throws {
    let world = try SmallWorld()
    #expect(world.error { try world.readList() }.contains("there is no file"))
    try world.write("modes.digital\n0\n", "points.csv")
    let error = world.error {
      try world.read(["design: factorial": "design: { list: { file: points.csv } }"])
    }
    #expect(error.contains("are the levers already; leave `levers` out"), "\(error)")
  }

  @Test("points that are no power of two bring a note, for the sequence loses its balance")
  func unbalanced() throws {
    let experiment = try SmallWorld().read([
      "design: factorial": "design: { sobol: { points: 100 } }"
    ])
    #expect(experiment.notes.first?.hasSuffix("take 64 or 128") == true)
  }
}
