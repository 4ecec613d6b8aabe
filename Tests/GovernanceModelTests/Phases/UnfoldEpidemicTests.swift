import GovernanceModel
import Testing

@Suite("Epidemic")
struct UnfoldEpidemicTests {
  /// R₀ = 2 over 100 h is 0.02 an hour; a tenth of each county's 100,000 residents is in the other.
  ///
  /// Of those present in A 1,800 of 100,000 are infectious, in B 200: 0.02 × 0.018 = 0.00036 and
  /// 0.00004. A's residents meet 0.9 × 0.00036 + 0.1 × 0.00004 = 0.000328, B's 0.9 × 0.00004 +
  /// 0.1 × 0.00036 = 0.000072.
  @Test("an hour of an epidemic with travel is as computed by hand")
  func oneHourOfInfection() throws {
    var simulation = try infected()
    simulation.unfold()
    let freshA = 0.98 * (1 - 0.999_672_053_786_119_2)
    let freshB = 1 - 0.999_928_002_591_937_8
    #expect(nearly(simulation.epidemic.actual.susceptible[0], 0.98 - freshA))
    #expect(nearly(simulation.epidemic.actual.infectious[0], 0.02 * 0.99 + freshA))
    #expect(nearly(simulation.epidemic.actual.infectious[1], freshB))
    #expect(nearly(simulation.epidemic.actual.removed[0], 0.0002))
  }

  /// With 50 hours of latency what is caught is exposed, and a fiftieth of those exposed before turns
  /// infectious: 0.01 / 50 = 0.0002.
  @Test("those infected are infectious after the latent period")
  func latency() throws {
    var simulation = try infected { $0.epidemic.latency = 50 }
    simulation.epidemic.actual.exposed[0] = 0.01
    simulation.epidemic.actual.susceptible[0] = 0.97
    simulation.unfold()
    let fresh = 0.97 * (1 - 0.999_672_053_786_119_2)
    #expect(nearly(simulation.epidemic.actual.exposed[0], 0.01 + fresh - 0.0002))
    #expect(nearly(simulation.epidemic.actual.infectious[0], 0.02 * 0.99 + 0.0002))
  }

  /// A's health department is active: half of its contacts and all of its travel are forbidden, so
  /// that its residents meet 0.02 × 0.5 × 0.02 = 0.0002 and B's nothing.
  ///
  /// Fear alone, with half of A aware and 2 % infectious, divides its contacts by 1 + 100 × 0.5 × 0.02
  /// = 2 and leaves those of travellers in B as they are: 0.9 × 0.00018 + 0.1 × 0.00004 = 0.000166.
  @Test("active departments and fear reduce contacts")
  func contactReduction() throws {
    var simulation = try infected {
      $0.epidemic.restriction = 0.5
      $0.epidemic.cordon = 1
    }
    simulation.authority.since[3 * 4 + Department.health.rawValue] = 0
    simulation.unfold()
    #expect(
      nearly(simulation.epidemic.actual.susceptible[0], 0.98 * 0.999_800_019_998_666_7))
    #expect(simulation.epidemic.actual.susceptible[1] == 1)

    simulation = try infected { $0.epidemic.fear = 100 }
    simulation.awareness.share[0] = 0.5
    simulation.unfold()
    #expect(
      nearly(simulation.epidemic.actual.susceptible[0], 0.98 * 0.999_834_013_777_237_6))
  }

  /// 3 % infectious, 1 % borne, scale 2 %: damage 1 − 1/e; a fifth of it on supplies, and the flood's
  /// 0.5 on all of them: 1 − 0.5 (1 − 0.2 × 0.632121) = 0.563212, times the rate of 0.1.
  @Test("infectious above capacity do damage, which adds to the flood's as 1 − Π (1 − x)")
  func combination() throws {
    var simulation = try infected {
      $0.epidemic.reproduction = 0.000_001
      $0.epidemic.infectious = 1_000
      $0.epidemic.capacity = 0.01
      $0.epidemic.scale = 0.02
      $0.epidemic.exposure.supplies = 0.2
      $0.need.exposure.supplies = 1
      $0.need.onset = 0.1
      $0.society.protection = 0
      $0.hazard.cascade = 0
    }
    for course in [\Epidemic.floor, \Epidemic.actual] {
      simulation.epidemic[keyPath: course].infectious[0] = 0.03 / 0.999
    }
    simulation.unfold()
    #expect(nearly(simulation.epidemic.damage[0], 0.632_120_558_828_557_7, within: 1e-6))
    #expect(simulation.epidemic.damage[1] == 0)
    simulation.hazard.damage[0] = 0.5
    simulation.respond()
    #expect(nearly(simulation.severity.total[2], 0.056_321_2, within: 1e-6))
    #expect(nearly(simulation.damage(at: 0), 0.816_060_279, within: 1e-6))
  }

  /// What spreads beyond the floor comes with the cause of contacts that went on.
  @Test("damage beyond the floor is booked to why contacts were not restricted", arguments: 0..<3)
  func causeOfSpread(gate: Int) throws {
    var simulation = try infected {
      $0.epidemic.capacity = 0.01
      $0.epidemic.restriction = 0.9
      $0.decision.threshold = 0.05
      $0.society.protection = 0
      $0.hazard.cascade = 0
    }
    if gate >= 1 { simulation.sight.townshipMean[1] = 0.2 }
    if gate >= 2 { simulation.beliefs.value[1] = 0.2 }
    simulation.epidemic.floor.infectious[0] = 0
    simulation.unfold()
    simulation.respond()
    let causes = [Cause.undetected, .unreported, .unapproved]
    for cause in Cause.allCases {
      let excess = simulation.severity.excess[1 * Cause.allCases.count + cause.rawValue]
      #expect((excess > 0) == (cause == causes[gate]), "\(cause)")
    }
    #expect(simulation.severity.floor[1] == 0)
    // Once restricted, what is there keeps the reason for which it came.
    simulation.authority.since[3 * 4] = 0
    simulation.beliefs.value[1] = 0
    simulation.sight.townshipMean[1] = 0
    simulation.unfold()
    #expect(simulation.epidemic.cause[0] == causes[gate].rawValue)
  }

  /// Ten persons of A are infectious, and each infects half a person.
  ///
  /// Persons stay whole, and within 3,000 hours all chains have ended.
  @Test("few infected are whole persons, and die out", arguments: [1, 2, 3] as [UInt64])
  func localExtinction(seed: UInt64) throws {
    var simulation = try infected(seed) {
      $0.epidemic.extinction = 50
      $0.epidemic.reproduction = 0.5
      $0.epidemic.latency = 20
    }
    simulation.place([0.000_1, 0])
    for _ in 0..<3_000 {
      simulation.unfold()
      simulation.tick += 1
      #expect(simulation.brokenInvariant() == nil)
      for share in simulation.epidemic.actual.exposed + simulation.epidemic.actual.infectious {
        #expect(nearly(share * 100_000, (share * 100_000).rounded(), within: 1e-6))
      }
    }
    #expect(simulation.epidemic.actual.exposed == [0, 0])
    #expect(simulation.epidemic.actual.infectious == [0, 0])
    #expect(simulation.epidemic.actual.susceptible[0] < 1)
    #expect(simulation.epidemic.floor.susceptible == simulation.epidemic.actual.susceptible)
  }

  /// B is free of it; of A's 2,000 infectious a tenth are there, who infect 7.2 residents of B in the
  /// first hour, as above.
  @Test("an infection that has died out comes back by travel, and not without")
  func comesBack() throws {
    for commuting in [0, 0.1] {
      var simulation = try infected {
        $0.epidemic.extinction = 50
        $0.epidemic.commuting = commuting
      }
      for _ in 0..<24 {
        simulation.unfold()
        simulation.tick += 1
      }
      #expect(simulation.brokenInvariant() == nil)
      #expect((simulation.epidemic.actual.infectious[1] > 0) == (commuting > 0))
    }
  }

  /// Off, and on where more are infected than it counts one by one, not a bit differs.
  @Test("many infected are as without whole persons, bit for bit")
  func many() throws {
    let courses = try [0.0, 100].map { few in
      var simulation = try infected { $0.epidemic.extinction = few }
      simulation.place([0.02, 0.01])
      for _ in 0..<24 {
        simulation.unfold()
        simulation.tick += 1
      }
      return simulation.epidemic.actual
    }
    #expect(courses[0].susceptible == courses[1].susceptible)
    #expect(courses[0].infectious == courses[1].infectious)
  }

  /// R = 2, so half of 400 chains end.
  ///
  /// In ten mean infectious times those have ended that will: the others have grown to thousands.
  @Test("the chain of one person dies out with probability 1 / R")
  func chanceOfExtinction() throws {
    var parameters = SmallWorld.quiet()
    parameters.epidemic.reproduction = 2
    parameters.epidemic.latency = 0
    parameters.epidemic.infectious = 40
    parameters.epidemic.commuting = 0
    parameters.epidemic.extinction = 50
    var ended = 0
    for seed in 0..<200 as Range<UInt64> {
      var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters), seed: seed)
      simulation.place([0.000_01, 0.000_01])
      for _ in 0..<400 {
        simulation.unfold()
        simulation.tick += 1
      }
      ended += simulation.epidemic.actual.infectious.count { $0 == 0 }
    }
    #expect(binomial(ended, of: 400, at: 0.5))
  }

  @Test("an infection comes in its hour, and to no more than are there")
  func seeds() throws {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.epidemic.reproduction = 0.000_001
    scenario.parameters.epidemic.latency = 0
    scenario.parameters.epidemic.infectious = 2_000
    scenario.parameters.epidemic.commuting = 0
    scenario.outbreak = [
      OutbreakSeed(territory: "A", hour: 1, infected: 90_000),
      OutbreakSeed(territory: "A", hour: 2, infected: 90_000),
    ]
    var simulation = try SmallWorld.start(scenario)
    for expected in [1, 0.1, 0] {
      simulation.step()
      #expect(nearly(simulation.epidemic.actual.susceptible[0], expected, within: 1e-6))
      #expect(simulation.epidemic.actual.susceptible[1] == 1)
    }
    #expect(nearly(try simulation.outcome("attackRate"), 0.5, within: 1e-6))
  }

  @Test(
    "what no response could prevent is the same in every cell", arguments: [1, 2, 3] as [UInt64])
  func floor(seed: UInt64) throws {
    let world = SmallWorld.outbreak()
    let benchmark = try run(world, seed, benchmark: true)
    var losses: Set<UInt64> = []
    for openness in [0.0, 0.5, 1] {
      for codes in [0.0, 1] {
        var cell = world
        cell.parameters.open(openness, digital: 0.5)
        cell.parameters.codes.required = codes
        let simulation = try run(cell, seed)
        #expect(
          try simulation.outcome("loss.unavoidable") == benchmark.outcome("loss.unavoidable"))
        #expect(simulation.severity.floor == benchmark.severity.floor)
        #expect(simulation.epidemic.floor.susceptible == benchmark.epidemic.floor.susceptible)
        losses.insert(try simulation.outcome("loss").bitPattern)
      }
    }
    #expect(losses.count > 2)
    #expect(try benchmark.outcome("loss") == benchmark.outcome("loss.unavoidable"))
  }

  private func run(
    _ scenario: Scenario, _ seed: UInt64, benchmark: Bool = false
  ) throws -> Simulation {
    var simulation = try SmallWorld.start(scenario, seed: seed, benchmark: benchmark)
    for _ in 0..<72 {
      simulation.step()
      #expect(simulation.brokenInvariant() == nil)
    }
    return simulation
  }

  /// Two per cent of A infectious, the rest susceptible, and a tenth of either county in the other.
  private func infected(
    _ seed: UInt64 = 1, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.epidemic.reproduction = 2
    parameters.epidemic.latency = 0
    parameters.epidemic.infectious = 100
    parameters.epidemic.commuting = 0.1
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters), seed: seed)
    simulation.place([0.02, 0])
    return simulation
  }
}

extension Simulation {
  /// Shares of both counties' residents that are infectious, in the course and in its floor; the rest
  /// are susceptible.
  fileprivate mutating func place(_ infectious: [Double]) {
    for course in [\Epidemic.floor, \Epidemic.actual] {
      epidemic[keyPath: course].infectious = infectious
      epidemic[keyPath: course].susceptible = infectious.map { 1 - $0 }
    }
  }
}
