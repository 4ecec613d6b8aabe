/// Which levers are players, which make slices, and which rows are cells.
struct EffectsLayout {
  let factorial: Factorial
  let rows: [Int]
  /// Positions among the factors of the factorial.
  let twoLevel: [Int]
  let players: [Int]
  let slices: [Slice]
  /// How many replications all cells have.
  let reach: ReplicationReach
  /// Why there are no effects at all.
  let obstacle: String?

  /// Beyond this many two-level levers the interactions of all orders outnumber any reader.
  private static let mostFactors = 12

  init(runs: Table, levers: [String], benchmark: Int?) throws(AnalysisError) {
    let points = try runs.numbers("point")
    rows = points.indices.filter { benchmark == nil || points[$0] != benchmark.map(Double.init) }
    var varying: [String] = []
    for lever in levers where try Factor(lever, in: runs, rows: rows).levels.count > 1 {
      varying.append(lever)
    }
    factorial = try Factorial(runs, factors: varying, replication: "replication", rows: rows)
    reach = factorial.grid.reach
    let factors = factorial.factors
    let twoLevel = factors.indices.filter { factors[$0].levels.count == 2 }
    let modes = twoLevel.filter { isOpennessOfAMode(factors[$0].name) }
    let players = modes.isEmpty ? twoLevel : modes
    let others = factors.indices.filter { !players.contains($0) }
    self.twoLevel = twoLevel
    self.players = players
    slices = others.isEmpty ? [.whole] : others.flatMap { Slice.all(of: $0, factors[$0]) }
    obstacle =
      twoLevel.isEmpty
      ? "no lever takes exactly two levels: there are no factorial effects"
      : twoLevel.count > Self.mostFactors
        ? "\(twoLevel.count) levers take two levels: too many for all interactions"
        : factorial.cellCount == nil
          ? "the design is no full factorial of its levers: there are no factorial effects" : nil
  }

  var canBeAnalysed: Bool { obstacle == nil }

  var playerNames: [String] { players.map { factorial.factors[$0].name } }

  /// The cells of each subset of players at a level of another lever, or everywhere.
  func groups(in kind: Slice.Kind) -> [[Int]] {
    factorial.groups(by: players) { cell in
      if case .level(let lever, let level) = kind {
        factorial.level(of: lever, in: cell) == level
      } else {
        true
      }
    }
  }

  func terms(_ subset: Int, of factors: [Int]) -> [String] {
    factors.indices.filter { subset & (1 << $0) != 0 }.map { factorial.factors[factors[$0]].name }
  }
}

/// Whether a lever's path reads `modes.*.openness`.
private func isOpennessOfAMode(_ path: String) -> Bool {
  let parts = path.split(separator: ".", omittingEmptySubsequences: false)
  return parts.count == 3 && parts[0] == "modes" && parts[2] == "openness"
}
