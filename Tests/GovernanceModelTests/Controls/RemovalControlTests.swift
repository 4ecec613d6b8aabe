import GovernanceModel
import Testing
import Validation

/// The negative control C8: off is off.
@Suite struct RemovalControlTests {
  @Test(arguments: Mode.allCases, [1, 2, 3] as [UInt64])
  func `a closed mode's ties could as well not exist`(mode: Mode, seed: UInt64) throws {
    let world = ControlWorld.busy()
    let parameters = parameters(closing: mode)
    let society = try Society(scenario: world, parameters: parameters, seed: seed)
    let rest = society.removing(mode)
    var with = Simulation(society: society, parameters: parameters)
    var without = Simulation(society: rest, parameters: parameters)
    for _ in 0..<ControlWorld.hours {
      with.step()
      without.step()
    }
    #expect(without.differences(from: with, without: society.lines[mode]) == [])
  }

  @Test(arguments: Mode.allCases, [AllocationRule.proportional, .maxMin])
  func `so could they with every way of using resources on`(
    mode: Mode, rule: AllocationRule
  ) throws {
    var parameters = parameters(closing: mode)
    parameters.useAllResources(rule)
    let society = try Society(scenario: ControlWorld.busy(), parameters: parameters, seed: 1)
    var with = Simulation(society: society, parameters: parameters)
    var without = Simulation(society: society.removing(mode), parameters: parameters)
    var best = Simulation(society: society, parameters: parameters, benchmark: true)
    for _ in 0..<ControlWorld.hours {
      with.step()
      without.step()
      best.step()
    }
    #expect(without.differences(from: with, without: society.lines[mode]) == [])
    #expect(try with.outcome("loss.unavoidable") == best.outcome("loss.unavoidable"))
  }

  @Test(arguments: Mode.allCases, [LearningRule.ewa, .imitation])
  func `so could they over episodes in which budgets are learnt`(
    mode: Mode, rule: LearningRule
  ) throws {
    var parameters = parameters(closing: mode)
    parameters.learnBudgets(rule)
    let society = try Society(scenario: ControlWorld.busy(), parameters: parameters, seed: 1)
    var with = Simulation(society: society, parameters: parameters)
    var without = Simulation(society: society.removing(mode), parameters: parameters)
    with.advance(40, episodes: 2)
    without.advance(40, episodes: 2)
    #expect(without.differences(from: with, without: society.lines[mode]) == [])
    #expect(without.legacy.budget.shares == with.legacy.budget.shares)
  }

  @Test(arguments: Mode.allCases)
  func `an open mode's ties are missed when they are gone`(mode: Mode) throws {
    let world = ControlWorld.busy()
    let parameters = parameters(closing: mode).opening(mode, to: 0.5)
    let society = try Society(scenario: world, parameters: parameters, seed: 1)
    var with = Simulation(society: society, parameters: parameters)
    var without = Simulation(society: society.removing(mode), parameters: parameters)
    for _ in 0..<ControlWorld.hours {
      with.step()
      without.step()
    }
    #expect(
      without.differences(from: with, without: society.lines[mode]).contains("loss"))
  }

  @Test(arguments: Mode.allCases)
  func `removal takes a mode's lines and keeps all others`(mode: Mode) throws {
    let world = ControlWorld.busy()
    let society = try Society(scenario: world, parameters: world.parameters, seed: 1)
    let (before, after) = (society.lines, society.removing(mode).lines)
    #expect(!before[mode].isEmpty)
    #expect(after[mode].isEmpty)
    #expect(after.count == before.count - before[mode].count)
    for other in Mode.allCases where other != mode {
      #expect(after[other].map { after.key[$0] } == before[other].map { before.key[$0] })
      for e in after[other] where after.reverse[e] >= 0 {
        #expect(after.reverse[after.reverse[e]] == e)
      }
    }
  }

  /// All other modes open, each to another share, and half digital, as is the closed one.
  private func parameters(closing mode: Mode) -> Parameters {
    ControlWorld.busy().parameters.opening(
      vertical: .open(1, digital: 0.5), horizontal: .open(0.8, digital: 0.5),
      crossDepartment: .open(0.6, digital: 0.5), insideOutside: .open(0.5, digital: 0.5)
    ).opening(mode, to: 0)
  }
}
