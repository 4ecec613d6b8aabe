import Statistics
import Testing

@Suite("Distributions agree with 50-digit arithmetic")
struct DistributionReferenceTests {
  /// The digits asserted beyond the criterion.
  static let more = [
    "normal": 13.0, "noncentral F": 11, "noncentral t": 11, "studentized range": 11,
  ]

  @Test("tails have their digits, and quantiles lead back", arguments: TailReference.all)
  func digits(reference: TailReference) throws {
    for quantity in try reference.quantities() {
      let isTail = quantity.name == "tail probabilities"
      let criterion = isTail ? Self.more[reference.name] ?? reference.criterion : quantity.criterion
      let worst = try #require(quantity.worst)
      #expect(worst.digits >= criterion, "\(reference.name), \(quantity.name): \(worst.name)")
    }
  }

  @Test("every family has the points that were computed for it")
  func counts() {
    let counts = TailReference.all.map { "\($0.name): \($0.points.count)" }
    #expect(
      counts == [
        "Student's t to 1e5: 58", "Student's t to 1e7: 7", "F to 1e5: 54", "F to 1e7: 15",
        "χ² to 1e5: 30", "χ² to 1e7: 5", "beta to 1e5: 35", "beta to 1e7: 11", "normal: 11",
        "noncentral F: 48", "noncentral t: 43", "studentized range: 25", "binomial: 20",
        "Poisson: 15", "rank sum: 24", "signed rank: 17",
      ])
    #expect(
      TailReference.all.allSatisfy { reference in
        reference.points.allSatisfy { $0.parameters.count == reference.labels.count - 1 }
      })
  }
}
