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

      Nothing is written. One run is begun, for two seconds at most, to estimate the time; where
      a run takes less than half a minute, two more show how scarce things are.
      """)

  @Argument(help: "The experiment's YAML file.")
  var experiment: String

  func run() async throws {
    let experiment = try Experiment.read(experiment)
    let design = Design(experiment)
    for note in experiment.notes { Terminal.say("note: \(note)") }
    try Terminal.output(description(design))
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let estimate = try Estimate(design, threads: cores)
    try Terminal.output(
      columns([
        ["one run", "\((estimate.secondsPerRun * 1e4).rounded() / 10) ms"],
        ["time", "about \(Terminal.duration(estimate.seconds)) on \(cores) threads"],
        ["memory", "about \(Terminal.size(estimate.memory))"],
        ["disk", "about \(Terminal.size(estimate.disk))"],
      ]))
    if estimate.secondsPerRun < 30 { try Terminal.output(ratios(design)) }
  }

  /// The ratios of scarcity at the first and the last point of the design.
  private func ratios(_ design: Design) throws -> String {
    let points = design.points.filter { $0.levels != nil }
    guard let first = points.first, let last = points.last else { return "" }
    let (low, high) = (try regime(at: first, of: design), try regime(at: last, of: design))
    let rows = zip(low, high).map { a, b in
      [a.name, "\((a.value * 100).rounded() / 100)", "\((b.value * 100).rounded() / 100)"]
    }
    return columns(
      [["ratios of scarcity, first replication", "point \(first.point)", "point \(last.point)"]]
        + rows)
  }

  private func description(_ design: Design) -> String {
    let experiment = design.experiment
    let scenario = experiment.scenario.scenario
    let levers = experiment.levers.map { lever in
      ["  \(lever.address.path)", lever.levels.map(CSV.number).joined(separator: ", ")]
    }
    let drawn = experiment.uncertainties.map { uncertainty in
      let ends = [uncertainty.range.lowerBound, uncertainty.range.upperBound].map(CSV.number)
      return ["  \(uncertainty.address.path)", "drawn from \(ends[0]) to \(ends[1])"]
    }
    let points = design.points.count { $0.levels != nil }
    return columns(
      [
        ["question", experiment.question],
        ["scenario", "\(scenario.title), \(scenario.territories.count) territories"],
        ["design", "factorial, hash \(design.hash.prefix(12))"],
        ["levers", "\(levers.count)"],
      ] + levers + drawn + [
        ["points", "\(points)" + (experiment.hasBenchmark ? " and the benchmark" : "")],
        ["replications", "\(experiment.replications)"],
        ["runs", "\(design.runCount) of \(experiment.ticks) ticks"],
      ])
  }
}
