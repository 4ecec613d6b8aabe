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
    var sums = [[Double]](repeating: [], count: blocks)
    try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
      for index in 0..<blocks {
        group.addTask {
          (index, try sum(of: (index * block)..<min(count, (index + 1) * block)))
        }
      }
      for try await (index, sum) in group { sums[index] = sum }
    }
    return claims.enumerated().map { place, claim in
      let total = sums.reduce(0) { $0 + $1[place] }
      return CalibrationResult(
        claim: claim, sample: sample, n: n, share: total / Double(count), experiments: count,
        size: size)
    }
  }

  private func sum(of experiments: Range<Int>) throws -> [Double] {
    var sums = claims.map { _ in 0.0 }
    for number in experiments {
      var draws = CalibrationDraws(testDescription, experiment: number)
      let values = try experiment(&draws)
      precondition(values.count == claims.count, "one number for each claim")
      for (place, value) in values.enumerated() { sums[place] += value }
    }
    return sums
  }
}
