import GovernanceModel
import Randomness
import Testing

/// Four hundred citizens of one county under a province, about a hundred concerned with each domain.
@Suite("Public document")
struct ReportDocumentTests {
  /// Severity 0.5 at 0.6/h: 1 − e^−0.3 = 0.259182 of those who are aware write in an hour.
  @Test("citizens write who are aware and hit, once the document is open")
  func entries() throws {
    var simulation = try county { $0.document.opens = 3 }
    simulation.severity.total[0] = 0.5
    simulation.awareness.aware = simulation.awareness.aware.map { _ in true }
    for hour in 0..<43 {
      simulation.tick = hour
      simulation.publish()
      #expect(hour >= 3 || simulation.tally.entries == 0)
    }
    let concerned = Int(simulation.document.citizens[0])
    #expect(binomial(Int(simulation.tally.entries), of: 40 * concerned, at: 0.259_181_8))
    #expect(simulation.document.citizens.reduce(0, +) == 400)
    #expect(simulation.document.common[1...].allSatisfy { $0 == 0 })
  }

  @Test("who is not aware writes nothing")
  func unaware() throws {
    var simulation = try county()
    simulation.severity.total = simulation.severity.total.map { _ in 1 }
    simulation.publish()
    #expect(simulation.tally.entries == 0)
    #expect(simulation.document.common.allSatisfy { $0 == 0 })
  }

  /// n of m write: z = −ln(1 − n/m)/0.6; noise 0.1² × z over n, with weight 2 and trust 0.4 over
  /// 0.8 n.
  ///
  /// Against a doubt of 10⁶ the gain is 1 but for a millionth of a millionth.
  @Test("the number of entries tells severity, the surer the more there are, by weight and trust")
  func signal() throws {
    var simulation = try county { $0.document.weight = 2 }
    simulation.severity.total[0] = 0.5
    simulation.awareness.aware = simulation.awareness.aware.map { _ in true }
    simulation.publish()
    let (n, m) = (simulation.document.entries[0], simulation.document.citizens[0])
    #expect(n > 5 && n < m)
    let z = -logarithm(1 - n / m) / 0.6
    #expect(nearly(simulation.document.common[0], z, within: 1e-6))
    #expect(nearly(simulation.document.commonVariance[0], 0.01 * z / n, within: 1e-6))
    #expect(nearly(simulation.document.official[0], z, within: 1e-6))
    #expect(nearly(simulation.document.officialVariance[0], 0.01 * z / (0.8 * n), within: 1e-6))
  }

  @Test("an entry counts once: silence leaves what was read, to heal and to age")
  func silence() throws {
    var simulation = try county {
      $0.need.recovery = 0.1
      $0.sensing.drift = 0.001
    }
    simulation.severity.total[0] = 0.5
    simulation.awareness.aware = simulation.awareness.aware.map { _ in true }
    simulation.publish()
    let (read, doubt) = (simulation.document.official[0], simulation.document.officialVariance[0])
    simulation.severity.total[0] = 0
    simulation.tick = 1
    simulation.publish()
    #expect(nearly(simulation.document.official[0], 0.9 * read))
    #expect(nearly(simulation.document.officialVariance[0], doubt + 0.001))
    #expect(simulation.document.observed[0] == 0)
  }

  @Test(
    "superiors read what they admit and trust; helpers outside read all of it",
    arguments: [(1.0, 0.4, true), (0, 0.4, false), (1, 0, false)])
  func readers(openness: Double, trust: Double, reads: Bool) throws {
    var simulation = try county {
      $0.modes.insideOutside.openness = openness
      $0.trust.outsiders = trust
      $0.society.organisations = 8
      $0.reporting.needsList = 12
    }
    simulation.severity.total = simulation.severity.total.map { _ in 0.5 }
    simulation.awareness.aware = simulation.awareness.aware.map { _ in true }
    simulation.report()
    // The province's post about the county is the second; the county itself has other ways.
    for d in 0..<4 {
      let read = reads ? simulation.document.official[d] : 0
      #expect(simulation.beliefs.value[4 + d] == read)
      #expect(simulation.beliefs.value[d] == 0)
      #expect(simulation.document.common[d] > 0.2)
    }
    for e in simulation.society.lines.insideOutside {
      let word = simulation.document.common[simulation.society.lines.site[e]]
      #expect(simulation.beliefs.heard[e] == (openness == 1 ? word : 0))
    }
  }

  @Test("of chain and document a superior holds the surer word")
  func surer() throws {
    var simulation = try county()
    simulation.severity.total[0] = 0.5
    simulation.awareness.aware = simulation.awareness.aware.map { _ in true }
    simulation.beliefs.value[4] = 0.1
    simulation.beliefs.variance[4] = 1e-9
    simulation.report()
    #expect(simulation.beliefs.value[4] == 0.1)
    #expect(simulation.document.official[0] > 0.2)
  }

  private func county(_ change: (inout Parameters) -> Void = { _ in }) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.society.citizens = 400
    parameters.society.contagion = 0
    parameters.society.experience = 0
    parameters.sensing.citizen = 0
    parameters.sensing.drift = 0
    parameters.sensing.maximalVariance = 1
    parameters.sensing.calmVariance = 1
    parameters.need.recovery = 0
    parameters.modes.insideOutside.openness = 1
    parameters.document.rate = 0.6
    parameters.document.noise = 0.1
    change(&parameters)
    return try SmallWorld.start(
      Scenario(
        title: "a county and its province",
        territories: [
          Territory(code: "V", tier: .province, parent: nil),
          Territory(code: "A", tier: .county, parent: "V", population: 100_000),
        ],
        parameters: parameters))
  }
}
