/// All that is kept of a design point at a time: its levels and the values of its runs.
struct PointRuns {
  let point: Int
  /// The levels of the levers, numbers in their shortest form; empty where they are missing.
  let levels: [String]
  /// By outcome, the values of the runs that have one.
  private(set) var values: [[Double]]
  /// By outcome, the flags beside those values; empty for an outcome that is never censored.
  private(set) var flags: [[Double]]

  init(point: Int, levels: [String], outcomes: Int) {
    self.point = point
    self.levels = levels
    values = [[Double]](repeating: [], count: outcomes)
    flags = values
  }

  mutating func add(_ value: Double?, flag: Double?, to outcome: Int) {
    guard let value else { return }
    values[outcome].append(value)
    if let flag { flags[outcome].append(flag) }
  }

  /// The share of censored values of an outcome, where it can be censored.
  func censored(_ outcome: Int) -> Double? {
    let flags = flags[outcome]
    return flags.isEmpty ? nil : flags.reduce(0, +) / Double(flags.count)
  }
}
