/// The effects that a regular two-level fraction can show, and those that it mixes up.
struct FractionLayout {
  /// An effect with a row of its own.
  struct Item {
    let effect: Effect
    let terms: [String]
    /// Which contrast of the cells it is, and its sign there.
    let contrast: (mask: Int, sign: Double)
  }

  let rows: [Int]
  let fraction: Fraction
  /// Nothing where an obstacle stands in the way.
  let grid: RunGrid?
  /// The main effects, then the pairs that nothing else is mixed with, as the levers stand.
  let items: [Item]
  /// What a reader must know: what is mixed, and what is not there.
  let notes: [String]

  init(
    runs: Table, levers: [String], aliases: [[[Int]]], benchmark: Int?
  ) throws(AnalysisError) {
    let points = try runs.numbers("point")
    rows = points.indices.filter { benchmark == nil || points[$0] != benchmark.map(Double.init) }
    let main = Set(aliases.joined().filter { $0.count == 1 }.joined()).sorted()
    var factors: [Factor] = []
    var isComplete = true
    for (lever, name) in levers.enumerated() {
      let factor = try Factor(name, in: runs, rows: rows)
      if main.contains(lever) {
        factors.append(factor)
      } else if factor.levels.count > 1 {
        isComplete = false
      }
    }
    let replications = try Factor("replication", in: runs, rows: rows)
    let places = Dictionary(uniqueKeysWithValues: zip(main, main.indices))
    let groups = aliases.map { $0.map { $0.compactMap { places[$0] } } }
    let names = factors.map(\.name)
    let isTwoLevel = factors.allSatisfy { $0.levels.count == 2 } && 1..<64 ~= factors.count
    guard isTwoLevel, isComplete,
      let cells = FractionCells(factors, rows: rows, rowCount: runs.rowCount),
      let contrasts = Self.contrasts(of: groups, in: cells)
    else {
      fraction = Fraction(cells: 0, levers: factors.count)
      grid = nil
      items = []
      notes = [
        "the runs are no regular two-level fraction with these aliases, or points are missing: "
          + "there are no effects"
      ]
      return
    }
    fraction = Fraction(cells: cells.count, levers: factors.count)
    grid = RunGrid(
      cellCount: cells.count, replications: replications.levels, cellOfRow: cells.cellOfRow,
      replicationOfRow: replications.levelOfRow)
    items = zip(groups, contrasts).flatMap { group, contrasts in
      zip(group, contrasts).filter { $0.0.count == 1 || group.count == 1 }
    }
    .sorted { ($0.0.count, $0.0[0], $0.0.last ?? 0) < ($1.0.count, $1.0[0], $1.0.last ?? 0) }
    .map { effect, contrast in
      Item(
        effect: effect.count == 1 ? .main : .interaction, terms: effect.map { names[$0] },
        contrast: contrast)
    }
    notes =
      groups.compactMap { Self.note(on: $0, shortNames(names), names) }
      + [
        "interactions of three levers and more are taken as none: what they do is in these effects",
        "no Shapley values and no test of \"1+1>2\": they need all 2^\(factors.count) cells",
      ]
  }

  /// The contrasts of all effects, if those of a group are one and those of two groups are two.
  private static func contrasts(
    of groups: [[[Int]]], in cells: FractionCells
  ) -> [[(mask: Int, sign: Double)]]? {
    let found = groups.map { $0.map(cells.contrast) }
    let complete = found.map { $0.compactMap(\.self) }
    let masks = complete.map { Set($0.map(\.mask)) }
    guard zip(found, complete).allSatisfy({ $0.count == $1.count }),
      masks.allSatisfy({ $0.count == 1 }), Set(masks).count == masks.count
    else { return nil }
    return complete
  }

  private static func note(
    on group: [[Int]], _ short: [String: String], _ names: [String]
  ) -> String? {
    guard group.count > 1 else { return nil }
    let words = group.sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
      .map { $0.map { short[names[$0]] ?? "" }.joined(separator: ":") }
    return "\(words[0]) cannot be told from " + listed(Array(words.dropFirst()))
  }
}

/// Words in a row: `a, b and c`.
func listed(_ words: [String]) -> String {
  guard words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
}
