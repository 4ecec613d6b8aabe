import ExperimentRunner
import Foundation
import GovernanceModel
import Testing

@Suite("Reading an experiment") struct ExperimentReadingTests {
  @Test("a correct experiment is read whole")
  func correct() throws {
    let experiment = try SmallWorld().read()
    #expect(experiment.question == "Does openness help?")
    #expect((experiment.seed, experiment.ticks, experiment.replications.least) == (7, 24, 2))
    #expect(experiment.hasBenchmark && !experiment.hasIndependentNumbers)
    #expect(
      experiment.levers.map(\.address.path) == ["modes.vertical.openness", "modes.digital"])
    #expect(experiment.levers.map(\.levels) == [[0, 1], [0, 0.9]])
    #expect(experiment.uncertainties.map(\.domain) == [.interval(0.8...1.2)])
    #expect(experiment.outcomes.map(\.name) == ["loss", "detectionTime", "cost"])
    #expect(experiment.record?.every == 6)
    #expect(experiment.scenario.scenario.parameters.society.citizens == 40)
    #expect(experiment.scenario.scenario.parameters.society.organisations == 4)
    #expect(experiment.notes.isEmpty)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let message: String
    var testDescription: String { message }

    init(_ old: String, _ new: String, _ message: String) {
      (self.old, self.new, self.message) = (old, new, "experiment.yaml:" + message)
    }
  }

  @Test(
    "what is wrong is told with line, column and remedy",
    arguments: [
      Case("ticks:", "tikcs:", "4:1: `tikcs` is no key of an experiment; did you mean `ticks`?"),
      Case("seed: 7\n", "", "1:1: `seed` is missing from an experiment; add `seed: 20210720`"),
      Case("ticks: 24", "ticks: many", "4:8: `ticks` is `many`; write a whole number from 1"),
      Case("ticks: 24", "ticks: 0", "4:8: `ticks` is `0`"),
      Case("ticks: 24", "ticks: [24]", "4:8: `ticks` is a list"),
      Case("replications: 2", "replications: 0", "5:15: `replications` is `0`"),
      Case(
        "replications: 2", "replications: { until: { outcome: loss } }",
        "5:24: `half-width` is missing from `until`; add `half-width: 2%`"),
      Case("seed: 7", "seed: -7", "3:7: `seed` is `-7`"),
      Case("seed: 7", "seed: \"7\"", "3:7: `seed` is `7`; write a whole number"),
      Case("ticks: 24", "ticks: 24\nticks: 25", "5:1: `ticks` stands twice; keep one"),
      Case("ticks: 24", "ticks: 24\nepisodes: 0", "5:11: `episodes` is `0`"),
      Case("benchmark: true", "benchmark: perhaps", "7:12: `benchmark` is neither true nor false"),
      Case(
        "design: factorial", "design: factorial\nrandom-numbers: rare",
        "7:17: `rare` is no kind of random numbers"),
      Case(
        "modes.vertical.openness", "modes.vertical.opennes",
        "9:3: `modes.vertical.opennes` is no parameter; did you mean `modes.vertical.openness`?"),
      Case(
        "modes.digital: [0, 0.9]", "trsut: [0]",
        "10:3: `trsut` is no parameter; did you mean `trust."),
      Case(
        "[0, 0.9]", "[0, 1.9]",
        "10:22: `modes.digital` is 1.9, out of its range; choose from 0 to 1 (unit: 1)"),
      Case("[0, 0.9]", "[0, high]", "10:22: `modes.digital` is `high`, no number"),
      Case("[0, 0.9]", "[0, .nan]", "10:22: `modes.digital` is `.nan`, which is no finite number"),
      Case("[0, 0.9]", "[0, -.inf]", "10:22: `modes.digital` is `-.inf`, which is no finite"),
      Case("[0, 0.9]", "[0, '0.9']", "10:22: `modes.digital` is no number"),
      Case("[0, 0.9]", "[]", "10:18: `modes.digital` has no level"),
      Case(
        "[0, 0.9]", "[0.9]",
        "10:18: `modes.digital` has one level and so does not vary; write several, [0, 1], or hold"),
      Case("[0, 0.9]", "0.9", "10:18: `modes.digital` is no list"),
      Case("[0, 0.9]", "[0, 0.0]", "10:22: `modes.digital` has the level 0 twice"),
      Case("from: 0.8", "from: 1.3", "12:37: `to` is below `from`"),
      Case("from: 0.8, ", "", "12:20: `from` is missing from `hazard.rainfall`"),
      Case("to: 1.2", "to: 100", "12:37: `hazard.rainfall` is 100, out of its range"),
      Case("to: 1.2", "to: 0.8", "12:37: `from` and `to` are the same"),
      Case("hazard.rainfall:", "society.citizens:", "12:29: `society.citizens` is 0.8, not whole"),
      Case(
        "modes.horizontal.openness: 1", "modes.vertical.openness: 1",
        "13:1: `modes.vertical.openness` is a lever and also stands under `constants`"),
      Case(
        "modes.horizontal.openness: 1", "hazard.rainfall: 1",
        "13:1: `hazard.rainfall` is drawn and also stands under `constants`"),
      Case(
        "modes.horizontal.openness: 1",
        "modes.horizontal.openness: 1\n  modes: { horizontal: { openness: 0 } }",
        "15:3: `modes.horizontal.openness` is set twice; keep one of the two"),
      Case(
        "modes.horizontal.openness: 1", "society.citizens: 10.5",
        "14:21: `society.citizens` is 10.5, not whole"),
      Case(
        "[loss, detectionTime, cost]", "[los]", "15:12: `los` is no outcome; did you mean `loss`"),
      Case("[loss, detectionTime, cost]", "[]", "15:11: `outcomes` is empty"),
      Case("[loss, detectionTime, cost]", "loss", "15:11: `outcomes` is no list"),
      Case("detectionTime,", "loss,", "15:18: the outcome `loss` stands twice"),
      Case("every: 6", "every: 25", "16:18: `every` is `25`; write a whole number from 1 to 24"),
      Case("every: 6", "evry: 6", "16:11: `evry` is no key of `record`; did you mean `every`?"),
      Case("world/scenario", "world/scenary", "2:11: there is no file"),
      Case("levers:", "levers: [", "10:3: this is no YAML"),
    ])
  func wrong(_ case: Case) throws {
    let world = try SmallWorld()
    #expect(SmallWorld.experiment.contains(`case`.old))
    let message = world.error { try world.read([`case`.old: `case`.new]) }
    #expect(message.hasPrefix(`case`.message), "\(message)")
  }

  @Test("an empty, a truncated and a missing file are told apart")
  func incomplete() throws {
    let world = try SmallWorld()
    func message(_ text: String) throws -> String {
      try world.write(text, "experiment.yaml")
      return world.error { try Experiment.read(world.file("experiment.yaml")) }
    }
    for text in ["", "\n\n", "# only a comment\n"] {
      #expect(try message(text).hasPrefix("experiment.yaml:1:1: the file is empty"))
    }
    let half = String(SmallWorld.experiment.prefix(200))
    #expect(try message(half).hasPrefix("experiment.yaml:"))
    #expect(
      try message("just words").hasPrefix("experiment.yaml:1:1: `an experiment` is no mapping"))
    #expect(
      world.error { try Experiment.read(world.file("none.yaml")) }
        .hasPrefix("none.yaml: there is no file"))
  }

  @Test("cut after any line, the file is an error or still whole, never a crash")
  func truncated() throws {
    let world = try SmallWorld()
    let lines = SmallWorld.experiment.split(separator: "\n", omittingEmptySubsequences: false)
    for count in 0..<14 {
      try world.write(lines.prefix(count).joined(separator: "\n"), "experiment.yaml")
      #expect(throws: ConfigurationError.self) {
        try Experiment.read(world.file("experiment.yaml"))
      }
    }
  }

  @Test("a byte that is not UTF-8 is told with its place")
  func encoding() throws {
    let world = try SmallWorld()
    let bytes = Data("question: a\nscenario: ".utf8) + [0xC3, 0x28] + Data("\n".utf8)
    try bytes.write(to: URL(fileURLWithPath: world.file("experiment.yaml")))
    let message = world.error { try Experiment.read(world.file("experiment.yaml")) }
    #expect(message.hasPrefix("experiment.yaml:2:11: a byte here is not UTF-8"))
  }

  @Test(
    "YAML made to exhaust its reader is refused at once",
    arguments: [
      (0..<12).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9))]\n" }.joined(),
      String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
      String(repeating: "{a: ", count: 50_000),
    ])
  func bombs(_ text: String) throws {
    let world = try SmallWorld()
    try world.write(text, "experiment.yaml")
    #expect(throws: ConfigurationError.self) {
      try Experiment.read(world.file("experiment.yaml"))
    }
  }

  @Test("anchors and underscores in numbers may be used")
  func conveniences() throws {
    let experiment = try SmallWorld().read(["[0, 1]": "&l [0, 1]", "[0, 0.9]": "*l", "24": "1_000"])
    #expect(experiment.levers.map(\.levels) == [[0, 1], [0, 1]])
    #expect(experiment.ticks == 1_000)
  }

  @Test("a setting of the command line is checked as a file is")
  func settings() throws {
    let world = try SmallWorld()
    #expect(try Setting.parse("modes.vertical.openness=0.5").value == 0.5)
    #expect(world.error { try Setting.parse("ticks") }.hasPrefix("--set ticks: there is no `=`"))
    #expect(
      world.error { try Setting.parse("loss.x=1") }.hasPrefix("--set loss.x=1: `loss.x` is no para")
    )
    #expect(
      world.error { try Setting.parse("modes.digital=2") }
        .hasPrefix("--set modes.digital=2: `modes.digital` is 2, out of its range"))
  }

  @Test("a path stands behind --set once; the level of all modes and that of one are two paths")
  func settingsTwice() throws {
    let world = try SmallWorld()
    let both = ["modes.digital=0.9", "modes.vertical.digital=0"]
    #expect(try [Setting].parse(both).map(\.value) == [0.9, 0])
    #expect(
      world.error { try [Setting].parse(["modes.digital=1", "modes.digital=0"]) }
        == "--set modes.digital=0: `modes.digital` is set twice; keep one of the two")
  }
}
