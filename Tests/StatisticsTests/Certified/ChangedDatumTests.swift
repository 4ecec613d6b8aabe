import Statistics
import Testing

/// A datum changed by one in the last place that NIST prints costs a set its digits.
@Suite struct ChangedDatumTests {
  /// One in the last place of the data.
  static let lastPlaces: [String: Double] = [
    "Lottery": 1, "Lew": 1, "Mavro": 1e-4, "Michelso": 0.01, "NumAcc1": 1, "NumAcc2": 0.1,
    "NumAcc3": 0.1, "NumAcc4": 0.1, "PiDigits": 1, "SiRstv": 1e-4, "AtmWtAg": 1e-7, "SmLs01": 0.1,
    "SmLs02": 0.1, "SmLs03": 0.1, "SmLs04": 0.1, "SmLs05": 0.1, "SmLs06": 0.1, "SmLs07": 0.1,
    "SmLs08": 0.1, "SmLs09": 0.1, "Norris": 0.1, "Pontius": 1e-5, "NoInt1": 1, "NoInt2": 1,
    "Filip": 1e-4, "Longley": 1, "Wampler1": 1, "Wampler2": 1e-5, "Wampler3": 1, "Wampler4": 1,
    "Wampler5": 1,
  ]

  @Test(arguments: CertifiedSample.all)
  func `in a sample`(set: CertifiedSample) throws {
    for position in [0, 1, set.values.count - 1] {
      var changed = set
      changed.values[position] += try #require(Self.lastPlaces[set.name])
      try expect(changed, lose: ["mean", "standard deviation"])
    }
  }

  @Test(arguments: CertifiedGroups.all)
  func `in a group`(set: CertifiedGroups) throws {
    for group in [0, set.groups.count - 1] {
      var changed = set
      changed.groups[group][2] += try #require(Self.lastPlaces[set.name])
      try expect(changed, lose: ["sums of squares", "F", "R²", "residual SD"])
    }
  }

  @Test(arguments: CertifiedRegression.all)
  func `in the response of a regression`(set: CertifiedRegression) throws {
    for row in set.response.indices {
      var changed = set
      changed.response[row] += try #require(Self.lastPlaces[set.name])
      try expect(changed, lose: ["coefficients", "sums of squares"])
    }
  }

  @Test(arguments: CertifiedRegression.all)
  func `in a predictor of a regression`(set: CertifiedRegression) throws {
    // The last place of each column.
    let places: [String: [Double]] = [
      "Pontius": [10_000], "Filip": [1e-9], "Longley": [0.1, 1, 1, 1, 1, 1], "Norris": [0.1],
    ]
    for column in set.predictors.indices {
      var changed = set
      changed.predictors[column][1] += places[set.name]?[column] ?? 1
      try expect(changed, lose: ["coefficients", "sums of squares"])
    }
  }

  @Test(arguments: TailReference.all, [true, false])
  func `in every other tail probability`(
    reference: TailReference, isLower: Bool
  ) throws {
    let tail = isLower ? \TailReference.Point.logLower : \.logUpper
    for parity in [0, 1] {
      var changed = reference
      for index in reference.points.indices where index % 2 == parity {
        let value = reference.points[index][keyPath: tail]
        changed.points[index][keyPath: tail] += 1e-7 * max(1, value.magnitude / 690)
      }
      for (index, number) in try changed.tailProbabilities().numbers.enumerated() {
        #expect((number.digits < 9) == (index % 2 == parity), "\(number.name)")
      }
    }
  }

  private func expect(_ changed: some CertifiedReference, lose names: [String]) throws {
    for quantity in try changed.quantities() where names.contains(quantity.name) {
      #expect(!quantity.holds, "\(changed.name): \(quantity.name) has \(quantity.digits)")
    }
  }
}
