import GovernanceModel
import Testing

@Suite("Sense")
struct SenseTests {
  /// Severities of the four domains; with κ = 0.9 and routine 0.02 a township looks with probability
  /// 1 − e^−(0.9 S + 0.02): 0.3750, 0.1813 (S = 0.2), 0.0198 (S = 0), 0.6015 (S = 1).
  @Test("a township looks with probability 1 − exp(−κS − routine), the more so under alert")
  func townshipsLook() throws {
    var simulation = try county(townships: 2_000)
    let looked = try looks(&simulation, hours: 20)
    for (d, p) in [0.374_997_7, 0.181_269_2, 0.019_801_3, 0.601_480_9].enumerated() {
      #expect(binomial(looked[d], of: 40_000, at: p), "\(Department.allCases[d])")
    }
  }

  /// An alert of 0.7 in emergency over open ties: 1 − e^−(0.47 + 0.7) = 0.6896; health as before.
  @Test("an active department's townships look harder, where it may order them", arguments: [1, 0])
  func alert(openness: Double) throws {
    var simulation = try county(townships: 2_000, openness: openness)
    simulation.authority.since[0] = 0
    let looked = try looks(&simulation, hours: 20)
    #expect(binomial(looked[0], of: 40_000, at: openness == 1 ? 0.689_633_1 : 0.374_997_7))
    #expect(binomial(looked[1], of: 40_000, at: 0.181_269_2))
  }

  /// κ = 0.5 and S = 0.5: 1 − e^−0.27 = 0.2366, active 1 − e^−0.97 = 0.6209.
  @Test("a county department looks for itself", arguments: [false, true])
  func officesLook(active: Bool) throws {
    var simulation = try county(townships: 0)
    if active { simulation.authority.since[0] = 0 }
    var looked = 0
    for hour in 0..<20_000 {
      simulation.tick = hour
      simulation.sense()
      if !simulation.sight.office[0].isNaN { looked += 1 }
    }
    #expect(binomial(looked, of: 20_000, at: active ? 0.620_917_0 : 0.236_620_5))
  }

  /// κ = 1, S = 0.5 in every domain, trust in government 0.6: 1 − e^−0.3 = 0.2592.
  @Test("citizens look the more, the more they trust their government")
  func citizensLook() throws {
    var parameters = parameters()
    parameters.society.citizens = 2_000
    parameters.sensing.citizen = 1
    parameters.trust.county = 0.6
    parameters.modes.insideOutside.openness = 1
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0))
    simulation.severity.total = [0.5, 0.5, 0.5, 0.5]
    var looked = 0
    for hour in 0..<10 {
      simulation.tick = hour
      simulation.sense()
      let slot = hour % Sight.hours * 2_000
      looked += simulation.sight.citizen[slot..<slot + 2_000].count { !$0.isNaN }
    }
    #expect(binomial(looked, of: 20_000, at: 0.259_181_8))
  }

  @Test("what citizens see stays with them while their ties are closed")
  func citizensUnheard() throws {
    var parameters = parameters()
    parameters.society.citizens = 200
    parameters.sensing.citizen = 100
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0))
    simulation.severity.total = [1, 1, 1, 1]
    simulation.sense()
    #expect(simulation.sight.citizen.allSatisfy { $0.isNaN })
  }

  /// Noise 0.12 at severity 1 has variance 0.0144 S.
  @Test("readings err without bias, by a variance that grows with what is counted")
  func unbiased() throws {
    var simulation = try county(townships: 2_000)
    var readings: [[Double]] = [[], [], [], []]
    for hour in 0..<20 {
      simulation.tick = hour
      simulation.sense()
      for i in simulation.sight.fresh.indices where simulation.sight.fresh[i] {
        readings[i % 4].append(simulation.sight.township[i])
      }
    }
    for (d, truth) in [(0, 0.5), (1, 0.2), (3, 1)] {
      let n = Double(readings[d].count)
      let variance = 0.0144 * truth
      #expect((average(readings[d]) - truth).magnitude < 4 * (variance / n).squareRoot())
      let spread = average(readings[d].map { ($0 - truth) * ($0 - truth) })
      #expect((spread / variance - 1).magnitude < 4 * (2 / n).squareRoot())
    }
    // Calm ground is read as if its severity were 0.02: variance 0.0144 × 0.02.
    let calm = readings[2]
    let spread = average(calm.map { $0 * $0 })
    #expect((spread / 0.000_288 - 1).magnitude < 4 * (2 / Double(calm.count)).squareRoot())
  }

  /// Noise 0.1 and a floor of 4: variance 0.01 × 4 = 0.04 at any severity in [0, 1].
  @Test("above 1 the floor makes the error of readings the same everywhere")
  func floor() throws {
    var parameters = parameters()
    parameters.sensing.floor = 4
    parameters.sensing.townshipNoise = 0.1
    parameters.sensing.routine = 100
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 4_000))
    simulation.severity.total = [0, 0.3, 0.6, 1]
    simulation.sense()
    for (d, truth) in simulation.severity.total.enumerated() {
      let off = (0..<4_000).map { simulation.sight.township[$0 * 4 + d] - truth }
      let variance = average(off.map { $0 * $0 })
      #expect((variance / 0.04 - 1).magnitude < 4 * (2 / 4_000.0).squareRoot(), "\(truth)")
    }
  }

  /// Severity 0.2 times a factor of mean 1 whose logarithm has deviation 0.25: the readings'
  /// deviation is 0.2 √(e^0.0625 − 1) = 0.0508, noise aside.
  ///
  /// At κ = 100 everyone looks.
  @Test("townships differ in severity, and their mean is the county's")
  func exposure() throws {
    var parameters = parameters()
    parameters.sensing.townshipSpread = 0.25
    parameters.sensing.township = 100
    parameters.sensing.townshipNoise = 0.001
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 4_000))
    simulation.severity.total = [0.2, 0.2, 0.2, 0.2]
    simulation.sense()
    let read = (0..<4_000).map { simulation.sight.township[$0 * 4] }
    #expect((average(read) - 0.2).magnitude < 4 * 0.0508 / 4_000.0.squareRoot())
    #expect(nearly(simulation.sight.townshipMean[0], average(read), within: 1e-9))
  }

  @Test("in a calm world without routine nobody looks")
  func nobody() throws {
    var parameters = parameters()
    parameters.sensing.routine = 0
    parameters.society.citizens = 200
    parameters.open(1)
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 200))
    for hour in 0..<100 {
      simulation.tick = hour
      simulation.sense()
      #expect(!simulation.sight.fresh.contains(true))
      #expect(simulation.sight.office.allSatisfy { $0.isNaN })
      #expect(simulation.sight.citizen.allSatisfy { $0.isNaN })
    }
  }

  private func parameters() -> Parameters {
    var parameters = SmallWorld.quiet()
    parameters.sensing.township = 0.9
    parameters.sensing.office = 0.5
    parameters.sensing.routine = 0.02
    parameters.sensing.alert = 0.7
    parameters.sensing.townshipNoise = 0.12
    return parameters
  }

  private func county(townships: Int, openness: Double = 0) throws -> Simulation {
    var parameters = parameters()
    parameters.modes.vertical.openness = openness
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: townships))
    simulation.severity.total = [0.5, 0.2, 0, 1]
    return simulation
  }

  /// How many townships looked, hours added up, in each domain.
  private func looks(_ simulation: inout Simulation, hours: Int) throws -> [Int] {
    var looked = [0, 0, 0, 0]
    for hour in 0..<hours {
      simulation.tick = hour
      simulation.sense()
      for i in simulation.sight.fresh.indices where simulation.sight.fresh[i] { looked[i % 4] += 1 }
    }
    return looked
  }
}
