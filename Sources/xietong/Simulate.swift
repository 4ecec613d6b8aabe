internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import GovernanceModel
internal import Results

struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run one scenario once and print its outcomes.",
    discussion: """
      Examples:
        xietong simulate Experiments/scenarios/henan-2021.yaml --set modes.vertical.openness=1 \
      --set modes.digital=0.9 --seed 20210720

        xietong simulate Experiments/scenarios/yangtze-delta.yaml --ticks 20000 --output delta \
      --checkpoint-every 1000

      With the seed of a row of runs.csv and its levers, it repeats that row.

      A long run with --checkpoint-every that was stopped, or killed, goes on from its last \
      checkpoint when the same command is given again, to the same bytes.
      """)

  @Argument(help: "The scenario's YAML file.")
  var scenario: String

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "A parameter's value; may be repeated, once a path.", valueName: "path=value"))
  var settings: [String] = []

  @Option(parsing: .unconditional, help: "The seed of the run.")
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: "Hours of an episode.")
  var ticks = 240

  @Option(
    parsing: .unconditional,
    help: "Episodes, between which trust and budgets live on; outcomes are means over them.")
  var episodes = 1

  @Option(help: "Where runs.csv and trajectories.csv go; nothing is written unless given.")
  var output: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Hours, counted over all episodes, after which a checkpoint is written to the output folder.",
      valueName: "hours"))
  var checkpointEvery: Int?

  @Option(
    help: """
      Threads that share the blocks of a large society (default: one a processor); the results are \
      the same with any number.
      """)
  var threads: Int?

  func validate() throws {
    let whole = 1...1_000_000
    guard whole.contains(ticks), whole.contains(episodes), threads ?? 1 >= 1 else {
      throw ValidationError("--ticks, --episodes and --threads are whole numbers from 1.")
    }
    guard checkpointEvery ?? 1 >= 1 else {
      throw ValidationError("--checkpoint-every is a whole number from 1.")
    }
    guard checkpointEvery == nil || output != nil else {
      throw ValidationError(
        "--checkpoint-every needs --output, the folder in which the checkpoint lies.")
    }
    guard seed < 1 << 63 else {
      throw ValidationError("--seed is a whole number below 2^63.")
    }
  }

  func run() async throws {
    let source = try ScenarioSource.read(scenario)
    let given = try [Setting].parse(settings)
    let recorded = Outcome.all.filter { $0.name == "loss" || $0.name.hasPrefix("loss.") }
    let experiment = Experiment(
      simulating: source, settings: given, ticks: ticks, episodes: episodes,
      recording: output == nil ? [] : recorded)
    for note in experiment.notes { Terminal.say("note: \(note)") }
    let design = try Design(experiment)
    try Terminal.output(table(design.layout, try execute(design)))
  }

  /// Runs to the end, or until a signal asks to stop.
  private func execute(_ design: Design) throws -> RunRecord {
    if checkpointEvery != nil { Interruption.listen() }
    let line = ProgressLine(isQuiet: false, unit: "hours", after: Self.patience)
    var (setUp, hours) = (0.0, 0)
    let run = LongRun(
      design, seed: seed, folder: output.map { RunFolder($0) }, checkpointEvery: checkpointEvery,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let ending = try run.execute {
      setUp = $0
      if $0 >= Self.patience { Terminal.say("set up in \(Terminal.duration($0))") }
    } progress: {
      hours = $0.made
      line.show($0)
    } shouldStop: {
      Interruption.status != nil
    } note: {
      Terminal.say("note: \($0)")
    }
    line.end()
    switch ending {
    case .finished(let record):
      if setUp + record.seconds >= Self.patience {
        Terminal.say(clocked(setUp, record.seconds, hours))
      }
      return record
    case .stopped(let place):
      Terminal.say(
        "xietong: stopped at \(place); a checkpoint is in \(output ?? ""): give the same command "
          + "again to go on")
      throw ExitCode(Interruption.status ?? 1)
    }
  }

  /// Seconds of work before it is told how far it has come and what it took.
  private static let patience = 3.0

  /// What set-up and hours took on the clock.
  private func clocked(_ setUp: Double, _ stepping: Double, _ hours: Int) -> String {
    let each = (stepping / Double(max(1, hours)) * 1e4).rounded() / 10
    return "set-up \(Terminal.duration(setUp)), \(hours) hours \(Terminal.duration(stepping)), "
      + "\(each) ms each"
  }

  private func table(_ layout: Layout, _ run: RunRecord) -> String {
    let rows = zip(layout.outcomes, zip(run.outcomes, run.censored)).map { column, end in
      [column.name, CSV.number(end.0), column.unit + (end.1 ? " (did not come: censored)" : "")]
    }
    return columns([["outcome", "value", "unit"]] + rows)
  }
}

/// Lays out rows of text in columns that line up.
func columns(_ rows: [[String]]) -> String {
  let count = rows.map(\.count).max() ?? 0
  let widths = (0..<count).map { index in
    rows.map { index < $0.count ? $0[index].count : 0 }.max() ?? 0
  }
  return rows.map { row in
    let cells = row.enumerated().map { index, cell in
      index == row.count - 1
        ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
    }
    return cells.joined(separator: "  ")
  }.joined(separator: "\n")
}
