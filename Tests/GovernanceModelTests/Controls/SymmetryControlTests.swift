import GovernanceModel
import Testing
import Validation

/// The negative control C7: what should not matter does not.
@Suite struct SymmetryControlTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

  @Test(arguments: seeds)
  func `other names in another order have the same history`(seed: UInt64) throws {
    let world = Symmetry.world()
    let first = try Symmetry.run(world, seed: seed)
    let second = try Symmetry.run(Symmetry.renamed(world), seed: seed)
    for outcome in Outcome.all {
      let (a, b) = (first.value(of: outcome), second.value(of: outcome))
      #expect((a - b).magnitude <= 1e-12 * max(a.magnitude, b.magnitude), "\(outcome.name)")
      #expect(first.isCensored(outcome) == second.isCensored(outcome), "\(outcome.name)")
    }
  }

  @Test(arguments: AllocationRule.allCases)
  func `with every way of using resources on, other names have the same history`(
    rule: AllocationRule
  ) throws {
    let world = Symmetry.world().with { $0.useAllResources(rule) }
    let first = try Symmetry.run(world, seed: 1)
    let second = try Symmetry.run(Symmetry.renamed(world), seed: 1)
    for outcome in Outcome.all {
      let (a, b) = (first.value(of: outcome), second.value(of: outcome))
      #expect((a - b).magnitude <= 1e-12 * max(a.magnitude, b.magnitude), "\(outcome.name)")
    }
    #expect(try first.outcome("participation") > 0)
    #expect(try first.outcome("cost.contracts") > 0)
    #expect(first.brokenInvariant() == nil)
  }

  @Test func `with all technologies on, other names have the same history`() throws {
    let world = Symmetry.world().with { $0.useAllTechnologies() }
    let first = try Symmetry.run(world, seed: 1)
    let second = try Symmetry.run(Symmetry.renamed(world), seed: 1)
    for outcome in Outcome.all {
      let (a, b) = (first.value(of: outcome), second.value(of: outcome))
      #expect((a - b).magnitude <= 1e-12 * max(a.magnitude, b.magnitude), "\(outcome.name)")
    }
    #expect(try first.outcome("dataLeaked") > 0)
    #expect(first.reserves.standing.contains { $0 > 0 })
    #expect(first.brokenInvariant() == nil)
  }

  @Test func `nor does twice the units for twice the need change a share then`() throws {
    let world = Symmetry.world().with { $0.useAllTechnologies() }
    let first = try Symmetry.run(world, seed: 1)
    let second = try Symmetry.run(world.with { $0.need.units *= 2 }, seed: 1)
    Self.expect(second, is: first, withTwice: ["peakNeed", "cost.deployment"])
  }

  @Test(arguments: [LearningRule.ewa, .imitation])
  func `over episodes in which budgets are learnt, other names have the same history`(
    rule: LearningRule
  ) throws {
    let world = Symmetry.world().with { $0.learnBudgets(rule) }
    let first = try Symmetry.run(world, seed: 1, hours: 40, episodes: 3)
    let second = try Symmetry.run(Symmetry.renamed(world), seed: 1, hours: 40, episodes: 3)
    for outcome in Outcome.all {
      let (a, b) = (first.value(of: outcome), second.value(of: outcome))
      #expect((a - b).magnitude <= 1e-12 * max(a.magnitude, b.magnitude), "\(outcome.name)")
    }
    let doubled = try Symmetry.run(
      world.with { $0.need.units *= 2 }, seed: 1, hours: 40, episodes: 3)
    #expect(doubled.legacy.budget.shares == first.legacy.budget.shares)
  }

  /// Needs, stocks and desks are all reckoned in one unit; thresholds and noise in severity, a share.
  ///
  /// Twice is a power of two, so bits are kept.
  @Test(arguments: seeds)
  func `twice the units for twice the need change no share`(seed: UInt64) throws {
    let world = Symmetry.world()
    var doubled = world
    doubled.parameters.need.units *= 2
    let (first, second) = (
      try Symmetry.run(world, seed: seed), try Symmetry.run(doubled, seed: seed)
    )
    #expect(second.severity.units == first.severity.units.map { 2 * $0 })
    #expect(second.supply.initial == first.supply.initial.map { 2 * $0 })
    Self.expect(second, is: first, withTwice: ["peakNeed", "cost.deployment"])
  }

  @Test(arguments: AllocationRule.allCases)
  func `nor do they with every way of using resources on`(rule: AllocationRule) throws {
    let world = Symmetry.world().with { $0.useAllResources(rule) }
    let first = try Symmetry.run(world, seed: 1)
    let second = try Symmetry.run(world.with { $0.need.units *= 2 }, seed: 1)
    Self.expect(
      second, is: first,
      withTwice: ["peakNeed", "cost.deployment", "cost.contracts", "cost.compensation"])
  }

  @Test(arguments: seeds)
  func `twice the residents change no share and double the loss`(seed: UInt64) throws {
    let world = Symmetry.world()
    var doubled = world
    for index in doubled.territories.indices { doubled.territories[index].population *= 2 }
    let (first, second) = (
      try Symmetry.run(world, seed: seed), try Symmetry.run(doubled, seed: seed)
    )
    #expect(second.severity.units == first.severity.units.map { 2 * $0 })
    #expect(second.supply.initial == first.supply.initial.map { 2 * $0 })
    let losses = Outcome.all.map(\.name).filter { $0.hasPrefix("loss") }
    Self.expect(second, is: first, withTwice: losses + ["peakNeed", "cost.deployment"])
  }

  static func expect(
    _ second: Simulation, is first: Simulation, withTwice doubled: [String]
  ) {
    for outcome in Outcome.all where outcome.name != "cost" {
      let factor = doubled.contains(outcome.name) ? 2.0 : 1
      #expect(
        second.value(of: outcome) == factor * first.value(of: outcome), "\(outcome.name)")
    }
    #expect(second.severity.total == first.severity.total)
    #expect(second.beliefs.value == first.beliefs.value)
  }
}
