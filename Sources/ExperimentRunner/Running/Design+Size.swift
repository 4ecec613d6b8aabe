internal import Results

extension Design {
  /// Bytes on disk for so many runs, the write-ahead log at its longest included.
  func disk(runs: Int) -> Double {
    let effects = hasEffects ? layout.outcomes.count * Self.effects : 0
    return Self.writeAheadLog + Double(effects) + Double(points.count) * diskPerPoint
      + Double(runs) * diskPerRun
  }

  /// Rows of the store with their keys, and their text in the tables.
  var diskPerRun: Double {
    let records =
      experiment.record == nil ? 0 : experiment.ticks / layout.every * experiment.episodes
    let numbers = layout.recorded.count * records
    let columns = layout.outcomes.count + layout.uncertainties.count
    return Double(60 + digits + columns * 60 + numbers * 28 + records * 14)
  }

  /// Levels in the store and the list, rows of `summary.csv` and, where there are any, of `effects.csv`.
  private var diskPerPoint: Double {
    let levels = layout.levers.reduce(digits) { $0 + 22 + $1.utf8.count }
    let effects = hasEffects ? Self.effectsPerPoint : 0
    return Double(20 + levels + layout.outcomes.count * (90 + digits + effects))
  }

  /// Characters of the levels of a point: few where they were written by hand, else all that there are.
  private var digits: Int {
    experiment.levers.reduce(0) { $0 + ($1.levels == nil ? 19 : 4) }
  }

  /// SQLite writes a thousand pages before it begins at the front again.
  private static let writeAheadLog = 4.2e6

  /// Bytes of `effects.csv` for an outcome: of the slices, and of the whole for every point.
  private static let effects = 60_000
  private static let effectsPerPoint = 400

  /// Bytes of memory to work out effects: the runs as a table, and the means of every cell in every
  /// resample, held up to three times.
  func memoryOfAnswer(runs: Int) -> Double {
    guard answerGrows else { return 0 }
    let table = Double(runs * layout.runsHeader.count) * 35
    return runs < 2 * points.count ? table : table + Double(points.count) * Self.resamples * 24
  }

  /// Resamples of the bootstrap, of which there is none for a single replication.
  private static let resamples = 2_000.0

  /// Beyond so many points a factorial gets no effects: resampling them would take hours.
  public static let mostPointsOfEffects = 1 << 16

  /// True where the whole table of runs is looked at to answer, so that memory grows with the runs.
  var answerGrows: Bool {
    guard points.count <= Self.mostPointsOfEffects else { return false }
    switch experiment.design {
    case .factorial, .fractional: return experiment.levers.free.contains { $0.levels?.count == 2 }
    default: return false
    }
  }

  /// True where `effects.csv` has rows for all subsets of the levers.
  private var hasEffects: Bool { answerGrows && experiment.design == .factorial }
}
