import GovernanceModel
import Testing

@Suite("Severity and loss")
struct SeverityTests {
  static let cells = [(0.0, 0.0), (0.5, 0.5), (1, 0), (1, 0.9)]

  @Test(
    "the causes add up to the loss exactly, in the order of the documentation", arguments: cells)
  func causes(openness: Double, digital: Double) throws {
    var simulation = try SmallWorld.start(SmallWorld.busy(openness: openness, digital: digital))
    for _ in 0..<24 {
      simulation.advance(10)
      var sum = try simulation.outcome("loss.undetected")
      for name in ["unreported", "unapproved", "inTransit", "unstocked", "unavoidable"] {
        sum += try simulation.outcome("loss.\(name)")
      }
      #expect(try simulation.outcome("loss") == sum)
    }
    #expect(try simulation.outcome("loss") > simulation.outcome("loss.unavoidable"))
  }

  @Test("persons and money, counted apart, add up to the loss", arguments: cells)
  func personsAndMoney(openness: Double, digital: Double) throws {
    var simulation = try SmallWorld.start(SmallWorld.busy(openness: openness, digital: digital))
    simulation.advance(240)
    let weight = simulation.parameters.loss.moneyWeight
    let apart = try simulation.outcome("loss.persons") + weight * simulation.outcome("loss.money")
    let loss = try simulation.outcome("loss")
    #expect((apart - loss).magnitude <= 1e-12 * loss)
  }

  @Test(
    "what is unavoidable in any cell is the benchmark's whole loss, bit for bit", arguments: cells)
  func unavoidable(openness: Double, digital: Double) throws {
    let scenario = SmallWorld.busy(openness: openness, digital: digital)
    var simulation = try SmallWorld.start(scenario)
    var benchmark = try SmallWorld.start(scenario, benchmark: true)
    for _ in 0..<24 {
      simulation.advance(10)
      benchmark.advance(10)
      #expect(try simulation.outcome("loss.unavoidable") == benchmark.outcome("loss"))
      #expect(simulation.severity.floor == benchmark.severity.total)
    }
    #expect(try benchmark.outcome("loss") > 0)
    #expect(try benchmark.outcome("unmetNeed") == 0)
    #expect(try benchmark.outcome("cost") == 0)
  }

  @Test("the benchmark has no excess in any hour")
  func benchmark() throws {
    var simulation = try SmallWorld.start(SmallWorld.busy(), benchmark: true)
    for _ in 0..<240 {
      simulation.step()
      #expect(simulation.severity.excess.allSatisfy { $0 == 0 })
    }
  }

  @Test("severity is floor and excess together and stays in [0, 1]", arguments: cells)
  func bounds(openness: Double, digital: Double) throws {
    var simulation = try SmallWorld.start(SmallWorld.busy(openness: openness, digital: digital))
    for hour in 0..<240 {
      simulation.step()
      check(simulation.severity, hour)
    }
  }

  /// Every rate of harm and healing at the end of its range.
  @Test("severity stays in [0, 1] at the fastest rates there are", arguments: [0.0, 1])
  func extremes(openness: Double) throws {
    var scenario = SmallWorld.busy(openness: openness)
    for path in [
      "need.onset", "need.response", "need.recovery", "hazard.cascade", "hazard.rainfall",
      "need.exposure.emergency", "need.exposure.health", "need.exposure.supplies",
      "need.exposure.lifelines",
    ] {
      let definition = try #require(Parameters.definition(of: path))
      scenario.parameters[keyPath: definition.keyPath] = definition.range.upperBound
    }
    var simulation = try SmallWorld.start(scenario)
    for hour in 0..<240 {
      simulation.step()
      check(simulation.severity, hour)
    }
  }

  private func check(_ severity: Severity, _ hour: Int) {
    #expect(severity.total.allSatisfy { $0 >= 0 && $0 <= 1 }, "hour \(hour)")
    #expect(severity.floor.allSatisfy { $0 >= 0 && $0 <= 1 }, "hour \(hour)")
    #expect(severity.excess.allSatisfy { $0 >= 0 }, "hour \(hour)")
    let causes = Cause.allCases.count
    for k in severity.total.indices {
      let excess = severity.excess[k * causes..<(k + 1) * causes].reduce(0, +)
      #expect(nearly(severity.floor[k] + excess, severity.total[k]), "site \(k), hour \(hour)")
    }
  }
}
