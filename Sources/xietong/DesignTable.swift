internal import ExperimentRunner
internal import GovernanceModel
internal import Results

/// The design of an experiment in rows of two, as `check` prints it.
struct DesignTable {
  let design: Design

  init(_ design: Design) { self.design = design }

  var rows: [[String]] {
    let experiment = design.experiment
    let scenario = experiment.scenario.scenario
    let levers = experiment.levers.descriptions.map { ["  \($0.path)", $0.values] }
    let drawn = experiment.uncertainties.descriptions.map {
      ["  \($0.path)", "drawn: \($0.values)"]
    }
    let points = "\(Terminal.count(design.points.countWithoutBenchmark))"
    return [
      ["question", experiment.question],
      ["scenario", "\(scenario.title), \(scenario.territories.count) territories"],
      ["design", "\(experiment.design.yaml), hash \(design.hash.prefix(12))"],
      ["levers", "\(levers.count)"],
    ] + levers + drawn + aliasing + [
      ["points", points + (experiment.hasBenchmark ? " and the benchmark" : "")],
      ["random numbers", experiment.hasIndependentNumbers ? "independent" : "common"],
      ["replications", replications],
      ["runs", "\(runs) of \(length)"],
    ]
  }

  private var replications: String {
    design.experiment.replications.rule ?? "\(design.experiment.replications.least)"
  }

  private var length: String {
    let (ticks, episodes) = (design.experiment.ticks, design.experiment.episodes)
    return episodes == 1 ? "\(ticks) ticks" : "\(episodes) episodes of \(ticks) ticks"
  }

  private var runs: String {
    let (low, high) = (design.fewestRuns, design.mostRuns)
    return low == high ? Terminal.count(low) : "\(Terminal.count(low)) to \(Terminal.count(high))"
  }

  private var aliasing: [[String]] {
    guard let aliasing = design.aliasing else { return [] }
    let count = aliasing.levers.count
    let added = aliasing.generators.enumerated().map { index, product in
      "\(aliasing.name(of: [aliasing.basicLevers + index])) = \(aliasing.name(of: product))"
    }
    let groups = aliasing.groups.map { $0.map(aliasing.name).joined(separator: " = ") }
    let letters = aliasing.levers.indices.map { index in
      ["  \(aliasing.name(of: [index]))", aliasing.levers[index].address.path]
    }
    return [
      [
        "fraction",
        "2^(\(count)-\(count - aliasing.basicLevers)), resolution \(aliasing.resolution)",
      ]
    ]
      + letters
      + [["generators", added.joined(separator: ", ")]]
      + [["aliases", groups.isEmpty ? "none among main effects and pairs" : groups[0]]]
      + groups.dropFirst().map { ["", $0] }
  }
}
