internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run an experiment, resume it, or repeat a run and compare.",
    discussion: """
      Examples:
        xietong run Experiments/four-modes/experiment.yaml
        xietong run Experiments/four-modes/experiment.yaml --replications 40
        xietong run Experiments/four-modes/experiment.yaml --shard 2/7
        xietong run --from runs/four-modes --point 3 --replication 2

      A run that was interrupted goes on where it stopped when the same command is given again; \
      more replications are added to those that are there.
      """)

  @Argument(help: "The experiment's YAML file.")
  var experiment: String?

  @Option(
    help: """
      Where results go; runs/NAME unless given, NAME being the experiment's folder, and \
      runs/NAME-shards/I-of-N for a shard.
      """)
  var output: String?

  @Option(help: "How many runs are made at a time; all cores unless given.")
  var threads: Int?

  @Option(help: "Replications, instead of the experiment's number.")
  var replications: Int?

  @Option(help: "Refuse what will take longer than this: 90m, 12h, 30d (the default).")
  var within: TimeSpan?

  @Option(
    help: ArgumentHelp(
      "Run a fixed share of the points alone; `merge` joins the shards.", valueName: "I/N"),
    transform: Self.shard)
  var shard = Shard.whole

  @Flag(help: "Start anew, in an empty folder only.")
  var fresh = false

  @Flag(help: "No progress on standard error.")
  var quiet = false

  @Option(help: "Repeat the runs of this folder and compare.")
  var from: String?

  @Option(help: "With --from: the point of the one row to repeat.")
  var point: Int?

  @Option(help: "With --from: the replication of the one row to repeat.")
  var replication: Int?

  func validate() throws {
    guard (experiment == nil) != (from == nil) else {
      throw ValidationError("Name either an experiment or, with --from, a folder to repeat.")
    }
    guard (point == nil) == (replication == nil), from != nil || point == nil else {
      throw ValidationError("--point and --replication go together, and with --from.")
    }
    guard from == nil || (output == nil && replications == nil && !fresh && shard.isWhole) else {
      throw ValidationError(
        "--from repeats as it was: without --output, --replications, --shard, --fresh.")
    }
    guard threads ?? 1 >= 1, 1...1_000_000 ~= replications ?? 1 else {
      throw ValidationError(
        "--threads is a whole number from 1, --replications one from 1 to 1000000.")
    }
  }

  func run() async throws {
    Interruption.listen()
    if let from {
      try await repeatFolder(RunFolder(from))
      return
    }
    var experiment = try Experiment.read(experiment ?? "")
    if let replications { experiment.replications = .fixed(replications) }
    for note in experiment.notes { Terminal.say("note: \(note)") }
    let run = try ExperimentRun(
      experiment, folder: RunFolder(output ?? home(of: experiment)), shard: shard, threads: width,
      isFresh: fresh, secondsGranted: within?.seconds, command: CommandLine.arguments)
    for note in run.design.notes { Terminal.say("note: \(note)") }
    let summary = try await execute(run)
    guard shard.isWhole else { return try endShard(run, summary) }
    try Answer(
      design: run.design, folder: run.folder, failed: summary.failed, isQuiet: quiet
    ).give()
  }

  private static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else {
      throw ValidationError("Write I/N, whole numbers with I from 1 to N, as in 2/7.")
    }
    return shard
  }

  private func home(of experiment: Experiment) -> String {
    let whole = "runs/\(experiment.name)"
    return shard.isWhole ? whole : "\(whole)-shards/\(shard.folderName)"
  }

  /// A share of the points has no answer of its own.
  private func endShard(_ run: ExperimentRun, _ summary: RunSummary) throws {
    guard summary.failed == 0 else {
      Terminal.say(
        "xietong: \(summary.failed) runs could not be made, see \(run.folder.failures)")
      throw ExitCode(1)
    }
    try run.folder.writeChecksums()
    if !quiet {
      Terminal.say(
        "shard \(shard) in \(run.folder.path); `xietong merge` joins it with the others")
    }
  }

  private var width: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Runs to the end, or ends the program when it was stopped.
  @discardableResult
  private func execute(_ run: ExperimentRun) async throws -> RunSummary {
    let line = ProgressLine(isQuiet: quiet)
    let summary = try await run.execute {
      line.show($0)
    } shouldStop: {
      Interruption.status != nil
    } note: {
      Terminal.say("note: \($0)")
    }
    if summary.made > 0 { line.end() }
    guard summary.isComplete else {
      Terminal.say("xietong: stopped; \(remark(on: summary, of: run))")
      throw ExitCode(Interruption.status ?? 1)
    }
    if Interruption.status != nil { Terminal.say("all runs are made; finishing the tables") }
    if !quiet {
      report(summary)
      if let rule = run.design.experiment.replications.rule {
        Terminal.say(
          "\(rule): \(summary.stopping?.description ?? "undecided"), see \(run.folder.replications)"
        )
      }
    }
    return summary
  }

  /// What a run that was stopped has stored, and how it goes on.
  private func remark(on summary: RunSummary, of run: ExperimentRun) -> String {
    guard from == nil else { return "nothing was compared, and nothing is kept of it" }
    let soFar = run.design.experiment.replications.rule == nil ? "" : "asked for so far "
    return "\(summary.stored) of \(summary.total) runs \(soFar)are stored in "
      + "\(run.folder.path): give the same command again to go on"
  }

  private func report(_ summary: RunSummary) {
    guard summary.made > 0 else {
      Terminal.say("all \(summary.total) runs were there already")
      return
    }
    let perTie = summary.ties > 0 ? summary.seconds * 1e9 / Double(summary.ties) : 0
    let perRun = summary.seconds * 1e3 / Double(summary.made)
    Terminal.say(
      """
      \(summary.made) runs in \(Terminal.duration(summary.wallSeconds)): \
      \(Terminal.count(summary.ties)) ties visited, \
      \((perTie * 100).rounded() / 100) ns per tie visited, \
      \((perRun * 10).rounded() / 10) ms per run
      """)
  }

  private func repeatFolder(_ folder: RunFolder) async throws {
    let replay = try Replay(folder)
    try replay.refuseUnfinished()
    for warning in replay.warnings + replay.remarks { Terminal.say("note: \(warning)") }
    let differences: [Replay.Difference]
    if let point, let replication {
      differences = try replay.compareRow(point: point, replication: replication)
    } else {
      differences = try await repeatAll(replay)
    }
    guard differences.isEmpty else {
      try Terminal.output(differences.map(\.description).joined(separator: "\n"))
      throw ExitCode(1)
    }
    try Terminal.output(
      "identical: \(point == nil ? replay.folder.path : "the row of \(replay.folder.path)")")
  }

  private func repeatAll(_ replay: Replay) async throws -> [Replay.Difference] {
    let path = FileManager.default.temporaryDirectory.path + "/xietong-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let again = RunFolder(path)
    let run = try ExperimentRun(
      replay.experiment, folder: again, shard: replay.shard, threads: width)
    try await execute(run)
    if run.shard.isWhole { _ = try AnswerFiles(design: run.design, folder: again).write() }
    return try replay.compare(again)
  }
}
