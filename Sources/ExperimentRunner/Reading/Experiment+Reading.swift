internal import Foundation
internal import GovernanceModel

extension Experiment {
  /// The keys of an experiment file.
  static let keys = [
    "question", "scenario", "seed", "ticks", "episodes", "replications", "random-numbers", "design",
    "benchmark", "levers", "uncertainties", "constants", "outcomes", "record",
  ]

  /// Reads and checks an experiment and its scenario.
  ///
  /// - Parameter file: the path of its YAML file.
  /// - Returns: the experiment, ready to be laid out.
  /// - Throws: an error with file, line, column and remedy at the first thing that is wrong.
  public static func read(_ file: String) throws(ConfigurationError) -> Experiment {
    let root = try YAMLSource(SourceText(file: file)).root
    let fields = try Fields(root, "an experiment", known: keys)
    try refuseWhatIsNotThereYet(fields)
    var experiment = try Experiment(
      file: file, question: fields.required("question", example: "What …?").text("question"),
      scenario: readScenario(fields, besides: file),
      seed: fields.required("seed", example: "20210720").whole("seed", 0...UInt64.max),
      ticks: Int(fields.required("ticks", example: "240").whole("ticks", 1...1_000_000)),
      replications: Int(
        fields.required("replications", example: "20").whole("replications", 1...1_000_000)),
      outcomes: readOutcomes(
        fields.required("outcomes", example: "[loss]"), "outcomes"))
    experiment.hasIndependentNumbers = try readRandomNumbers(fields) == "independent"
    experiment.hasBenchmark = try fields["benchmark"]?.truth("benchmark") ?? false
    experiment.levers = try readLevers(fields.required("levers", example: "{ }"))
    experiment.uncertainties = try readUncertainties(fields)
    if let constants = fields["constants"] {
      experiment.constants = try Setting.read(constants, "constants")
    }
    experiment.record = try readRecord(fields, ticks: experiment.ticks)
    try experiment.refuseDoubles(fields)
    for lever in experiment.levers where lever.levels.count == 1 {
      experiment.notes.append(
        "the lever `\(lever.address.path)` has one level: it is held, not varied")
    }
    return experiment
  }

  private static func readScenario(
    _ fields: Fields, besides file: String
  ) throws(ConfigurationError) -> ScenarioSource {
    let value = try fields.required("scenario", example: "../scenarios/henan-2021.yaml")
    let path = try value.text("scenario")
    let folder = (file as NSString).deletingLastPathComponent
    let full = path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
    return try ScenarioSource.read((full as NSString).standardizingPath, namedAt: value.place)
  }

  private static func refuseWhatIsNotThereYet(_ fields: Fields) throws(ConfigurationError) {
    let design = try fields.required("design", example: "factorial")
    guard !design.isMapping, design.word == "factorial" else {
      throw design.error(
        "the design `\(design.word ?? "?")` is not available yet", "write `design: factorial`")
    }
    if let replications = fields["replications"], replications.isMapping {
      throw replications.error(
        "a stopping rule for replications is not available yet", "write a number of them")
    }
    if let episodes = fields["episodes"], try episodes.whole("episodes", 1...1_000_000) != 1 {
      throw episodes.error("more than one episode is not available yet", "write `episodes: 1`")
    }
  }

  private static func readRandomNumbers(_ fields: Fields) throws(ConfigurationError) -> String {
    guard let value = fields["random-numbers"] else { return "common" }
    let word = try value.text("random-numbers")
    guard ["common", "independent"].contains(word) else {
      throw value.error("`\(word)` is no kind of random numbers", "write common or independent")
    }
    return word
  }

  private static func readOutcomes(
    _ value: YAMLValue, _ name: String
  ) throws(ConfigurationError) -> [Outcome] {
    var outcomes: [Outcome] = []
    for item in try value.list(name) {
      let word = try item.text(name)
      guard let outcome = Outcome.named(word) else {
        throw item.error(
          "`\(word)` is no outcome",
          remedy(
            for: word, among: Outcome.all.map(\.name), seeing: "see `xietong describe outcomes`"))
      }
      guard !outcomes.contains(outcome) else {
        throw item.error("the outcome `\(word)` stands twice", "keep one of the two")
      }
      outcomes.append(outcome)
    }
    guard !outcomes.isEmpty else {
      throw value.error("`\(name)` is empty", "name at least one outcome: [loss]")
    }
    return outcomes
  }

  private static func readRecord(
    _ fields: Fields, ticks: Int
  ) throws(ConfigurationError) -> Record? {
    guard let value = fields["record"] else { return nil }
    let inner = try Fields(value, "`record`", known: ["every", "outcomes"])
    let every = try inner["every"]?.whole("every", 1...UInt64(ticks)) ?? 1
    let outcomes = try readOutcomes(inner.required("outcomes", example: "[loss]"), "outcomes")
    return Record(every: Int(every), outcomes: outcomes)
  }
}
