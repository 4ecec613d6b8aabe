/// `runs.csv`: one row a run, sorted by point, then by replication.
public enum RunsCSV {
  /// The fields of one run, in the order of ``Layout/runsHeader``.
  ///
  /// - Parameters:
  ///   - run: what the run brought.
  ///   - levels: the levels of its point, nil at the benchmark.
  ///   - layout: the columns.
  /// - Returns: one text per column.
  public static func fields(_ run: RunRecord, levels: [Double]?, layout: Layout) -> [String] {
    var fields = ["\(run.key.point)", "\(run.key.replication)", "\(run.seed)"]
    fields += (levels ?? layout.levers.map { _ in .nan }).map(CSV.number)
    fields += run.uncertainties.map(CSV.number)
    for (column, (value, censored)) in zip(layout.outcomes, zip(run.outcomes, run.censored)) {
      fields.append(CSV.number(value))
      if column.isTime { fields.append(censored ? "1" : "0") }
    }
    return fields
  }

  /// Writes every run of a store.
  ///
  /// - Parameters:
  ///   - store: the store, prepared.
  ///   - path: where the table shall stand.
  /// - Throws: an error when the store cannot be read or the table cannot be written.
  public static func write(_ store: Store, to path: String) throws(ResultsError) {
    guard let layout = try store.layout() else { return }
    try AtomicFile.write(path) { file throws(ResultsError) in
      try file.append(CSV.line(layout.runsHeader))
      try store.forEachRun(layout: layout) { levels, run throws(ResultsError) in
        try file.append(CSV.line(fields(run, levels: levels, layout: layout)))
      }
    }
  }
}
