internal import GovernanceModel

/// A run that is begun to see what a tick takes.
struct Trial {
  /// Seconds to build its society, nil where it took over that of the trial before.
  let secondsOfBuilding: Double?
  /// Seconds to its first hour from the society, and of an hour after that.
  let secondsOfStarting: Double
  let secondsPerTick: Double
  /// Bytes that stay with the society, that its building took besides, and that the run took.
  let society: Double
  let building: Double
  let run: Double

  init(
    _ design: Design, _ trial: TrialSample.Run, seconds: Double, in societies: inout Societies
  ) throws(ScenarioError) {
    let clock = ContinuousClock()
    let (before, peak, start) = (Memory.resident(), Memory.peak(), clock.now)
    let count = societies.count
    let cell = try societies.cell(design.points[trial.position], replication: trial.replication)
    secondsOfBuilding = societies.count > count ? (clock.now - start) / .seconds(1) : nil
    let built = Memory.resident()
    society = max(0, built - before)
    building = Memory.peak() > peak ? max(0, Memory.peak() - built) : 0
    let begun = clock.now
    var simulation = Simulation(
      society: cell.society, parameters: cell.parameters, benchmark: cell.isBenchmark,
      measuring: cell.measures)
    let started = clock.now
    secondsOfStarting = (started - begun) / .seconds(1)
    var elapsed = 0.0
    while simulation.tick < cell.ticks, elapsed < seconds {
      simulation.step()
      elapsed = (clock.now - started) / .seconds(1)
    }
    secondsPerTick = elapsed / Double(max(1, simulation.tick))
    run = max(0, Memory.resident() - built)
  }
}
