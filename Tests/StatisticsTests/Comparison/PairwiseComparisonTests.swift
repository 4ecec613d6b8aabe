import Statistics
import Testing

private let groups = [ComparedSamples.a, ComparedSamples.b, ComparedSamples.c]

@Suite struct PairwiseComparisonTests {
  /// scipy.stats.tukey_hsd(a, b, c): difference, low, high, p.
  @Test func `honest differences are scipy's tukey_hsd`() throws {
    let expected = [
      [3.1928571428571413, 0.9256955460393579, 5.460018739674925, 0.0055920677151766185],
      [1.2053571428571423, -0.903693759133906, 3.3144080448481907, 0.3334960286236208],
      [-1.987499999999999, -4.188291219600973, 0.21329121960097552, 0.08078397093568246],
    ]
    try check(try PairwiseComparison.tukey(groups), expected)
  }

  /// The same with equal_var=False.
  @Test func `Games and Howell's differences are scipy's`() throws {
    let expected = [
      [3.1928571428571413, 0.7874285981740066, 5.598285687540276, 0.011167786336545249],
      [1.2053571428571423, -1.1825863528509415, 3.593300638565226, 0.39581539876505134],
      [-1.987499999999999, -4.013719515014367, 0.03871951501436932, 0.05465328758199095],
    ]
    try check(try PairwiseComparison.gamesHowell(groups), expected)
  }

  @Test func `an interval holds zero exactly where p exceeds the level`() throws {
    let pairs =
      try PairwiseComparison.tukey(groups) + PairwiseComparison.gamesHowell(groups)
    for pair in pairs {
      #expect(pair.interval?.contains(0) == ((pair.p ?? 0) > 0.05))
    }
  }

  @Test func `two groups compared honestly are Student's and Welch's tests`() throws {
    let (a, b) = (groups[0], groups[1])
    let tukey = try PairwiseComparison.tukey([a, b])[0]
    #expect(near(tukey.p, try MeanDifference.student(a, b).test.p ?? -1, tolerance: 1e-10))
    let games = try PairwiseComparison.gamesHowell([a, b])[0]
    #expect(near(games.p, try MeanDifference.welch(a, b).test.p ?? -1, tolerance: 1e-10))
  }

  @Test func `groups without spread or with one value are undefined with a note`() throws {
    let equal = try PairwiseComparison.tukey([[1, 1], [2, 2]])[0]
    #expect(equal.difference == -1 && equal.p == nil && equal.note != nil)
    #expect(try PairwiseComparison.gamesHowell([[1], [2, 3]])[0].p == nil)
    #expect(try PairwiseComparison.tukey([[1], [2, 3]])[0].p != nil)
    #expect(try PairwiseComparison.tukey([]).isEmpty)
    #expect(throws: StatisticsError.self) { try PairwiseComparison.tukey([[1, .nan], [2]]) }
  }

  private func check(_ pairs: [PairwiseComparison], _ expected: [[Double]]) throws {
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    for (pair, numbers) in zip(pairs, expected) {
      #expect(near(pair.difference, numbers[0]))
      #expect(near(pair.interval?.low, numbers[1], tolerance: 1e-8))
      #expect(near(pair.interval?.high, numbers[2], tolerance: 1e-8))
      #expect(near(pair.p, numbers[3], tolerance: 1e-9))
    }
  }
}
