import Statistics
import Testing

@Suite struct SubsetTableTests {
  @Test func `two factors are computed by hand`() throws {
    let table = try SubsetTable([10, 7, 6, 1])
    #expect(table.mainEffect(of: 0) == -4)  // ((7 − 10) + (1 − 6)) / 2
    #expect(table.mainEffect(of: 1) == -5)
    #expect(table.contrasts[3] == -1)  // ((1 − 6) − (7 − 10)) / 2
    #expect(table.contrasts[0] == 12)  // twice the mean of 6
    #expect(table.dividends == [10, -3, -4, -2])
    #expect(table.shapleyValues == [-4, -5])
    #expect(table.shapleyInteraction(of: 3) == -2)
    #expect(table.game(lowerIsBetter: true).values == [0, 3, 4, 9])
    #expect(table.game(lowerIsBetter: false).values == [0, -3, -4, -9])
  }

  @Test func `in the glove game the one right glove earns two thirds`() throws {
    // Players 0 and 1 hold a left glove each, player 2 the only right one (Shapley 1953).
    let gloves = try SubsetTable([0, 0, 0, 0, 0, 1, 1, 1])
    #expect(near(gloves.shapleyValue(of: 0), 1.0 / 6))
    #expect(near(gloves.shapleyValue(of: 1), 1.0 / 6))
    #expect(near(gloves.shapleyValue(of: 2), 4.0 / 6))
    #expect(near(gloves.shapleyInteraction(of: 0b011), -0.5))  // the left gloves are rivals
    #expect(near(gloves.shapleyInteraction(of: 0b101), 0.5))
    #expect(near(gloves.shapleyInteraction(of: 0b111), -1))
  }

  @Test(arguments: 1..<16)
  func `in a unanimity game the members share alike and only they interact`(team: Int) throws {
    let game = try SubsetTable((0..<16).map { $0 & team == team ? 1 : 0 })
    let size = team.nonzeroBitCount
    for player in 0..<4 {
      let isMember = team & (1 << player) != 0
      #expect(near(game.shapleyValue(of: player), isMember ? 1 / Double(size) : 0))
    }
    for coalition in 1..<16 {
      #expect(game.dividends[coalition] == (coalition == team ? 1 : 0))
      let expected =
        coalition & team == coalition ? 1 / Double(size - coalition.nonzeroBitCount + 1) : 0
      #expect(near(game.shapleyInteraction(of: coalition), expected))
    }
  }

  @Test(arguments: 0..<40)
  func `Shapley values share out exactly what all gain over none`(seed: Int) throws {
    let table = try SubsetTable(numbers(1 << (1 + seed % 8), seed: seed))
    let gain = table.values[table.all] - table.values[0]
    let sum = table.shapleyValues.reduce(0, +)
    #expect(near(sum / gain, 1, tolerance: 1e-12))
  }

  @Test(arguments: 0..<10)
  func `Shapley values are the mean contributions over all orders of joining`(seed: Int) throws {
    let table = try SubsetTable(numbers(16, seed: seed))
    var sums = [Double](repeating: 0, count: 4)
    for order in permutations([0, 1, 2, 3]) {
      var joined = 0
      for player in order {
        sums[player] += table.values[joined | 1 << player] - table.values[joined]
        joined |= 1 << player
      }
    }
    for player in 0..<4 { #expect(near(table.shapleyValue(of: player), sums[player] / 24)) }
  }

  @Test(arguments: 0..<10)
  func `interaction indices follow from the dividends`(seed: Int) throws {
    let table = try SubsetTable(numbers(16, seed: seed))
    for coalition in 1..<16 {
      var expected = 0.0
      for larger in 0..<16 where larger & coalition == coalition {
        let extra = (larger ^ coalition).nonzeroBitCount
        expected += table.dividends[larger] / Double(extra + 1)
      }
      #expect(near(table.shapleyInteraction(of: coalition), expected))
    }
  }

  @Test(arguments: 0..<10)
  func `contrasts are signed sums over all cells`(seed: Int) throws {
    let table = try SubsetTable(numbers(16, seed: seed))
    for subset in 1..<16 {
      let signed = table.values.indices.map { mask in
        (subset & ~mask).nonzeroBitCount % 2 == 0 ? table.values[mask] : -table.values[mask]
      }
      #expect(near(table.contrasts[subset], signed.reduce(0, +) / 8))
    }
  }

  @Test func `a factor that changes nothing gets exactly zero`() throws {
    let active = numbers(8, seed: 3)
    let table = try SubsetTable((0..<16).map { active[$0 & 0b111] })
    #expect(table.shapleyValue(of: 3) == 0)
    for subset in 8..<16 {
      #expect(table.contrasts[subset] == 0)
      #expect(table.dividends[subset] == 0)
      #expect(table.shapleyInteraction(of: subset) == 0)
    }
  }

  @Test func `a table without factors holds one value and no effects`() throws {
    let table = try SubsetTable([5])
    #expect(table.factorCount == 0 && table.all == 0)
    #expect(table.shapleyValues.isEmpty && table.dividends == [5])
  }

  @Test(arguments: [[], [1, 2, 3], [1, 2, 3, 4, 5]] as [[Double]])
  func `a table of the wrong size is refused`(values: [Double]) {
    #expect(throws: StatisticsError.notAPowerOfTwo(count: values.count)) {
      try SubsetTable(values)
    }
  }

  @Test func `a table with a hole is refused`() {
    #expect(throws: StatisticsError.notFinite(position: 1)) { try SubsetTable([1, .nan]) }
  }
}

/// Reproducible numbers from 0 to 1, by a linear congruential generator.
func numbers(_ count: Int, seed: Int) -> [Double] {
  var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}

func permutations(_ items: [Int]) -> [[Int]] {
  guard let first = items.first else { return [[]] }
  return permutations(Array(items.dropFirst())).flatMap { rest in
    (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
  }
}
