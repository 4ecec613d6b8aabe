import GovernanceModel
import Testing

/// What others tell of someone whom they have dealt with.
@Suite("Witnesses")
struct TestimonyTests {
  /// A's health department trusts the word of A's emergency department, base 0.739, weight 4.
  ///
  /// The supplies department saw it confirmed four times and is trusted 0.739, at a weight of 0.5:
  /// 4 × 0.5 × 0.739 = 1.478 more successes: (1.478 + 2.956)/(1.478 + 4) = 0.809419.
  @Test("a witness's experience counts by the trust in its word", arguments: [1.0, 0])
  func word(openness: Double) throws {
    var simulation = try twoCounties {
      $0.modes.crossDepartment.openness = openness
      $0.trust.witnesses = 0.5
    }
    simulation.trust.line.success[try simulation.line(from: 2, to: 0)] = 4
    simulation.learn()
    let first = simulation.society.lines.mutual.lowerBound
    let trust = simulation.trust.inWord(over: try simulation.line(from: 1, to: 0), from: first)
    #expect(nearly(trust, openness == 1 ? 0.809_419 : 0.739, within: 1e-6))
    // Own evidence stays its own, and nobody testifies about itself.
    #expect(simulation.trust.line[try simulation.line(from: 1, to: 0)] == 0.739)
    let other = simulation.trust.inWord(over: try simulation.line(from: 0, to: 2), from: first)
    #expect(nearly(other, 0.739))
  }

  /// B was helped well three times by an enterprise that helps A, too, and is trusted 0.739: for A
  /// (3 × 0.739 + 4 × 0.4)/(3 × 0.739 + 4) = 0.613962.
  @Test("neighbours tell each other of outsiders' help", arguments: [1.0, 0])
  func help(openness: Double) throws {
    var simulation = try twoCounties {
      $0.society.enterprises = 40
      $0.modes.horizontal.openness = openness
      $0.trust.witnesses = 1
    }
    let lines = simulation.society.lines
    let toA = try #require(lines.insideOutside.first { lines.site[$0] == 0 })
    let toB = try simulation.line(from: lines.holder[toA], to: 4)
    let first = lines.insideOutside.lowerBound
    simulation.trust.outsider.success[toB - first] = 3
    simulation.learn()
    let trust = simulation.trust.inHelp(toA - first)
    #expect(nearly(trust, openness == 1 ? 0.613_962 : 0.4, within: 1e-6))
  }

  /// The health department caught a township twice in a false report, φ = 2: failures 4.
  ///
  /// The emergency department, which trusts it 0.739, hears 2.956: 4 × 0.702/(4 + 2.956) =
  /// 0.403680.
  @Test("departments tell each other of townships")
  func reports() throws {
    var simulation = try twoCounties(townships: 1) { $0.trust.witnesses = 1 }
    simulation.trust.township.failure[1] = 4
    simulation.learn()
    #expect(nearly(simulation.trust.inReport(over: 0), 0.403_680, within: 1e-6))
  }

  @Test("in one tier as in another, where trust does not go by tier")
  func byTier() throws {
    #expect(try twoCounties(townships: 1) { _ in }.trust.township.base == 0.702)
    let alike = try twoCounties(townships: 1) { $0.trust.byTier = 0 }
    #expect(alike.trust.township.base == 0.739)
  }

  /// One failure of weight 3 under φ = 2: 4 × 0.739/(4 + 6) = 0.2956.
  @Test(
    "a leak costs the trust of those whose data it was, and of no one else", arguments: [0.0, 1])
  func leak(frozen: Double) throws {
    var simulation = try twoCounties {
      $0.society.citizens = 10
      $0.trust.asymmetry = 2
      $0.trust.frozen = frozen
    }
    simulation.loseTrust(inCitizensOf: 0, weight: 3)
    for (c, leaf) in simulation.society.citizens.leaf.enumerated() {
      let hurt = leaf == 0 && frozen == 0
      #expect(nearly(simulation.trust.government[c], hurt ? 0.2956 : 0.739))
    }
  }

  private func twoCounties(
    townships: Int = 0, _ change: (inout Parameters) -> Void
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.open(1)
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters, townships: townships))
  }
}
