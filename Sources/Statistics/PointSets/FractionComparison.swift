/// Compares fractions of one size and keeps the one of least aberration.
struct FractionComparison {
  /// The columns of the best fraction so far, the basic factors first.
  private(set) var best: [Int]
  private var least: Aberration
  private let basicFactors: Int
  private let resolution: Int
  private let candidates: [Int]
  private var budget = 0

  init(basicFactors: Int, resolution: Int, best: [Int]) {
    self.basicFactors = basicFactors
    self.resolution = resolution
    self.best = best
    least = Aberration(Aberration.sums(of: best, basicFactors: basicFactors))
    candidates = WordFreeColumns.candidates(basicFactors: basicFactors, resolution: resolution)
  }

  /// Goes through all sets of candidates, short products first, while the budget lasts.
  ///
  /// - Returns: whether it lasted, so that there is no fraction of less aberration.
  mutating func compareAll(budget: Int) -> Bool {
    self.budget = budget
    let basics = WordFreeColumns(basicFactors: basicFactors, resolution: resolution)
    extend(basics, from: 0)
    return self.budget > 0
  }

  private mutating func extend(_ columns: WordFreeColumns, from first: Int) {
    let missing = best.count - basicFactors - columns.added.count
    guard missing > 0 else { return keep(best[..<basicFactors] + columns.added) }
    // What is left must suffice for what is missing.
    for place in first..<max(first, candidates.count - missing + 1) {
      guard budget > 0 else { return }
      guard columns.admits(candidates[place]) else { continue }
      var longer = columns
      longer.add(candidates[place])
      budget -= 1 << basicFactors
      extend(longer, from: place + 1)
    }
  }

  private mutating func keep(_ columns: ArraySlice<Int>) {
    budget -= columns.count << basicFactors
    let aberration = Aberration(Aberration.sums(of: Array(columns), basicFactors: basicFactors))
    guard aberration < least else { return }
    least = aberration
    best = Array(columns)
  }

  /// Exchanges single columns while that helps, from the best fraction and then from others.
  mutating func exchangeColumns(budget: Int) {
    self.budget = budget
    let basics = WordFreeColumns(basicFactors: basicFactors, resolution: resolution)
    descend(from: best)
    var restart = 0
    while self.budget > 0 {
      restart += 1
      let order = FractionSearch.shuffled(candidates, restart: restart)
      self.budget -= candidates.count << basicFactors
      guard let added = basics.filled(to: best.count - basicFactors, from: order) else { continue }
      descend(from: best[..<basicFactors] + added)
    }
  }

  private mutating func descend(from start: [Int]) {
    var columns = start
    var sums = Aberration.sums(of: columns, basicFactors: basicFactors)
    var before: Aberration
    repeat {
      before = Aberration(sums)
      for place in basicFactors..<columns.count { improve(&columns, at: place, &sums) }
    } while budget > 0 && Aberration(sums) < before
    keep(columns[...])
  }

  /// Puts into one place whichever candidates lower the aberration, one after the other.
  private mutating func improve(_ columns: inout [Int], at place: Int, _ sums: inout [Int]) {
    var lowest = Aberration(sums)
    for candidate in candidates where budget > 0 && !columns.contains(candidate) {
      budget -= 1 << basicFactors
      let exchanged = exchange(columns[place], for: candidate, in: sums)
      let aberration = Aberration(exchanged)
      guard aberration < lowest else { continue }
      lowest = aberration
      sums = exchanged
      columns[place] = candidate
    }
  }

  private func exchange(_ column: Int, for other: Int, in sums: [Int]) -> [Int] {
    sums.enumerated().map { run, sum in
      sum - Aberration.level(of: column, run) + Aberration.level(of: other, run)
    }
  }
}
