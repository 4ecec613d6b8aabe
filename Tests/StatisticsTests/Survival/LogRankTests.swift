import Statistics
import Testing

@Suite struct LogRankTests {
  // R 4.2's survival 3.5-3; 16.79 stands in every textbook that has these data.
  @Test func `the remissions of Gehan differ by 16.79`() throws {
    let test = try LogRank([Remissions.untreated(), Remissions.mercaptopurine()])
    #expect(near(test.chiSquared, 16.79294098921653) && test.degreesOfFreedom == 1)
    #expect(test.observed == [21, 9] && near(test.expected[0], 10.74949905196887))
    #expect(near(test.expected[1], 19.25050094803113))
    #expect(near(test.p, try ChiSquared(1).upperTail(16.79294098921653)))
  }

  @Test func `strata are compared within themselves`() throws {
    let test = try LogRank(
      [Remissions.mercaptopurine(), Remissions.untreated()],
      strata: [Array(Remissions.strata.prefix(21)), Array(Remissions.strata.suffix(21))])
    #expect(near(test.chiSquared, 15.18160699488075))
    #expect(abs(test.p - 9.764994776261673e-05) < 1e-16)
    #expect(near(test.expected[0], 18.98518981018981))
  }

  @Test func `three groups have two degrees of freedom`() throws {
    let all = try Remissions.all()
    let groups = try (0..<3).map { group in
      let rows = all.times.indices.filter { $0 % 3 == group }
      return try SurvivalTimes(
        rows.map { all.times[$0] }, happened: rows.map { all.happened[$0] })
    }
    let test = try LogRank(groups)
    #expect(near(test.chiSquared, 0.7163805891691838) && test.degreesOfFreedom == 2)
    #expect(near(test.p, 0.6989400578427423))
    #expect(near(try LogRank(groups.reversed()).chiSquared, test.chiSquared))
  }

  @Test func `two events make a statistic of 1`() throws {
    // At 1 one of two at risk: 1 − ½, variance ¼; at 2 nobody is left to compare with.
    let test = try LogRank([
      SurvivalTimes([1], happened: [true]), SurvivalTimes([2], happened: [true]),
    ])
    #expect(test.chiSquared == 1 && test.expected == [0.5, 1.5])
  }

  @Test func `a group that is never at risk with an event costs no degree of freedom`() throws {
    let early = try SurvivalTimes([1, 2], happened: [false, false])
    let test = try LogRank([
      early, SurvivalTimes([3, 4], happened: [true, true]),
      SurvivalTimes([3.5, 5], happened: [true, false]),
    ])
    #expect(test.degreesOfFreedom == 1 && test.expected[0] == 0)
  }

  @Test func `groups that never meet in a stratum are named`() throws {
    let groups = try [[1, 3], [2, 4], [1.5, 3.5], [2.5, 4.5]].map {
      try SurvivalTimes($0, happened: [true, true])
    }
    #expect(throws: StatisticsError.groupsApart([[0, 1], [2, 3]])) {
      try LogRank(groups, strata: [[0, 0], [0, 0], [1, 1], [1, 1]])
    }
    #expect(throws: StatisticsError.groupsApart([[0, 1], [2]])) {
      try LogRank(Array(groups.prefix(3)), strata: [[0, 0], [0, 0], [1, 1]])
    }
    let message = StatisticsError.groupsApart([[0, 1], [2, 3]]).description
    #expect(message.contains("groups 1, 2 and 3, 4"))
    // A chain of strata ties all groups together.
    let chain = try LogRank(
      Array(groups.prefix(3)) + [
        SurvivalTimes([1, 1.2, 2], happened: [true, true, true])
      ], strata: [[0, 0], [0, 0], [1, 1], [1, 0, 1]])
    #expect(chain.degreesOfFreedom == 3)
  }

  @Test func `no events, and groups that never meet, are errors`() throws {
    let censored = try SurvivalTimes([1, 2], happened: [false, false])
    let events = try SurvivalTimes([3, 4], happened: [true, true])
    #expect {
      try LogRank([censored, censored])
    } throws: { "\($0)".contains("no event came") }
    #expect {
      try LogRank([censored, events])
    } throws: { "\($0)".contains("cannot be compared") }
  }
}
