internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import Results

struct Submit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run an experiment in shards, on Slurm or under mpirun, and join them.",
    discussion: """
      Examples:
        xietong submit Experiments/four-modes/experiment.yaml --engine slurm --shards 20 \
      --site Experiments/sites/example.yaml
        xietong submit Experiments/four-modes/experiment.yaml --engine mpi --shards 8

      Beside the run directory, in DIR-shards, stand the experiment as it was submitted, the \
      scripts, the logs and the shards. The tables are the same bytes as those of `run`. Given \
      again, the command submits only what is missing; with --wait, while jobs are in the queue, it \
      follows them.
      """)

  enum Engine: String, CaseIterable, ExpressibleByArgument { case slurm, mpi }

  @Argument(help: "The experiment's YAML file.")
  var experiment: String

  @Option(help: "Slurm's queue, or the ranks of mpirun.")
  var engine: Engine

  @Option(help: "How many shards, each a task or a rank; at most as many as there are points.")
  var shards: Int

  @Option(help: "What the site asks: partition, account, time, modules, … in YAML.")
  var site: String?

  @Option(help: "Where results go; runs/NAME unless given, NAME being the experiment's folder.")
  var output: String?

  @Flag(help: "Show progress until the shards are joined; --engine mpi always does.")
  var wait = false

  func validate() throws {
    guard 1...1_000_000 ~= shards else {
      throw ValidationError("--shards is a whole number from 1 to 1000000.")
    }
  }

  func run() async throws {
    Interruption.listen()
    let experiment = try Experiment.read(experiment)
    let design = try Design(experiment)
    for note in experiment.notes + design.notes { Terminal.say("note: \(note)") }
    let site = try site.map { file throws(ConfigurationError) in try Site.read(file) } ?? Site()
    let folder = ShardsFolder(output: output ?? "runs/\(experiment.name)", count: shards)
    try folder.refuse(design)
    let record = try Submission.read(folder.record)
    try record?.refuseOther(design, folder)
    let work = ShardWork(
      design: design, folder: folder, site: site,
      submission: record ?? Submission(designHash: design.hash, shards: shards))
    switch engine {
    case .slurm:
      var slurm = SlurmEngine(work, slurm: try Slurm(), isAwaited: wait)
      try await slurm.run()
    case .mpi: try await MPIEngine(work).run()
    }
  }
}
