import ExperimentRunner
import GovernanceModel

/// One run of a scenario on the main thread alone, measured by its loss, for a counter of
/// instructions to watch: some machines have none that follows threads.
///
///     ModelCost SCENARIO.yaml TICKS [path=value ...]
///
/// `Tests/Benchmarks/instructions` calls it.
let arguments = CommandLine.arguments
guard arguments.count >= 3, let ticks = Int(arguments[2]), let loss = Outcome.named("loss") else {
  fatalError("ModelCost SCENARIO.yaml TICKS [path=value ...]")
}
let experiment = Experiment(
  simulating: try ScenarioSource.read(arguments[1]),
  settings: try [Setting].parse(Array(arguments.dropFirst(3))), ticks: ticks,
  measuring: [loss], recording: [])
let run = try Design(experiment).single(seed: 1)
print(run.outcomes[0], run.ties)
