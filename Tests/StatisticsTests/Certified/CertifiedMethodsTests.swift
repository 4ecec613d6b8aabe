import Statistics
import Testing

/// The references to methods that NIST has no sets for: their numbers, and that each datum counts.
@Suite struct CertifiedMethodsTests {
  @Test(arguments: zip(CertifiedSurvival.all, [(16, 12), (2, 1), (2, 2)]))
  func `curves, log-rank and Cox have their digits`(
    set: CertifiedSurvival, times: (Int, Int)
  ) throws {
    let steps = times.0 + times.1
    try expect(set, numbers: [steps, steps, steps, steps, 4, 4, 4], digits: 12)
    let curve = try set.quantities()[0]
    #expect(curve.numbers.first?.name == "group 1, \(set.times[0][0])")
    #expect(curve.numbers.last?.name == "group 2, \(set.times[1].max() ?? 0)")
  }

  @Test(arguments: zip(CertifiedTrajectories.all, [3, 4]))
  func `elementary effects have their digits`(set: CertifiedTrajectories, factors: Int) throws {
    try expect(set, numbers: [factors, factors, factors], digits: 14)
  }

  @Test(arguments: CertifiedGivenData.all)
  func `measures of any sample have their digits`(set: CertifiedGivenData) throws {
    try expect(set, numbers: [3, 3, 6, 3, 3, 3, 3], digits: 13)
  }

  @Test(arguments: CertifiedSurface.all)
  func `a surface has its digits`(set: CertifiedSurface) throws {
    try expect(set, numbers: [6, 6, 2, 2, 2, 4, 2, 2, 4, 2], digits: 13)
  }

  @Test(arguments: zip(CertifiedSurrogate.all, [0, 1, 3]))
  func `a Gaussian process has its digits`(set: CertifiedSurrogate, coefficients: Int) throws {
    let trend = coefficients > 0 ? [2 * coefficients] : []
    try expect(set, numbers: [2] + trend + [2, 4, 4, 12, 12], digits: 12)
  }

  @Test(arguments: CertifiedSeries.all)
  func `a series has its digits`(set: CertifiedSeries) throws {
    try expect(set, numbers: [3, 8, 3, 4], digits: 13)
  }

  @Test(arguments: CertifiedSurvival.all)
  func `each time of an event counts`(set: CertifiedSurvival) throws {
    for group in 0..<2 {
      for place in set.times[group].indices where set.happened[group][place] {
        var changed = set
        changed.times[group][place] -= 0.25
        try expectLoss(changed)
      }
    }
  }

  @Test func `a number too many has no digit`() throws {
    // Two times that were one make the curve a step longer.
    var changed = CertifiedSurvival.remissions
    changed.times[0][0] -= 1
    let curve = try changed.quantities()[0]
    #expect(curve.numbers.count == 29 && curve.numbers[28].digits == 0)
  }

  @Test(arguments: CertifiedTrajectories.all)
  func `other weights have other effects, known as well`(set: CertifiedTrajectories) throws {
    for factor in set.weights.indices {
      var changed = set
      changed.weights[factor] *= 8
      for quantity in try changed.quantities() { #expect(quantity.holds, "\(quantity.name)") }
    }
  }

  @Test(arguments: CertifiedGivenData.all)
  func `each outcome of a sample counts`(set: CertifiedGivenData) throws {
    for row in set.outcome.indices {
      var changed = set
      changed.outcome[row] += 1
      try expectLoss(changed)
    }
  }

  @Test(arguments: CertifiedSurface.all)
  func `each row of a surface counts`(set: CertifiedSurface) throws {
    for row in set.response.indices {
      var changed = set
      changed.response[row] += 1
      try expectLoss(changed)
      for input in set.inputs.indices {
        changed = set
        changed.inputs[input][row] += 0.5
        try expectLoss(changed)
      }
    }
  }

  @Test(arguments: CertifiedSurrogate.all)
  func `each output of a surrogate counts`(set: CertifiedSurrogate) throws {
    for point in set.outputs.indices {
      var changed = set
      changed.outputs[point] += 1e-6
      try expectLoss(changed)
    }
  }

  @Test(arguments: CertifiedSeries.all)
  func `each value of a series counts`(set: CertifiedSeries) throws {
    for place in set.values.indices {
      var changed = set
      changed.values[place] += 1
      try expectLoss(changed)
    }
  }

  private func expect(
    _ reference: some CertifiedReference, numbers: [Int], digits: Double
  ) throws {
    let quantities = try reference.quantities()
    #expect(quantities.map(\.numbers.count) == numbers)
    for quantity in quantities {
      #expect(quantity.criterion >= digits)
      #expect(quantity.holds, "\(quantity.name), \(quantity.worst?.name ?? ""): \(quantity.digits)")
    }
  }

  private func expectLoss(_ changed: some CertifiedReference) throws {
    #expect(try changed.quantities().contains { !$0.holds })
  }
}
