/// `trajectories.csv`: one row a record, sorted by point, replication, episode
/// and tick.
public enum TrajectoriesCSV {
  /// The lines of one run, in the order of ``Layout/trajectoriesHeader``.
  ///
  /// - Parameters:
  ///   - run: what the run brought.
  ///   - layout: the columns and the ticks between two records.
  /// - Returns: one list of fields per record; episodes and ticks count from 1.
  public static func lines(_ run: RunRecord, layout: Layout) -> [[String]] {
    let records = run.trajectory.map(\.count).max() ?? 0
    let perEpisode = max(1, records / layout.episodes)
    return (0..<records).map { index in
      let (episode, record) = index.quotientAndRemainder(dividingBy: perEpisode)
      let tick = (record + 1) * layout.every
      let values = run.trajectory.map { (values: [Double]) -> String in
        CSV.number(index < values.count ? values[index] : .nan)
      }
      return ["\(run.key.point)", "\(run.key.replication)", "\(episode + 1)", "\(tick)"] + values
    }
  }

  /// Writes the trajectories of every run of a store.
  ///
  /// - Parameters:
  ///   - store: the store, prepared.
  ///   - path: where the table shall stand.
  /// - Throws: an error when the store cannot be read or the table cannot be written.
  public static func write(_ store: Store, to path: String) throws(ResultsError) {
    guard let layout = try store.layout() else { return }
    try AtomicFile.write(path) { file throws(ResultsError) in
      try file.append(CSV.line(layout.trajectoriesHeader))
      try store.forEachRun(layout: layout, withTrajectories: true) {
        _, run throws(ResultsError) in
        for fields in lines(run, layout: layout) { try file.append(CSV.line(fields)) }
      }
    }
  }
}
