import Foundation
import Statistics
import Testing

@Suite struct KaplanMeierTests {
  // The steps are Gehan's; errors, intervals and means are R 4.2's survival 3.5-3.
  @Test func `the remissions of Gehan have the curve that is printed everywhere`() throws {
    let curve = KaplanMeier(try Remissions.mercaptopurine())
    let times = zip(curve.times, curve.events).filter { $0.1 > 0 }.map(\.0)
    #expect(times == [6, 7, 10, 13, 16, 22, 23])
    let shares: [Double] = [18 / 21, 16 / 17, 14 / 15, 11 / 12, 10 / 11, 6 / 7, 5 / 6]
    let errors = [
      0.07636035483212125, 0.08693528518005719, 0.09634965299432049, 0.10681470777500982,
      0.11405386525675253, 0.12823375169303397, 0.13459145675576042,
    ]
    var left = 1.0
    for (time, (share, error)) in zip(times, zip(shares, errors)) {
      left *= share
      let place = try #require(curve.times.firstIndex(of: time))
      #expect(near(curve.survival[place], left, tolerance: 1e-14))
      #expect(near(curve.standardError[place], error, tolerance: 1e-14))
    }
    #expect(curve.atRisk.prefix(3) == [21, 17, 16] && curve.censored.prefix(3) == [1, 0, 1])
    #expect(curve.median == 23 && curve.survival(at: 6.5) == curve.survival[0])
    #expect(curve.survival(at: 5.9) == 1)
  }

  @Test func `intervals, hazards and restricted means are those of R`() throws {
    let curve = KaplanMeier(try Remissions.mercaptopurine())
    let place = try #require(curve.times.firstIndex(of: 10))
    let plain = try curve.intervals(.plain)[place]
    #expect(near(plain?.low, 0.5640993266787881) && near(plain?.high, 0.9417830262623882))
    #expect(try curve.intervals(.plain)[0]?.high == 1)
    let loglog = try curve.intervals()[place]
    #expect(near(loglog?.low, 0.5031995107999565) && near(loglog?.high, 0.8893618351692654))
    #expect(near(curve.cumulativeHazard[place], 0.2683473389355742))
    #expect(near(curve.cumulativeHazardError[place], 0.1212739590569079))
    let mean = try #require(try curve.restrictedMean(to: 20))
    #expect(near(mean.mean, 16.116526610644257) && near(mean.standardError, 1.251560196005047))
    let other = try KaplanMeier(try Remissions.untreated()).restrictedMean(to: 20)
    #expect(near(other?.mean, 8.428571428571429) && near(other?.standardError, 1.268082682503922))
    let interval = try mean.interval(confidence: 0.9)
    #expect(near(interval.high - mean.mean, 1.6448536269514722 * mean.standardError))
    #expect(near(mean.mean - interval.low, 1.6448536269514722 * mean.standardError))
  }

  @Test func `without censoring the curve is the share, its error the binomial's`() throws {
    let times: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]
    let sample = try SurvivalTimes(times, happened: times.map { _ in true })
    let curve = KaplanMeier(sample)
    for (place, time) in curve.times.enumerated() {
      let share = Double(times.count { $0 > time }) / 8
      #expect(near(curve.survival[place], share, tolerance: 1e-15))
      #expect(near(curve.standardError[place], (share * (1 - share) / 8).squareRoot()))
    }
    // The area to the last time is the mean, its error that of a mean with n in the denominator.
    let mean = try #require(try curve.restrictedMean(to: 9))
    let average = times.reduce(0, +) / 8
    let squares = times.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    #expect(near(mean.mean, average) && near(mean.standardError, squares.squareRoot() / 8))
    #expect(try curve.restrictedMean(to: 20)?.mean == mean.mean)
    #expect(near(try curve.restrictedMean(to: 0.5)?.mean, 0.5))
    #expect(try curve.restrictedMean(to: 0.5)?.standardError == 0)
  }

  @Test func `those censored at the time of an event were at risk`() throws {
    let curve = KaplanMeier(
      try SurvivalTimes([6, 6, 9, 10], happened: [true, false, false, true]))
    #expect(curve.times == [6, 9, 10] && curve.survival == [0.75, 0.75, 0])
    #expect(curve.events == [1, 0, 1] && curve.censored == [1, 1, 0])
    #expect(curve.standardError[2] == 0 && curve.median == 10)
    #expect(try curve.intervals()[2] == nil && curve.intervals(.plain)[2]?.high == 0)
    #expect(curve.cumulativeHazard == [0.25, 0.25, 1.25])
  }

  @Test func `without an event the curve stays at 1`() throws {
    let curve = KaplanMeier(try SurvivalTimes([2, 3], happened: [false, false]))
    #expect(curve.survival == [1, 1] && curve.standardError == [0, 0] && curve.median == nil)
    #expect(try curve.intervals() == [nil, nil])
    let mean = try curve.restrictedMean(to: 3)
    #expect(mean?.mean == 3 && mean?.standardError == 0)
    #expect(try curve.restrictedMean(to: 3.5) == nil)
  }

  // R 4.2's survfit.
  @Test func `a curve flat at a half has its median in the midst`() throws {
    func median(_ times: [Double], _ marks: [Int]) throws -> Double? {
      KaplanMeier(try SurvivalTimes(times, happened: marks.map { $0 == 1 })).median
    }
    #expect(try median([1, 2, 3, 4], [1, 1, 1, 1]) == 2.5)
    #expect(try median([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]) == 3)
    #expect(try median([1, 2, 3, 4], [1, 1, 0, 1]) == 3)
    #expect(try median([1, 2, 2, 3, 5, 6], [1, 1, 1, 0, 1, 1]) == 3.5)
    // It never falls below a half.
    #expect(try median([1, 2, 3, 4], [1, 1, 0, 0]) == 2)
  }

  @Test func `what is no time is an error`() throws {
    #expect(throws: StatisticsError.notFinite(position: 1)) {
      try SurvivalTimes([1, .nan], happened: [true, true])
    }
    #expect(throws: StatisticsError.self) { try SurvivalTimes([-1], happened: [true]) }
    for time in [1e307, .leastNonzeroMagnitude] {
      #expect(throws: StatisticsError.overflow) {
        try SurvivalTimes([0, time], happened: [true, true])
      }
    }
    #expect(throws: StatisticsError.self) { try SurvivalTimes([], happened: []) }
    let one = try SurvivalTimes([0], happened: [true])
    #expect(KaplanMeier(one).survival == [0])
    #expect(throws: StatisticsError.confidence(1)) {
      try KaplanMeier(one).intervals(confidence: 1)
    }
    #expect(throws: StatisticsError.self) { try KaplanMeier(one).restrictedMean(to: 0) }
    #expect(throws: StatisticsError.self) {
      try SurvivalTimes([1], happened: [false]).requireEvents()
    }
  }
}
