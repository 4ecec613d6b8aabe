import Statistics
import Testing

@Suite struct PermutationTestTests {
  /// scipy.stats.permutation_test on |mean(x) − mean(y)|, alternative='greater', all permutations.
  @Test func `few relabellings are all counted`() throws {
    let tiny = try PermutationTest.independent([1, 2, 3], [7, 8, 9], seed: 1)
    #expect(tiny.isExact && tiny.p == 0.1)
    let test = try PermutationTest.independent(ComparedSamples.a, ComparedSamples.b, seed: 1)
    #expect(test.isExact && near(test.p, 0.007575757575757576))
    let paired = try PermutationTest.paired(
      ComparedSamples.before, ComparedSamples.after, seed: 1)
    #expect(paired.isExact && near(paired.p, 0.265625))
  }

  @Test func `many relabellings are drawn, and one seed gives one p`() throws {
    let first = (0..<30).map { Double($0 * 7 % 31) }
    let second = (0..<25).map { Double($0 * 5 % 29) + 3 }
    let test = try PermutationTest.independent(first, second, seed: 7)
    #expect(!test.isExact)
    #expect(test == (try PermutationTest.independent(first, second, seed: 7)))
    #expect(test == (try PermutationTest.independent(second, first, seed: 7)))
    // Close to Student's p, as it must be for samples of this size.
    let student = try MeanDifference.student(first, second).test.p ?? -1
    #expect(near(test.p, student, tolerance: 0.02))
    let pairs = try PermutationTest.paired(
      Array(first.prefix(25)), second, resamples: 4_999, seed: 7)
    let t = try MeanDifference.paired(Array(first.prefix(25)), second).test.p ?? -1
    #expect(!pairs.isExact && near(pairs.p, t, tolerance: 0.03))
  }

  @Test func `p of drawn relabellings is never zero`() throws {
    let test = try PermutationTest.independent(
      (0..<20).map(Double.init), (100..<120).map(Double.init), resamples: 99, seed: 3)
    #expect(test.p == 0.01)
  }

  @Test func `equal values have no permutation`() throws {
    #expect(try PermutationTest.independent([1, 1], [1, 1], seed: 0).p == nil)
    #expect(try PermutationTest.independent([], [1, 1], seed: 0).note != nil)
    #expect(try PermutationTest.paired([1, 1], [1, 1], seed: 0).p == nil)
    #expect(throws: StatisticsError.self) {
      try PermutationTest.independent([.nan], [1], seed: 0)
    }
  }
}
