import GovernanceModel
import Testing

@Suite("Noise of telling that stands")
struct StandingNoiseTests {
  @Test("the lasting draw makes its share of the variance, and the hour's luck the rest")
  func byHand() {
    // At the median of the hour: e^(σ √w z − σ²/2) with σ = 0.4, w = ¼, z = 2: e^(0.4 − 0.08).
    #expect(nearly(reportNoise(0.5, standing: 2, share: 0.25, 0.4), 1.377_127_764_335_957))
    #expect(reportNoise(0.9, standing: 3, share: 0.5, 0) == 1)
  }

  @Test("where all of it stands, an hour's luck moves nothing; where none does, that alone")
  func ends() {
    let lasting = [0.1, 0.5, 0.9].map { reportNoise($0, standing: -1, share: 1, 0.3) }
    #expect(Set(lasting).count == 1)
    for luck in [0.1, 0.5, 0.9] {
      #expect(nearly(reportNoise(luck, standing: 7, share: 0, 0.3), reportNoise(luck, 0.3)))
    }
  }

  @Test("an honest department garbles its word alike in every hour of an episode")
  func alike() throws {
    var scenario = SmallWorld.busy(digital: 0)
    scenario.parameters.reporting.honest = 1
    scenario.parameters.reporting.noise = 0.3
    scenario.parameters.reporting.standing = 1
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: 4)
    var simulation = Simulation(society: society, parameters: scenario.parameters)
    let width = society.posts.count * Department.count
    var factors = [[Double]](repeating: [], count: society.sites)
    for hour in 0..<48 {
      simulation.step()
      for k in 0..<society.sites where simulation.beliefs.value[k] > 0.01 {
        let told = simulation.sight.posted[hour % Sight.hours * width + k]
        factors[k].append(told / simulation.beliefs.value[k])
      }
    }
    #expect(factors.contains { $0.count > 10 })
    for factor in factors where !factor.isEmpty {
      #expect(factor.allSatisfy { nearly($0, factor[0]) })
      #expect(factor[0] != 1)
    }
  }
}
