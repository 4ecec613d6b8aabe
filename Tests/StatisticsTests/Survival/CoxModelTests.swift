import Foundation
import Statistics
import Testing

@Suite struct CoxModelTests {
  // R 4.2's coxph (survival 3.5-3), run to convergence.
  @Test func `mercaptopurine divides the hazard by 4.8`() throws {
    let model = try CoxModel(of: Remissions.all(), on: [Remissions.treatment])
    let found = model.coefficients[0]
    #expect(near(found.estimate, -1.572125148829066))
    #expect(near(found.standardError, 0.4123967177094555))
    #expect(near(1 / found.hazardRatio, 4.816873, tolerance: 1e-6))
    #expect(near(model.nullLogLikelihood, -93.18426999684773))
    #expect(near(model.logLikelihood, -85.00842457737163))
    let ratio = try model.likelihoodRatio()
    #expect(near(ratio.statistic, 16.35169083895221) && ratio.degreesOfFreedom == 1)
    #expect(abs((ratio.p ?? 1) - 5.260920532886839e-05) < 1e-15)
    #expect(model.n == 42 && model.events == 30)
  }

  @Test func `strata have hazards of their own`() throws {
    let model = try CoxModel(
      of: Remissions.all(), on: [Remissions.treatment, Remissions.wave], strata: Remissions.strata)
    #expect(near(model.coefficients[0].estimate, -1.511182177494465))
    #expect(near(model.coefficients[1].estimate, -0.03485545106029152))
    #expect(near(model.coefficients[0].standardError, 0.4224494723209039))
    #expect(near(model.coefficients[1].standardError, 0.2793062863607369))
    #expect(near(model.logLikelihood, -54.15259260004000))
    // R 4.2, survival 3.5: coxph(Surv(t, e) ~ a + w + strata(s), cluster = k).
    let robust = try #require(model.clusterCovariance(Remissions.pairs))
    #expect(near(robust[0][0].squareRoot(), 0.26466699077384415))
    #expect(near(robust[1][1].squareRoot(), 0.20898373345138715))
    // cox.zph with its default transform.
    let tests = try model.proportionality()
    let expected = [0.05882996086104725, 0.01714224662327434, 0.06873622530241144]
    for (item, statistic) in zip(tests, expected) {
      #expect(near(item.test.statistic, statistic, tolerance: 1e-11))
    }
    #expect(tests.map(\.test.degreesOfFreedom) == [1, 1, 2])
    #expect(near(tests[2].test.p, 0.9662157629188852))
    #expect(try model.proportionality(terms: [[0, 1]]).map(\.columns) == [[0, 1], [0, 1]])
  }

  @Test func `clusters are summed before they are squared`() throws {
    let model = try CoxModel(of: Remissions.all(), on: [Remissions.treatment, Remissions.wave])
    #expect(near(model.coefficients[0].estimate, -1.5765158285249))
    #expect(near(model.coefficients[1].estimate, 0.02361768729248519))
    let robust = try #require(model.clusterCovariance(Remissions.pairs))
    #expect(near(robust[0][0].squareRoot(), 0.2687396198024308))
    #expect(near(robust[1][1].squareRoot(), 0.1960082115266767))
    #expect(near(robust[0][1], robust[1][0], tolerance: 1e-15))
    #expect(model.clusterCovariance(Remissions.pairs.map { _ in 1 }) == nil)
    let influences = model.influences
    let expected = [
      0: [0.1040916399943858, 0.03822452158782217],
      21: [-0.02840135180605166, 0.001825003811029572],
      40: [0.06518676961547885, 0.0276052500316321],
    ]
    for (row, pair) in expected {
      #expect(near(influences[row][0], pair[0]) && near(influences[row][1], pair[1]))
    }
    for j in 0..<2 { #expect(abs(influences.reduce(0) { $0 + $1[j] }) < 1e-12) }
    let tests = try model.proportionality().map(\.test.statistic)
    for (found, statistic) in zip(
      tests, [0.02048747136313722, 0.10012892409472947, 0.10558972626671602])
    { #expect(near(found, statistic, tolerance: 1e-11)) }
  }

  @Test func `three rows have their answer on paper`() throws {
    // u/(2u + 1) · 1/(u + 1) is greatest at u = 1/√2.
    let three = try SurvivalTimes([1, 2, 3], happened: [true, true, true])
    let model = try CoxModel(of: three, on: [[1, 0, 1]])
    #expect(near(model.coefficients[0].hazardRatio, 0.5.squareRoot(), tolerance: 1e-14))
    // Tied: u/((2u + 2)(1.5u + 1.5)) · 1/(u + 1) by Efron, greatest at ½.
    let tied = try SurvivalTimes([1, 1, 2, 2], happened: [true, true, false, true])
    let efron = try CoxModel(of: tied, on: [[1, 0, 1, 0]])
    #expect(near(efron.coefficients[0].hazardRatio, 0.5, tolerance: 1e-14))
    #expect(near(efron.logLikelihood, log(0.5 / (3 * 1.5 * 1.5 * 1.5)), tolerance: 1e-14))
  }

  @Test func `unit and origin of a column do not matter`() throws {
    let model = try CoxModel(of: Remissions.all(), on: [Remissions.treatment, Remissions.wave])
    let moved = try CoxModel(
      of: Remissions.all(), on: [Remissions.treatment, Remissions.wave.map { 1e6 + 1e-3 * $0 }])
    #expect(
      near(moved.coefficients[1].estimate / 1e3, model.coefficients[1].estimate, tolerance: 1e-6))
    #expect(near(moved.coefficients[0].estimate, model.coefficients[0].estimate, tolerance: 1e-6))
  }

  @Test func `a column that ranks the events perfectly is named`() throws {
    let times = try SurvivalTimes([1, 2, 3, 4, 5], happened: [true, true, true, false, false])
    let noise = [0.3, -1, 0.7, 0.2, -0.4]
    for turned in [1.0, -1] {
      #expect(throws: StatisticsError.fit(.monotoneLikelihood(column: 1))) {
        try CoxModel(of: times, on: [noise, [5, 4, 3, 1, 2].map { turned * $0 }])
      }
    }
    // A level without events.
    #expect(throws: StatisticsError.fit(.monotoneLikelihood(column: 0))) {
      try CoxModel(of: times, on: [[0, 0, 0, 1, 0]])
    }
    // A combination: only the sum of the two ranks.
    let first: [Double] = [9, 2, 5, 0, 1]
    let second = zip([5, 4, 3, 1, 2], first).map { $0 - $1 }
    #expect(throws: StatisticsError.fit(.monotoneLikelihood(column: nil))) {
      try CoxModel(of: times, on: [first, second])
    }
  }

  @Test func `strong effects that do not separate have an answer`() throws {
    // One event out of order among forty: the ratio is great but finite.
    let times = (1...40).map(Double.init)
    var column = times.map { -$0 }
    column.swapAt(18, 19)
    let sample = try SurvivalTimes(times, happened: times.map { _ in true })
    let model = try CoxModel(of: sample, on: [column])
    #expect(model.coefficients[0].estimate > 1 && model.coefficients[0].estimate < 5)
  }

  // R 4.2's coxph (survival 3.5-3), run to convergence; the outlier's hazard at the maximum is far from
  // that of the others.
  @Test(arguments: [
    (3, 0.00023976617910920065, 0.00012249566567695036, 0.067868616642159693),
    (8, -0.00067604007243569702, 0.0053303765163657951, 0.13876910588191271),
    (15, 2.9321135845342722e-05, 0.00010482763977630694, 0.166675366624116),
    (24, -0.00098454429658024665, 0.0077200771474702085, 0.0061657056733864053),
  ])
  func `one outlier is no separation`(
    place: Int, estimate: Double, error: Double, second: Double
  ) throws {
    let places = 1...24
    let sample = try SurvivalTimes(places.map(Double.init), happened: places.map { $0 % 4 != 0 })
    let column = places.map { $0 == place ? 9_999 : sin(Double($0)) }
    let model = try CoxModel(of: sample, on: [column])
    #expect(abs(model.coefficients[0].estimate - estimate) < 1e-7 * error)
    #expect(abs(model.coefficients[0].standardError - error) < 1e-7 * error)
    let both = try CoxModel(of: sample, on: [column, places.map { cos(2 * Double($0)) }])
    #expect(near(both.coefficients[1].estimate, second, tolerance: 1e-8))
  }

  @Test func `samples with an outlier have answers whatever it is`() throws {
    for seed in UInt64(1)...20 {
      for outlier in [-1e6, 9_999, 1e6] {
        var columns = GivenSamples.normals(2, 60, seed: seed)
        let times = GivenSamples.uniforms(1, 60, seed: seed)[0]
        columns[0][0] = outlier
        // Its time is in the midst, so that it neither leads nor ends all risk sets.
        let middle = times.sorted()[30]
        let sample = try SurvivalTimes(
          [middle] + times.dropFirst(), happened: times.indices.map { $0 % 3 > 0 })
        let model = try CoxModel(of: sample, on: columns)
        #expect(model.coefficients.allSatisfy { $0.estimate.isFinite && $0.standardError > 0 })
      }
    }
  }

  @Test func `a combination that ranks the events is named beside an outlier too`() throws {
    for outlier in [0, 9_999, -1e6] {
      let noise = GivenSamples.normals(2, 60, seed: 31)
      let times = (1...60).map(Double.init)
      let sample = try SurvivalTimes(times, happened: times.indices.map { $0 % 3 > 0 })
      var other = noise[1]
      other[30] += outlier
      let sum = zip(times, other).map { -$0 / 20 - $1 }
      #expect(throws: StatisticsError.fit(.monotoneLikelihood(column: nil))) {
        try CoxModel(of: sample, on: [other, noise[0], sum])
      }
    }
  }

  @Test func `what strata add to a column does not matter`() throws {
    let columns = [Remissions.treatment, Remissions.wave]
    let model = try CoxModel(of: Remissions.all(), on: columns, strata: Remissions.strata)
    for shift in [1e3, 1e6] {
      let moved = zip(columns[1], Remissions.strata).map { $0 + shift * Double($1) }
      let other = try CoxModel(
        of: Remissions.all(), on: [columns[0], moved], strata: Remissions.strata)
      for j in 0..<2 {
        let (own, expected) = (other.coefficients[j], model.coefficients[j])
        #expect(near(own.estimate, expected.estimate, tolerance: 1e-15 * shift))
        #expect(near(own.standardError, expected.standardError, tolerance: 1e-15 * shift))
      }
      #expect(near(other.logLikelihood, model.logLikelihood, tolerance: 1e-15 * shift))
    }
  }

  @Test func `fewer events than columns are an error`() throws {
    let sample = try SurvivalTimes(
      (1...12).map(Double.init), happened: (1...12).map { $0 == 4 || $0 == 7 })
    #expect {
      try CoxModel(of: sample, on: GivenSamples.normals(3, 12, seed: 8))
    } throws: { "\($0)".contains("2 events cannot determine 3 coefficients") }
  }

  @Test func `columns and samples that tell nothing are errors`() throws {
    let all = try Remissions.all()
    #expect {
      try CoxModel(of: all, on: [Remissions.wave, all.times.map { _ in 2 }])
    } throws: { "\($0)".contains("column 2 never varies") }
    #expect(throws: StatisticsError.aliasedColumn(1)) {
      try CoxModel(of: all, on: [Remissions.wave, Remissions.wave.map { 2 * $0 - 1 }])
    }
    // Constant in each stratum.
    #expect(throws: StatisticsError.aliasedColumn(0)) {
      try CoxModel(of: all, on: [Remissions.strata.map(Double.init)], strata: Remissions.strata)
    }
    #expect(throws: StatisticsError.notFiniteColumn(0, position: 3)) {
      try CoxModel(of: all, on: [Remissions.wave.enumerated().map { $0 == 3 ? .nan : $1 }])
    }
    #expect {
      try CoxModel(of: SurvivalTimes([1, 2], happened: [false, false]), on: [[1, 2]])
    } throws: { "\($0)".contains("no event came") }
    // One event time: nothing tells whether hazards are proportional.
    let once = try CoxModel(
      of: SurvivalTimes([1, 1, 2, 3], happened: [true, true, false, false]), on: [[1, 2, 1.5, 0]])
    #expect(try once.proportionality()[0].test.p == nil)
  }
}
