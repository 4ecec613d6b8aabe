import Statistics
import Testing

/// Every certified quantity of the 31 univariate, analysis-of-variance and linear sets of NIST's
/// Statistical Reference Datasets, against exact rational arithmetic on the data as doubles.
@Suite struct CertifiedResultsTests {
  @Test(arguments: CertifiedSample.all)
  func `a sample has its moments to thirteen digits`(set: CertifiedSample) throws {
    try expect(set, numbers: [1, 1, 1])
  }

  @Test(arguments: CertifiedGroups.all)
  func `groups have their analysis of variance to thirteen digits`(set: CertifiedGroups) throws {
    try expect(set, numbers: [4, 1, 1, 1])
  }

  @Test(arguments: CertifiedRegression.all)
  func `a regression has its numbers to thirteen digits`(regression: CertifiedRegression) throws {
    let count = regression.terms.count
    try expect(regression, numbers: [count, count, 4, 1, 1, 1])
    #expect((try regression.fit().f == nil) == (regression.exact.f == nil))
  }

  @Test func `there are thirty-one sets of as many rows as NIST's`() {
    let samples = CertifiedSample.all.map(\.values.count)
    #expect(samples == [218, 200, 50, 100, 3, 1001, 1001, 1001, 5000])
    let groups = CertifiedGroups.all.map { "\($0.groups.count) × \($0.groups[0].count)" }
    let small = ["9 × 21", "9 × 201", "9 × 2001"]
    #expect(groups == ["5 × 5", "2 × 24"] + small + small + small)
    let regressions = CertifiedRegression.all
    #expect(
      regressions.map(\.response.count) == [36, 40, 11, 3, 82, 16, 21, 21, 21, 21, 21])
    #expect(
      regressions.allSatisfy { set in
        set.predictors.allSatisfy { $0.count == set.response.count }
      })
  }

  @Test func `what is published for decimals of few digits is what is exact for doubles`() throws {
    // Beside a large whole number doubles are not the decimals, as NIST's choice of sets shows.
    let apart = [
      "NumAcc3", "NumAcc4", "AtmWtAg", "SmLs04", "SmLs05", "SmLs06", "SmLs07", "SmLs08", "SmLs09",
    ]
    for reference in CertifiedReferences.all where !apart.contains(reference.name) {
      for quantity in try reference.quantities() {
        // NIST prints 15 digits, some with a zero before them.
        #expect(quantity.publishedDigits ?? 16 > 12.5, "\(reference.name) \(quantity.name)")
      }
    }
    for reference in CertifiedReferences.all where apart.contains(reference.name) {
      let digits = try reference.quantities().compactMap(\.publishedDigits)
      #expect(digits.allSatisfy { $0 >= 3 }, "\(reference.name)")
    }
  }

  @Test func `indices of products over all rows are their fractions`() throws {
    for (set, factors) in zip(CertifiedIndices.all, [3, 5]) {
      let quantities = try set.quantities()
      let pairs = factors * (factors - 1) / 2
      #expect(quantities.count == 10 && quantities[2].numbers.count == pairs)
      for quantity in quantities {
        #expect(quantity.holds, "\(set.name): \(quantity.name), \(quantity.digits) digits")
      }
    }
  }

  private func expect(_ reference: some CertifiedReference, numbers: [Int]) throws {
    let quantities = try reference.quantities()
    #expect(quantities.map(\.numbers.count) == numbers)
    for quantity in quantities {
      #expect(quantity.criterion == 13)
      let worst = quantity.worst?.name ?? ""
      #expect(quantity.digits >= 13, "\(reference.name): \(quantity.name), \(worst)")
    }
  }
}
