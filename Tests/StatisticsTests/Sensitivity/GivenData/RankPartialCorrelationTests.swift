import Foundation
import Statistics
import Testing

@Suite struct RankPartialCorrelationTests {
  @Test func `of one factor it is Spearman's correlation`() throws {
    let x = [12.1, 9.8, 14.3, 11.7, 10.9, 13.2, 15.1, 8.4, 9.1]
    let y = [1.9, 2.4, 3.6, 2.2, 3.1, 2.9, 3.9, 2.0, 1.2]
    let found = try RankPartialCorrelation(of: y, on: [x]).factors[0]
    // scipy 1.17.1's spearmanr.
    #expect(near(found.value, 0.7) && near(found.p, 0.03576957497026173))
    // tanh(artanh 0.7 ± 1.959964 √(1.245/6))
    let reach = 1.959963984540054 * (1.245 / 6).squareRoot()
    #expect(near(found.interval?.low, tanh(atanh(0.7) - reach)))
    #expect(near(found.interval?.high, tanh(atanh(0.7) + reach)))
  }

  @Test func `it is the correlation of the residuals of ranks`() throws {
    let x = GivenSamples.normals(3, 60, seed: 3)
    let second = zip(x[0], x[1]).map { 0.6 * $0 + $1 }
    let columns = [x[0], second, x[2].map { ($0 * 2).rounded() }]
    let y = GivenSamples.sum([1, -0.5, 0.3], columns).map { ($0 * 3).rounded() }
    let found = try RankPartialCorrelation(of: y, on: columns)
    let ranks = columns.map(ranked)
    for j in 0..<3 {
      let others = ranks.indices.filter { $0 != j }.map { DesignColumn(ranks[$0]) }
      let own = try LinearModel(of: ranks[j], on: others).residuals
      let rest = try LinearModel(of: ranked(y), on: others).residuals
      let r = try Correlation.pearson(own, rest).coefficient ?? .nan
      #expect(near(found.factors[j].value, r, tolerance: 1e-13))
      let t = r.magnitude * (56 / (1 - r * r)).squareRoot()
      #expect(near(found.factors[j].p, 2 * (try StudentT(56).upperTail(t))))
    }
    #expect(found.degreesOfFreedom == 56)
  }

  @Test func `rising transforms change nothing, falling ones the sign`() throws {
    let x = GivenSamples.normals(2, 40, seed: 4)
    let y = GivenSamples.sum([1, -2], x)
    let found = try RankPartialCorrelation(of: y, on: x).factors
    let bent = try RankPartialCorrelation(
      of: y.map { exp($0) }, on: [x[0].map { $0 * $0 * $0 }, x[1].map { -$0 }]
    ).factors
    #expect(near(bent[0].value, found[0].value ?? .nan, tolerance: 1e-14))
    #expect(near(bent[1].value, -(found[1].value ?? .nan), tolerance: 1e-14))
    #expect((found[0].value ?? 0) > 0 && (found[1].value ?? 0) < 0)
  }

  /// Of normal columns the correlation of ranks is 6/π · arcsin(ρ/2), which the partial ones follow from.
  @Test(arguments: [(1_000, 0.06), (16_000, 0.015)])
  func `it tends to what normal columns have`(rows: Int, within: Double) throws {
    let x = GivenSamples.normals(3, rows, seed: 5)
    let noise = GivenSamples.normals(1, rows, seed: 6)
    let y = GivenSamples.sum([2, -1, 0, 1], x + noise)
    let found = try RankPartialCorrelation(of: y, on: x).factors
    let rho = [2 / 6.0.squareRoot(), -1 / 6.0.squareRoot(), 0].map { 6 / Double.pi * asin($0 / 2) }
    for j in 0..<3 {
      let others = rho.indices.filter { $0 != j }.reduce(1.0) { $0 - rho[$1] * rho[$1] }
      #expect(near(found[j].value, rho[j] / others.squareRoot(), tolerance: within))
    }
  }

  @Test func `ranks that tell everything leave no interval`() throws {
    let x: [Double] = [1, 2, 3, 4, 5, 6]
    let found = try RankPartialCorrelation(of: x.map { -exp($0) }, on: [x, [2, 1, 5, 3, 6, 4]])
    #expect(found.factors[0].value == -1 && found.factors[0].p == 0)
    #expect(found.factors[0].interval == nil && found.factors[0].note != nil)
    #expect(found.factors[1].value == nil && found.factors[1].p == nil)
  }

  @Test func `what tells nothing is an error`() throws {
    let x: [Double] = [1, 2, 3, 4, 5]
    #expect(throws: StatisticsError.notFinite(position: 0)) {
      try RankPartialCorrelation(of: [.nan, 1, 2, 3, 4], on: [x])
    }
    #expect { try RankPartialCorrelation(of: [1, 1, 1, 1, 1], on: [x]) } throws: {
      "\($0)".contains("outcome never varies")
    }
    #expect { try RankPartialCorrelation(of: x, on: [x.map { _ in 3 }]) } throws: {
      "\($0)".contains("column 1 never varies")
    }
    #expect(throws: StatisticsError.aliasedColumn(1)) {
      try RankPartialCorrelation(of: [2, 1, 3, 5, 4], on: [x, x.map { $0 * $0 }])
    }
    #expect { try RankPartialCorrelation(of: [1, 2], on: [[1, 3]]) } throws: {
      "\($0)".contains("too few")
    }
  }

  private func ranked(_ values: [Double]) -> [Double] {
    values.map { value in
      Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
    }
  }
}
