extension CalibrationCase {
  /// Makes all experiments of a size.
  ///
  /// They are made in blocks on all cores; the blocks' sums are added in their order.
  ///
  /// - Parameter size: how many experiments there are.
  /// - Returns: the result of each claim.
  /// - Throws: what an experiment throws.
  func run(_ size: CalibrationSize) async throws -> [CalibrationResult] {
    let count = size.experiments(effort)
    let block = 100
    let blocks = (count + block - 1) / block
    var sums = [[ShareSum]](repeating: [], count: blocks)
    try await withThrowingTaskGroup(of: (Int, [ShareSum]).self) { group in
      for index in 0..<blocks {
        group.addTask {
          (index, try sum(of: (index * block)..<min(count, (index + 1) * block)))
        }
      }
      for try await (index, sum) in group { sums[index] = sum }
    }
    return claims.enumerated().map { place, claim in
      let total = sums.reduce(ShareSum()) { $0 + $1[place] }
      return CalibrationResult(
        claim: claim, sample: sample, n: n, share: total.mean(of: count),
        error: total.error(of: count), experiments: count, size: size)
    }
  }

  private func sum(of experiments: Range<Int>) throws -> [ShareSum] {
    var sums = claims.map { _ in ShareSum() }
    for number in experiments {
      var draws = CalibrationDraws(testDescription, experiment: number)
      let values = try experiment(&draws)
      precondition(values.count == claims.count, "one number for each claim")
      for (place, value) in values.enumerated() { sums[place].add(value) }
    }
    return sums
  }
}

/// The sum of numbers between −1 and 1, and of their squares.
private struct ShareSum: Sendable {
  var sum = 0.0
  var squares = 0.0

  mutating func add(_ value: Double) {
    sum += value
    squares += value * value
  }

  static func + (a: ShareSum, b: ShareSum) -> ShareSum {
    ShareSum(sum: a.sum + b.sum, squares: a.squares + b.squares)
  }

  func mean(of count: Int) -> Double { sum / Double(count) }

  /// The standard error of the mean.
  func error(of count: Int) -> Double {
    let mean = mean(of: count)
    return (max(0, squares / Double(count) - mean * mean) / Double(count)).squareRoot()
  }
}
