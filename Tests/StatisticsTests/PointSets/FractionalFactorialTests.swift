import Statistics
import Testing

@Suite struct FractionalFactorialTests {
  /// Run sizes of the NIST/SEMATECH e-Handbook, 5.3.3.4.7, and word lengths from three letters on of
  /// the fractions of least aberration of Chen, Sun & Wu 1993, doi:10.2307/1403599 (to 64 runs).
  @Test(arguments: [
    (3, 3, 4, [1]), (5, 3, 8, [2, 1, 0]), (6, 3, 8, [4, 3, 0, 0]), (7, 3, 8, [7, 7, 0, 0, 1]),
    (9, 3, 16, [4, 14, 8, 0, 4, 1, 0]), (10, 3, 16, [8, 18, 16, 8, 8, 5, 0, 0]),
    (11, 3, 16, [12, 26, 28, 24, 20, 13, 4, 0, 0]), (4, 4, 8, [0, 1]), (6, 4, 16, [0, 3, 0, 0]),
    (7, 4, 16, [0, 7, 0, 0, 0]), (8, 4, 16, [0, 14, 0, 0, 0, 1]),
    (9, 4, 32, [0, 6, 8, 0, 0, 1, 0]), (10, 4, 32, [0, 10, 16, 0, 0, 5, 0, 0]),
    (11, 4, 32, [0, 25, 0, 27, 0, 10, 0, 1, 0]), (5, 5, 16, [0, 0, 1]), (6, 5, 32, [0, 0, 0, 1]),
    (7, 5, 64, [0, 0, 0, 0, 1]), (8, 5, 64, [0, 0, 2, 1, 0, 0]),
    (9, 5, 128, [0, 0, 0, 3, 0, 0, 0]), (10, 5, 128, [0, 0, 3, 3, 1, 0, 0, 0]),
    (11, 5, 128, [0, 0, 6, 6, 2, 1, 0, 0, 0]),
  ])
  func `a published fraction is found`(
    factors: Int, resolution: Int, runs: Int, pattern: [Int]
  ) throws {
    let fraction = try FractionalFactorial(factors: factors, resolution: resolution)
    #expect(fraction.count == runs)
    #expect(fraction.wordLengthPattern == pattern)
    #expect(fraction.resolution >= resolution)
    #expect(fraction.resolution == 3 + (pattern.firstIndex { $0 > 0 } ?? 0))
  }

  @Test func `seventeen factors in 64 runs have the published 59 words of four letters`() throws {
    let fraction = try FractionalFactorial(factors: 17, resolution: 4)
    #expect(fraction.count == 64)
    #expect(fraction.wordLengthPattern.prefix(4) == [0, 59, 108, 150])
  }

  @Test func `the half fraction of five factors is E = ABCD, row by row`() throws {
    let half = try FractionalFactorial(factors: 5, resolution: 5)
    #expect(half.generators == [[0, 1, 2, 3]])
    let rows = (0..<half.count).map { point in
      String((0..<5).map { half.isHigh(factor: $0, point: point) ? "+" : "-" })
    }
    let published = [
      "----+", "---+-", "--+--", "--+++", "-+---", "-+-++", "-++-+", "-+++-",
      "+----", "+--++", "+-+-+", "+-++-", "++--+", "++-+-", "+++--", "+++++",
    ]
    #expect(rows == published)
    #expect(half.point(0) == [0.25, 0.25, 0.25, 0.25, 0.75])
  }

  @Test func `columns are balanced and orthogonal`() throws {
    for (factors, resolution) in [(7, 3), (15, 3), (16, 4), (11, 5), (17, 5)] {
      let fraction = try FractionalFactorial(factors: factors, resolution: resolution)
      let signs = (0..<factors).map { factor in
        (0..<fraction.count).map { fraction.isHigh(factor: factor, point: $0) ? 1 : -1 }
      }
      for one in 0..<factors {
        #expect(signs[one].reduce(0, +) == 0)
        for other in 0..<one {
          #expect(zip(signs[one], signs[other]).reduce(0) { $0 + $1.0 * $1.1 } == 0)
        }
      }
    }
  }

  @Test func `the word lengths are those of the products of the generators, counted by hand`()
    throws
  {
    let fraction = try FractionalFactorial(factors: 11, resolution: 4)
    let basics = fraction.basicFactors
    let words = fraction.generators.enumerated().map { place, generator in
      generator.reduce(1 << (basics + place)) { $0 | 1 << $1 }
    }
    var lengths = [Int](repeating: 0, count: 12)
    for subset in 1..<(1 << words.count) {
      let word = words.indices.reduce(0) { subset >> $1 & 1 == 1 ? $0 ^ words[$1] : $0 }
      lengths[word.nonzeroBitCount] += 1
    }
    #expect(fraction.wordLengthPattern == Array(lengths[3...]))
  }

  @Test(arguments: [(31, 1_024), (40, 2_048), (63, 4_096)])
  func `many factors still get a fraction of resolution five`(factors: Int, runs: Int) throws {
    let fraction = try FractionalFactorial(factors: factors, resolution: 5)
    #expect(fraction.count <= runs)
    #expect(fraction.resolution >= 5)
    #expect(fraction.aliases(upToOrder: 2).isEmpty)
  }

  @Test func `64 factors fit 128 runs with main effects clear of pairs`() throws {
    let fraction = try FractionalFactorial(factors: 64, resolution: 4)
    #expect(fraction.count == 128)
    #expect(fraction.wordLengthPattern.prefix(2) == [0, 10_416])
    #expect(fraction.aliases(upToOrder: 2).allSatisfy { $0[0].factors.count == 2 })
  }

  @Test func `fewer factors than the resolution are sent to the full factorial`() {
    let error = StatisticsError.tooFewFactors(4, resolution: 5)
    #expect(throws: error) { try FractionalFactorial(factors: 4, resolution: 5) }
    #expect(error.description.hasSuffix("take the full factorial"))
    #expect(throws: StatisticsError.resolution(6)) {
      try FractionalFactorial(factors: 8, resolution: 6)
    }
    #expect(throws: StatisticsError.tooManyFactors(64, resolution: 5, limit: 63)) {
      try FractionalFactorial(factors: 64, resolution: 5)
    }
    #expect(throws: StatisticsError.tooManyFactors(65, resolution: 3, limit: 64)) {
      try FractionalFactorial(factors: 65, resolution: 3)
    }
  }
}
