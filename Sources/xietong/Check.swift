internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import GovernanceModel
internal import Results

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check an experiment, print its design and what it will take.",
    discussion: """
      Example:
        xietong check Experiments/four-modes/experiment.yaml

      Nothing is written. Five runs are begun, for two seconds together, to estimate time and \
      memory; where a run takes less than half a minute, two more show how scarce things are. What \
      will not fit is refused, here as by `run`.
      """)

  @Argument(help: "The experiment's YAML file.")
  var experiment: String

  @Option(help: "Where results would go; runs/NAME unless given.")
  var output: String?

  @Option(help: "How many runs would be made at a time; all cores unless given.")
  var threads: Int?

  @Option(help: "Refuse what will take longer than this: 90m, 12h, 30d (the default).")
  var within: TimeSpan?

  func validate() throws {
    guard threads ?? 1 >= 1 else {
      throw ValidationError("--threads is a whole number from 1.")
    }
  }

  func run() async throws {
    let experiment = try Experiment.read(experiment)
    let design = try Design(experiment)
    for note in experiment.notes + design.notes { Terminal.say("note: \(note)") }
    try Terminal.output(columns(DesignTable(design).rows))
    let room = Room(RunFolder(output ?? "runs/\(experiment.name)"), seconds: within?.seconds)
    try room.refuse(design, runs: design.fewestRuns, nil)
    let estimate = try Estimate(
      design, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    try Terminal.output(columns(rows(estimate, design)))
    try room.refuse(design, runs: design.fewestRuns, estimate)
    if estimate.secondsPerRun < 30 { try Terminal.output(ratios(design)) }
  }

  private func rows(_ estimate: Estimate, _ design: Design) -> [[String]] {
    func range(_ text: (Int) -> String) -> String {
      let (low, high) = (text(design.fewestRuns), text(design.mostRuns))
      return low == high ? "about \(low)" : "about \(low) to \(high)"
    }
    let constancy = estimate.memoryGrows ? "" : ", whatever the number of runs"
    let threads = estimate.threads == 1 ? "1 thread" : "\(estimate.threads) threads"
    return [
      ["one run", "\((estimate.secondsPerRun * 1e4).rounded() / 10) ms"],
      ["time", "\(range { Terminal.duration(estimate.seconds(runs: $0)) }) on \(threads)"],
      ["memory", range { Terminal.size(estimate.memory(runs: $0)) } + constancy],
      ["disk", range { Terminal.size(estimate.disk(runs: $0)) }],
    ]
  }

  /// The ratios of scarcity at the first and the last point of the design.
  private func ratios(_ design: Design) throws -> String {
    guard let first = design.points.numbered(1),
      let last = design.points.numbered(design.points.countWithoutBenchmark)
    else { return "" }
    let (low, high) = (try regime(at: first, of: design), try regime(at: last, of: design))
    guard (low + high).contains(where: { $0.value > 0 }) else {
      return "no need arises at point \(first.point) or \(last.point) within "
        + "\(design.experiment.ticks) ticks: the horizon is too short, or no storm comes"
    }
    let rows = zip(low, high).map { a, b in
      [a.name, "\((a.value * 100).rounded() / 100)", "\((b.value * 100).rounded() / 100)"]
    }
    return columns(
      [["ratios of scarcity, first replication", "point \(first.point)", "point \(last.point)"]]
        + rows)
  }
}
