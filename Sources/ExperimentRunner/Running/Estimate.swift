internal import GovernanceModel
internal import Results

/// What an experiment will take, estimated from a few runs that are begun.
///
/// Time and memory rest on five of its runs, from the smallest society to the largest; what stands on
/// disk on the lengths of names and numbers.
public struct Estimate: Sendable {
  /// Seconds that one run takes on one thread.
  public let secondsPerRun: Double
  /// Seconds to build a society, on the one thread that does.
  public let secondsPerSociety: Double
  /// Runs made at a time.
  public let threads: Int
  /// Bytes of memory that the process held before.
  public let memoryHeld: Double
  private let design: Design
  private let sharing: SocietySharing
  private let memory: Demand

  /// Bytes of memory while runs are made.
  package struct Demand {
    /// What the largest society takes.
    let society: Double
    /// What it takes besides while it is built.
    let building: Double
    /// What a run takes besides its society.
    let run: Double
    /// How many of the largest societies those that are kept come to.
    let kept: Double

    package init(society: Double, building: Double, run: Double, kept: Double) {
      (self.society, self.building) = (society, building)
      (self.run, self.kept) = (run, kept)
    }
  }

  /// Takes what was measured.
  package init(
    _ design: Design, threads: Int, seconds: (run: Double, society: Double), memory: Demand,
    memoryHeld: Double
  ) {
    self.design = design
    self.threads = threads
    sharing = SocietySharing(design)
    (secondsPerRun, secondsPerSociety) = seconds
    self.memory = memory
    self.memoryHeld = memoryHeld
  }

  /// Builds societies and steps at a few points of the design, the benchmark left aside.
  ///
  /// - Parameters:
  ///   - design: the experiment.
  ///   - threads: how many runs will be made at a time.
  ///   - budget: seconds of stepping, about.
  ///   - most: how many runs are begun at the most; of one, the largest, time says little.
  /// - Throws: `ConfigurationError` when the scenario cannot be built.
  public init(
    _ design: Design, threads: Int, budget: Double = 2, most: Int = .max
  ) throws(ConfigurationError) {
    let held = Memory.resident()
    let sample = TrialSample(design)
    var trials: [Trial] = []
    var societies = Societies(design, keeping: 1)
    for run in sample.runs.prefix(most) {
      do {
        let seconds = budget / Double(sample.runs.count)
        trials.append(try Trial(design, run, seconds: seconds, in: &societies))
      } catch {
        throw ConfigurationError(
          file: design.experiment.scenario.file, problem: error.problem, remedy: error.remedy)
      }
    }
    func mean(_ value: (Trial) -> Double?) -> Double {
      let told = zip(sample.runs, trials).compactMap { run, trial in
        value(trial).map { (weight: run.weight, value: $0) }
      }
      let weight = told.reduce(0) { $0 + $1.weight }
      return weight > 0 ? told.reduce(0) { $0 + $1.weight * $1.value } / weight : 0
    }
    let hours = Double(design.experiment.ticks * design.experiment.episodes)
    // The first is the largest, and what it takes is not yet mixed with what others gave back.
    let memory = Demand(
      society: trials.first?.society ?? 0, building: trials.first?.building ?? 0,
      run: trials.map(\.run).max() ?? 0, kept: sample.largest(SocietySharing(design).kept))
    self.init(
      design, threads: threads,
      seconds: (
        mean { $0.secondsOfStarting } + hours * mean { $0.secondsPerTick },
        mean { $0.secondsOfBuilding }
      ),
      memory: memory, memoryHeld: held)
  }

  /// Seconds on the wall for so many runs: stepping on all threads, and what one thread does for all
  /// of them, which is to build societies and to store rows.
  public func seconds(runs: Int) -> Double {
    let societies = Double(runs) / Double(design.points.count) * Double(sharing.built)
    return secondsPerRun * Double(runs) / Double(threads) + secondsPerSociety * societies
      + Self.secondsPerRow * Double(runs)
  }

  /// Bytes of memory at the most for so many runs.
  ///
  /// Runs take no more however many there are; the answer to a factorial does.
  public func memory(runs: Int) -> Double {
    memoryHeld + Self.memoryOfStore
      + max(memoryOfRunning(runs), design.memoryOfAnswer(runs: runs))
  }

  private func memoryOfRunning(_ runs: Int) -> Double {
    // Runs that have a society of their own hold it; those of the replication before hold one more.
    let societies =
      sharing.built > sharing.kept + 1
      ? Double(min(threads, runs)) : memory.kept + (runs > design.points.count ? 1 : 0)
    return Self.bytesPerPoint * Double(design.points.count) + societies * memory.society
      + memory.building
      + Double(min(threads, runs)) * memory.run
  }

  /// True where the answer looks at all runs at once, so that memory grows with them.
  public var memoryGrows: Bool { design.answerGrows }

  /// Bytes on disk for so many runs.
  public func disk(runs: Int) -> Double { design.disk(runs: runs) }

  /// Seconds to store a row and to write its text.
  static let secondsPerRow = 100e-6

  /// What the store keeps of its pages, and what threads take for themselves.
  private static let memoryOfStore = 6e6

  /// Numbers of the points that a replication still lacks.
  private static let bytesPerPoint = 16.0
}
