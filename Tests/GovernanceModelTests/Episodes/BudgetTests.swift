import GovernanceModel
import Testing

@Suite("Budgets")
struct BudgetTests {
  /// Shares .64, .16, .16, .04: √(4 · .64) = 1.6, √.64 = .8, .8, √.16 = .4; with half the effect
  /// 1.3, .9, .9, .7.
  @Test(
    "money buys with diminishing returns", arguments: [(1.0, 1.6, 0.8, 0.4), (0.5, 1.3, 0.9, 0.7)])
  func factors(effect: Double, most: Double, middle: Double, least: Double) throws {
    let simulation = try SmallWorld.start(SmallWorld.twoCounties(uneven(effect: effect)))
    let means = simulation.means
    #expect(means.prevention.allSatisfy { nearly($0, most) })
    #expect(means.warning.allSatisfy { nearly($0, middle) })
    #expect(means.response.allSatisfy { nearly($0, middle) })
    #expect(means.recovery.allSatisfy { nearly($0, least) })
  }

  /// Capacity 60 · 1.6 = 96 mm: at 95 mm no damage, at 120 mm 1 − e^(−24/120) = .18127.
  @Test(
    "prevention raises what a territory bears", arguments: [(95.0, 0.0), (120, 0.181269246922)])
  func prevention(level: Double, damage: Double) throws {
    var parameters = uneven()
    for (path, value) in [
      ("hazard.capacity", 60.0), ("hazard.scale", 120), ("hazard.drainage", 0),
      ("hazard.conductance", 0),
    ] { parameters.set(path, value) }
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    simulation.hazard.level[0] = level
    simulation.unfold()
    #expect(nearly(simulation.hazard.damage[0], damage, within: 1e-9))
  }

  /// κ 0.5, severity 0.4, 0.8 of it by the budget: 1 − e^(−0.16) = .1479 of 400 townships.
  @Test("warning raises the rate at which townships look, seed 1")
  func warning() throws {
    var parameters = uneven()
    parameters.set("sensing.township", 0.5)
    parameters.set("sensing.routine", 0)
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 400))
    simulation.severity.total[0] = 0.4
    simulation.sense()
    let looked = (0..<400).count { simulation.sight.fresh[$0 * 4] }
    #expect(binomial(looked, of: 400, at: 0.14785621103378865))
  }

  @Test("response buys stock of governments, and nothing of those outside")
  func response() throws {
    var scenario = SmallWorld.busy()
    let before = try SmallWorld.start(scenario)
    scenario.parameters.budget = uneven().budget
    let after = try SmallWorld.start(scenario)
    let holders = after.society.holders
    for h in 0..<holders.count {
      let factor = holders.government[h] >= 0 ? 0.8 : 1
      #expect(nearly(after.supply.initial[h], factor * before.supply.initial[h]))
      #expect(after.supply.store[h] == after.supply.initial[h])
    }
  }

  /// ν = .015 · .4 = .006: from .5, all served, severity falls by (.08 + .006)/2 to .457.
  @Test("recovery sets how fast severity falls by itself")
  func recovery() throws {
    var parameters = uneven()
    parameters.set("need.response", 0.08)
    parameters.set("need.recovery", 0.015)
    parameters.set("hazard.cascade", 0)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters), benchmark: true)
    simulation.severity.floor[0] = 0.5
    simulation.severity.total[0] = 0.5
    simulation.respond()
    #expect(nearly(simulation.severity.total[0], 0.457))
  }

  @Test("a budget in four equal parts is the scenario as it is, bit for bit")
  func equal() throws {
    var scenario = SmallWorld.busy()
    var without = try SmallWorld.start(scenario)
    scenario.parameters.budget.active = 1
    var with = try SmallWorld.start(scenario)
    without.advance(40)
    with.advance(40)
    #expect(without.severity.total == with.severity.total)
    #expect(without.supply.store == with.supply.store)
    #expect(try without.outcome("preventionShare") == 0)
    #expect(try with.outcome("preventionShare") == 0.25)
  }

  @Test(
    "a budget is given: what is learnt or reviewed moves money and makes none",
    arguments: [0.0, 1, 2, 3, 4])
  func conserved(rule: Double) throws {
    var scenario = SmallWorld.busy()
    scenario.parameters.budget = uneven().budget
    scenario.parameters.budget.spread = 0.5
    scenario.parameters.learning.rule = rule
    scenario.parameters.review.step = 0.1
    var simulation = try SmallWorld.start(scenario)
    simulation.advance(30, episodes: 3)
    let shares = simulation.legacy.budget.shares
    #expect(shares.allSatisfy { (0...1).contains($0) })
    for g in 0..<simulation.society.governments.count {
      #expect(nearly(shares[g * 4..<(g + 1) * 4].reduce(0, +), 1))
    }
    let outcomes = ["preventionShare", "warningShare", "responseShare", "recoveryShare"]
    #expect(nearly(try outcomes.map { try simulation.outcome($0) }.reduce(0, +), 1))
  }

  @Test("what counts in a territory is the mean over its government and those above")
  func above() throws {
    var parameters = SmallWorld.quiet()
    parameters.budget.active = 1
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    // Of four governments over A, the prefecture spends half on prevention: (3 · .25 + .5)/4.
    for (q, share) in [0.5, 0.2, 0.2, 0.1].enumerated() {
      simulation.legacy.budget.shares[2 * 4 + q] = share
    }
    #expect(nearly(try simulation.outcome("preventionShare"), 0.3125))
  }

  @Test("where prevention has no effect, the best share of it is none (control C6), seed 1")
  func withoutEffect() throws {
    func loss(_ part: Double, effect: Double) throws -> Double {
      var scenario = SmallWorld.busy()
      scenario.parameters.budget.active = 1
      scenario.parameters.budget.prevention = part
      scenario.parameters.budget.preventionEffect = effect
      var simulation = try SmallWorld.start(scenario)
      simulation.advance(60)
      return try simulation.outcome("loss")
    }
    let useless = try [0.0, 0.5, 1, 2, 5].map { try loss($0, effect: 0) }
    #expect(useless == useless.sorted())
    let useful = try [0.0, 1].map { try loss($0, effect: 1) }
    #expect(useful[1] < useful[0])
  }

  private func uneven(effect: Double = 1) -> Parameters {
    var parameters = SmallWorld.quiet()
    for (path, value) in [
      ("active", 1.0), ("prevention", 64), ("warning", 16), ("response", 16), ("recovery", 4),
      ("preventionEffect", effect), ("warningEffect", effect), ("responseEffect", effect),
      ("recoveryEffect", effect),
    ] { parameters.set("budget.\(path)", value) }
    return parameters
  }
}
