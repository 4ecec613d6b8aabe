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

      Nothing is written. One run is begun, for two seconds at most, to estimate the time.
      """)

  @Argument(help: "The experiment's YAML file.")
  var experiment: String

  func run() async throws {
    let experiment = try Experiment.read(experiment)
    let design = Design(experiment)
    for note in experiment.notes { Terminal.say("note: \(note)") }
    print(description(design))
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let estimate = try Estimate(design, threads: cores)
    print(
      columns([
        ["one run", "\((estimate.secondsPerRun * 1e4).rounded() / 10) ms"],
        ["time", "about \(Terminal.duration(estimate.seconds)) on \(cores) threads"],
        ["memory", "about \(Terminal.size(estimate.memory))"],
        ["disk", "about \(Terminal.size(estimate.disk))"],
      ]))
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
