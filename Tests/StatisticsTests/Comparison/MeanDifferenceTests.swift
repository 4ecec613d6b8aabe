import Statistics
import Testing

private let (a, b) = (ComparedSamples.a, ComparedSamples.b)

@Suite struct MeanDifferenceTests {
  @Test func `equal variances are compared as scipy's ttest_ind does`() throws {
    let difference = try MeanDifference.student(a, b)
    #expect(near(difference.estimate, 3.192857142857143))
    #expect(near(difference.test.statistic, 3.5001560022045637, tolerance: 1e-12))
    #expect(difference.test.degreesOfFreedom == 11)
    #expect(near(difference.test.p, 0.004968926021536376, tolerance: 1e-12))
    let interval = try difference.interval(confidence: 0.95)
    #expect(near(interval?.low, 1.1851091495405721) && near(interval?.high, 5.20060513617371))
  }

  @Test func `unequal variances are compared as scipy's ttest_ind does`() throws {
    let difference = try MeanDifference.welch(a, b)
    #expect(near(difference.test.statistic, 3.604533968776911))
    #expect(near(difference.test.degreesOfFreedom, 10.610908202497425))
    #expect(near(difference.test.p, 0.004378131778582848))
    let interval = try difference.interval(confidence: 0.9)
    #expect(near(interval?.low, 1.5967270114502061) && near(interval?.high, 4.788987274264077))
  }

  @Test func `trimmed means are compared as scipy's ttest_ind with trim does`() throws {
    let test = try MeanDifference.yuen(a, b).test
    #expect(near(test.statistic, 3.4341920940578716))
    #expect(near(test.degreesOfFreedom, 6.610189849645632))
    #expect(near(test.p, 0.011940879673567472))
  }

  @Test func `without trimming Yuen's test is Welch's`() throws {
    #expect(try MeanDifference.yuen(a, b, trim: 0) == MeanDifference.welch(a, b))
  }

  @Test func `pairs are compared as scipy's ttest_rel does`() throws {
    let difference = try MeanDifference.paired(Array(a.prefix(6)), b)
    #expect(near(difference.test.statistic, 3.2763643753751066))
    #expect(difference.test.degreesOfFreedom == 5)
    #expect(near(difference.test.p, 0.022042895910803557))
    let interval = try difference.interval()
    #expect(near(interval?.low, 0.592395033613887) && near(interval?.high, 4.907604966386113))
  }

  @Test func `equivalence is the worse of two one-sided tests`() throws {
    let difference = try MeanDifference.welch(a, b)
    #expect(near(try difference.equivalence(within: 5), 0.033509332748902346))
    let turned = try MeanDifference.welch(b, a).equivalence(within: 5)
    #expect(near(turned, 0.033509332748902346))
    #expect(throws: StatisticsError.self) { try difference.equivalence(within: 0) }
  }

  @Test func `exchanging the groups turns the sign and keeps p`() throws {
    for (forth, back) in zip(try variants(a, b), try variants(b, a)) {
      #expect(forth.estimate == back.estimate.map { -$0 } && forth.test.p == back.test.p)
    }
  }

  @Test func `means far from zero keep the digits of their difference`() throws {
    let high = [1e12 + 1, 1e12 + 2, 1e12 + 3]
    let far = try MeanDifference.student(high, high.map { $0 - 1 })
    #expect(far.estimate == 1 && near(far.test.statistic, 1.224744871391589))
  }

  @Test func `one value in a group leaves Welch undefined but not Student`() throws {
    let welch = try MeanDifference.welch([5], [1, 2, 3])
    #expect(welch.estimate == 3 && welch.test.p == nil && welch.note?.contains("one value") == true)
    #expect(try MeanDifference.student([5], [1, 2, 3]).test.degreesOfFreedom == 2)
    #expect(try MeanDifference.student([5], [1]).test.p == nil)
  }

  @Test func `equal values and no values are undefined with a note, and NaN is an error`() throws {
    for equal in try variants([2, 2], [3, 3]) {
      #expect(equal.estimate == -1 && equal.test.p == nil && equal.note != nil)
      #expect(try equal.interval() == nil)
    }
    #expect(try variants([], [1, 2]).allSatisfy { $0.estimate == nil })
    #expect(throws: StatisticsError.notFinite(position: 1)) { try variants([1, .nan], [1, 2]) }
    #expect(throws: StatisticsError.overflow) { try variants([1, 1e200], [1, 2]) }
    #expect(try MeanDifference.paired([2, 3], [1, 2]).test.note?.contains("equal") == true)
    #expect(try MeanDifference.paired([], []).estimate == nil)
  }

  private func variants(_ first: [Double], _ second: [Double]) throws -> [MeanDifference] {
    [
      try MeanDifference.student(first, second), try MeanDifference.welch(first, second),
      try MeanDifference.yuen(first, second),
    ]
  }
}
