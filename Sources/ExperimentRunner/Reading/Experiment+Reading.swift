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
    try read(SourceText(file: file))
  }

  /// Reads and checks an experiment that stands in memory.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - file: what errors call it; paths in it are relative to its folder.
  ///   - scenario: a scenario that is read already, taken where the text names its file.
  /// - Returns: the experiment, ready to be laid out.
  /// - Throws: an error with file, line, column and remedy at the first thing that is wrong.
  public static func read(
    bytes: [UInt8], named file: String, having scenario: ScenarioSource? = nil
  ) throws(ConfigurationError) -> Experiment {
    try read(SourceText(file: file, bytes: bytes), having: scenario)
  }

  private static func read(
    _ source: SourceText, having scenario: ScenarioSource? = nil
  ) throws(ConfigurationError) -> Experiment {
    let file = source.file
    let root = try YAMLSource(source).root
    let fields = try Fields(root, "an experiment", known: keys)
    let outcomes = try readOutcomes(fields.required("outcomes", example: "[loss]"), "outcomes")
    var experiment = try Experiment(
      file: file, question: fields.required("question", example: "What …?").text("question"),
      scenario: readScenario(fields, besides: file, having: scenario),
      seed: fields.required("seed", example: "20210720").whole("seed", 0...UInt64.max),
      ticks: Int(fields.required("ticks", example: "240").whole("ticks", 1...1_000_000)),
      replications: readReplications(
        fields.required("replications", example: "20"), of: outcomes),
      outcomes: outcomes)
    if let episodes = fields["episodes"] {
      experiment.episodes = Int(try episodes.whole("episodes", 1...1_000_000))
    }
    experiment.places = (fields.place(of: "design"), fields.place(of: "replications"))
    experiment.hasIndependentNumbers = try readRandomNumbers(fields) == "independent"
    experiment.hasBenchmark = try fields["benchmark"]?.truth("benchmark") ?? false
    experiment.design = try readDesign(
      fields.required("design", example: "factorial"), besides: file)
    experiment.levers = try readLevers(fields, experiment.design)
    if let uncertainties = fields["uncertainties"] {
      experiment.uncertainties = try readFactors(uncertainties, "uncertainties")
    }
    if let constants = fields["constants"] {
      experiment.constants = try Setting.read(constants, "constants")
    }
    experiment.record = try readRecord(fields, ticks: experiment.ticks)
    try experiment.refuseDoubles(fields)
    try experiment.refuseUnfit(fields)
    experiment.notes =
      experiment.notesOnDesign + experiment.notesOnOverlaps + experiment.notesOnSilence
    return experiment
  }

  private static func readScenario(
    _ fields: Fields, besides file: String, having scenario: ScenarioSource?
  ) throws(ConfigurationError) -> ScenarioSource {
    let value = try fields.required("scenario", example: "../scenarios/henan-2021.yaml")
    let path = try value.text("scenario")
    let folder = (file as NSString).deletingLastPathComponent
    let full = path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
    let standard = (full as NSString).standardizingPath
    if let scenario, scenario.file == standard { return scenario }
    return try ScenarioSource.read(standard, namedAt: value.place)
  }

  /// The levers of the file, or those that a list of points brings.
  private static func readLevers(
    _ fields: Fields, _ design: DesignKind
  ) throws(ConfigurationError) -> [Factor] {
    guard case .list(let list) = design else {
      return try readFactors(fields.required("levers", example: "{ }"), "levers")
    }
    if let levers = fields["levers"], try !levers.mapping("levers").isEmpty {
      throw levers.error(
        "the columns of `\(list.file)` are the levers already", "leave `levers` out")
    }
    return list.levers.compactMap { path in
      ParameterAddress(path).map { Factor($0, .listed) }
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
