internal import GovernanceModel
internal import Results

/// One run, ready to be made on any thread: it shares nothing but values.
struct Cell: Sendable {
  let key: RunKey
  let seed: UInt64
  let uncertainties: [Double]
  let society: Society
  let parameters: Parameters
  let isBenchmark: Bool
  let ticks: Int
  let episodes: Int
  let outcomes: [Outcome]
  let record: Experiment.Record?
  /// Threads that share the blocks of a large society; they leave no trace in what comes out.
  var threads = 1

  /// What the outcomes need, and those that are recorded on the way.
  var measures: Measures { Measures(needed: outcomes + (record?.outcomes ?? [])) }

  /// Steps through all ticks of all episodes and reads the outcomes; records are those of the episode.
  func run() -> RunRecord {
    let clock = ContinuousClock()
    let start = clock.now
    var run = RunUnderWay(self)
    while !run.isOver { run.advance() }
    return run.record(seconds: (clock.now - start) / .seconds(1))
  }
}
