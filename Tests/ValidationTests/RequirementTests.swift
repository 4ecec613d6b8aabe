import Testing
import Validation

@Suite struct RequirementTests {
  @Test(
    arguments: [
      (Requirement.below(0.95), 0.81, 0.92, Judgement.holds),
      (.below(0.95), 0.92, 0.97, .undecided), (.below(0.95), 0.95, 0.97, .fails),
      (.above(0.1), 0.11, 0.3, .holds), (.above(0.1), 0.02, 0.1, .fails),
      (.above(0.1), 0.1, 0.3, .undecided), (.between(0.4, 0.6), 0.41, 0.59, .holds),
      (.between(0.4, 0.6), 0.3, 0.5, .undecided), (.between(0.4, 0.6), 0.7, 0.9, .fails),
      (.between(0.4, 0.6), 0.3, 0.7, .undecided), (.above(0), .nan, .nan, .undecided),
    ])
  func `an interval holds as a whole or fails as a whole`(
    requirement: Requirement, low: Double, high: Double, expected: Judgement
  ) {
    #expect(requirement.judge(low: low, high: high) == expected)
  }

  @Test func `one claim that fails is enough, and one that is open leaves all open`() {
    #expect(Judgement.all([.holds, .holds]) == .holds)
    #expect(Judgement.all([.holds, .undecided, .fails]) == .fails)
    #expect(Judgement.all([.holds, .undecided]) == .undecided)
    #expect(Judgement.all([]) == .undecided)
  }

  @Test func `ends themselves are outside`() {
    #expect(!Requirement.between(0, 1).admits(0))
    #expect(!Requirement.between(0, 1).admits(1))
    #expect(!Requirement.above(0).admits(.nan))
    #expect(Requirement.below(2).description == "< 2.0")
  }
}
