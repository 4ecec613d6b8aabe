internal import Foundation
internal import GovernanceModel
internal import Results

/// What an experiment will take, estimated from a few runs that are begun.
public struct Estimate: Sendable {
  /// Seconds that one run takes on one thread.
  public let secondsPerRun: Double
  /// Seconds to build the society of a replication.
  public let secondsPerSociety: Double
  /// Runs made at a time.
  public let threads: Int
  /// Bytes of memory at the most; it does not grow with the number of runs.
  public let memory: Double
  /// Bytes on disk of one run.
  public let diskPerRun: Double
  private let design: Design

  /// Builds the society of the first replication and steps at a few points of the design, the
  /// benchmark left aside.
  ///
  /// - Parameters:
  ///   - design: the experiment.
  ///   - threads: how many runs will be made at a time.
  ///   - budget: seconds of stepping, about.
  /// - Throws: `ConfigurationError` when the scenario cannot be built.
  public init(
    _ design: Design, threads: Int, budget: Double = 2
  ) throws(ConfigurationError) {
    let clock = ContinuousClock()
    let before = Memory.resident()
    var societies = Societies(design)
    var trials: [Trial] = []
    var building = 0.0
    for point in Self.samplePoints(design) {
      let start = clock.now
      let cell: Cell
      do {
        cell = try societies.cell(point, replication: 1)
      } catch {
        throw ConfigurationError(
          file: design.experiment.scenario.file, problem: error.problem, remedy: error.remedy)
      }
      building = max(building, (clock.now - start) / .seconds(1))
      trials.append(Trial(cell, seconds: budget / 3, clock))
    }
    let perTick = trials.map(\.secondsPerTick).reduce(0, +) / Double(max(1, trials.count))
    secondsPerRun = perTick * Double(design.experiment.ticks)
    secondsPerSociety = building
    self.threads = threads
    self.design = design
    let largest = trials.map(\.bytes).max() ?? 0
    memory = max(Memory.resident(), before) + 2 * largest * Double(threads)
    diskPerRun = Self.diskPerRun(design)
  }

  /// Seconds on the wall for so many runs.
  public func seconds(runs: Int) -> Double {
    let societies =
      design.experiment.hasIndependentNumbers ? runs : runs / max(1, design.points.count)
    return secondsPerRun * Double(runs) / Double(threads) + secondsPerSociety * Double(societies)
  }

  /// Bytes on disk for so many runs.
  public func disk(runs: Int) -> Double { diskPerRun * Double(runs) }

  /// The first point, the last, and one halfway.
  private static func samplePoints(_ design: Design) -> [PointRecord] {
    let count = design.points.countWithoutBenchmark
    return Set([1, (count + 1) / 2, count]).sorted().compactMap { design.points.numbered($0) }
  }

  /// Rows of the store with their keys, and their text in the tables.
  static func diskPerRun(_ design: Design) -> Double {
    let layout = design.layout
    let records = design.experiment.record == nil ? 0 : design.experiment.ticks / layout.every
    let numbers = layout.recorded.count * records
    let columns = layout.outcomes.count + layout.uncertainties.count
    return Double(200 + layout.levers.count * 20 + columns * 70 + numbers * 28 + records * 14)
  }
}

/// A run that is begun to see what a tick takes.
private struct Trial {
  let secondsPerTick: Double
  let bytes: Double

  init(_ cell: Cell, seconds: Double, _ clock: ContinuousClock) {
    let before = Memory.resident()
    let start = clock.now
    var simulation = Simulation(
      society: cell.society, parameters: cell.parameters, benchmark: cell.isBenchmark)
    var elapsed = 0.0
    while simulation.tick < cell.ticks, elapsed < seconds {
      simulation.step()
      elapsed = (clock.now - start) / .seconds(1)
    }
    secondsPerTick = elapsed / Double(max(1, simulation.tick))
    bytes = max(0, Memory.resident() - before)
  }
}
