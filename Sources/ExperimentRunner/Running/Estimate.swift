internal import Foundation
internal import GovernanceModel
internal import Results

/// What an experiment will take, estimated from one run that is begun.
public struct Estimate: Sendable {
  /// Seconds that one run takes on one thread.
  public let secondsPerRun: Double
  /// Seconds on the wall for the whole experiment.
  public let seconds: Double
  /// Bytes of memory at the most.
  public let memory: Double
  /// Bytes on disk.
  public let disk: Double

  /// Builds the society of the first replication and steps for two seconds at most.
  ///
  /// - Parameters:
  ///   - design: the experiment.
  ///   - threads: how many runs will be made at a time.
  /// - Throws: `ConfigurationError` when the scenario cannot be built.
  public init(_ design: Design, threads: Int) throws(ConfigurationError) {
    let clock = ContinuousClock()
    let begin = clock.now
    let before = Self.residentBytes()
    let cell: Cell
    do {
      var societies = Societies(design)
      cell = try societies.cell(
        design.points.last ?? PointRecord(point: 1, levels: []), replication: 1)
    } catch {
      throw ConfigurationError(
        file: design.experiment.scenario.file, problem: error.problem, remedy: error.remedy)
    }
    let building = (clock.now - begin) / .seconds(1)
    let society = Self.residentBytes() - before
    let (perTick, simulation) = Self.time(cell, clock)
    let experiment = design.experiment
    secondsPerRun = perTick * Double(experiment.ticks)
    seconds =
      secondsPerRun * Double(design.runCount) / Double(threads)
      + building * Double(experiment.replications)
    memory = before + 2 * society + simulation * Double(threads)
    disk = Double(design.runCount) * Self.bytesPerRun(design.layout, ticks: experiment.ticks)
  }

  /// Seconds per tick, and the memory that the simulation took.
  private static func time(_ cell: Cell, _ clock: ContinuousClock) -> (Double, Double) {
    let before = residentBytes()
    let start = clock.now
    var simulation = Simulation(
      society: cell.society, parameters: cell.parameters, benchmark: cell.isBenchmark)
    var elapsed = 0.0
    while simulation.tick < cell.ticks, elapsed < 2 {
      simulation.step()
      elapsed = (clock.now - start) / .seconds(1)
    }
    return (elapsed / Double(max(1, simulation.tick)), residentBytes() - before)
  }

  /// Rows of the store with their keys, and their text in the tables.
  private static func bytesPerRun(_ layout: Layout, ticks: Int) -> Double {
    let records = ticks / layout.every
    let numbers = layout.recorded.count * records
    return Double(200 + layout.outcomes.count * 70 + numbers * 28 + records * 14)
  }

  /// What the process holds in memory now, 0 where the system does not tell.
  private static func residentBytes() -> Double {
    let status = FileManager.default.contents(atPath: "/proc/self/status") ?? Data()
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmRSS:") }
    let kibibytes =
      line?.split(separator: " ").dropFirst().first ?? line?.split(separator: "\t").last
    let digits = (kibibytes ?? "0").filter(\.isNumber)
    return (Double(String(digits)) ?? 0) * 1_024
  }
}
