import GovernanceModel
import Testing
import Validation

/// The negative controls C7 and C8 with every way of deciding and approving switched on at once, in a
/// flow of units and as files.
@Suite struct DecisionControlTests {
  @Test(arguments: [0.0, 1], [0.0, 1])
  func `other names in another order have the same history`(
    files: Double, centre: Double
  ) throws {
    let world = Symmetry.world().with {
      $0.decideInEveryWay(files: files, centre: centre)
    }
    let first = try Symmetry.run(world, seed: 1)
    let second = try Symmetry.run(Symmetry.renamed(world), seed: 1)
    for outcome in Outcome.all {
      let (a, b) = (first.value(of: outcome), second.value(of: outcome))
      #expect((a - b).magnitude <= 1e-12 * max(a.magnitude, b.magnitude), "\(outcome.name)")
    }
    // Under an open centre nobody conflicts.
    let commanded = centre == 1 ? "centreHours" : "conflictHours"
    for name in [commanded, "gradeDisagreement", "messagesRefused"] {
      #expect(try first.outcome(name) > 0, "\(name)")
    }
    #expect((try first.outcome("approvalTime") > 0) == (files == 1))
    #expect(first.brokenInvariant() == nil)
  }

  @Test(arguments: [0.0, 1])
  func `twice the units for twice the need change no share`(files: Double) throws {
    let world = Symmetry.world().with { $0.decideInEveryWay(files: files) }
    let first = try Symmetry.run(world, seed: 2)
    let second = try Symmetry.run(world.with { $0.need.units *= 2 }, seed: 2)
    SymmetryControlTests.expect(second, is: first, withTwice: ["peakNeed", "cost.deployment"])
  }

  @Test(arguments: Mode.allCases, [0.0, 1])
  func `a closed mode's ties could as well not exist`(mode: Mode, files: Double) throws {
    var world = ControlWorld.busy()
    world.parameters = world.parameters.opening(
      vertical: .open(0.9, digital: 0.5), horizontal: .open(0.8, digital: 0.5),
      crossDepartment: .open(0.7, digital: 0.5), insideOutside: .open(0.6, digital: 0.5))
    var parameters = world.parameters.opening(mode, to: 0)
    parameters.decideInEveryWay(files: files)
    let society = try Society(scenario: world, parameters: parameters, seed: 1)
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
}

extension Parameters {
  /// Every mechanism of decision and approval at once.
  mutating func decideInEveryWay(files: Double, centre: Double = 1) {
    grades.active = 1
    command.conflict = 0.5
    command.centre = centre
    departments.merged = 0.3
    process.handoff = 0.3
    approval.files = files
    approval.exception = 0.2
    approval.patience = 24
    approval.attention = 4
  }
}
