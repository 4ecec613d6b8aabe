/// The lengths of the defining words of a regular fraction.
enum WordLengths {
  /// How many words have 3, 4, …, n letters.
  ///
  /// The words form a binary code whose dual is the set of runs, so their lengths follow from the
  /// number of low levels of each run (MacWilliams 1963; for fractions Xu & Wu 2001,
  /// doi:10.1214/aos/1013699993): Aⱼ is the mean of Krawtchouk's polynomial Kⱼ over the runs. Exact,
  /// in 128-bit integers, for up to 64 factors.
  static func pattern(of columns: [Int], basicFactors: Int) -> [Int] {
    let n = columns.count
    var runs = [Int128](repeating: 0, count: n + 1)
    for run in 0..<(1 << basicFactors) {
      runs[columns.count { ($0 & run).nonzeroBitCount & 1 == 1 }] += 1
    }
    var sums = [Int128](repeating: 0, count: n + 1)
    for (lows, count) in runs.enumerated() where count > 0 {
      for (length, value) in krawtchouk(lows, n).enumerated() { sums[length] += count * value }
    }
    return sums.dropFirst(3).map { Int($0 >> Int128(basicFactors)) }
  }

  /// K₀(x), …, Kₙ(x): the coefficients of (1 − z)ˣ(1 + z)ⁿ⁻ˣ.
  private static func krawtchouk(_ x: Int, _ n: Int) -> [Int128] {
    var values: [Int128] = [1, Int128(n - 2 * x)]
    for j in 1..<n {
      let next = Int128(n - 2 * x) * values[j] - Int128(n - j + 1) * values[j - 1]
      values.append(next / Int128(j + 1))
    }
    return values
  }
}
