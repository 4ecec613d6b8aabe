import GovernanceModel
import Testing
import Validation

/// Whether the controls would notice: a bonus of 5 % on what units on site serve is planted where the
/// lever is pulled, and each control must break; and each mode must be seen where it can work.
@Suite struct PlantedFaultTests {
  static let arms = [
    Arms.vertical, Arms.verticalWithoutFiling, Arms.horizontal, Arms.crossDepartment,
    Arms.insideOutside, Arms.insideOutsideWithoutTrust,
  ].flatMap { [$0.first, $0.last].compactMap(\.self) }

  @Test(arguments: arms.indices)
  func `a bonus for collaboration breaks the control`(index: Int) throws {
    let finding = try finding(Self.arms[index], bonus: 0.05)
    #expect(finding.judgement == .fails)
    #expect(finding.high < 0)
  }

  @Test(arguments: Mode.allCases)
  func `a mode that can work is seen at work`(mode: Mode) throws {
    let world = ControlWorld.busy()
    let closed = world.parameters.opening()
    let arms = Arms(
      name: "\(mode.rawValue) at work", world: world, without: closed,
      with: closed.opening(mode, to: 1))
    let finding = try finding(arms)
    #expect(finding.judgement == .fails)
    #expect(finding.high < 0)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `an hour with a bonus of nothing is an hour of the model`(seed: UInt64) throws {
    let world = ControlWorld.busy()
    let half = ModeSetting.open(0.5, digital: 0.5)
    let parameters = world.parameters.opening(
      vertical: half, horizontal: half, crossDepartment: half, insideOutside: half)
    let society = try Society(scenario: world, parameters: parameters, seed: seed)
    var model = Simulation(society: society, parameters: parameters)
    var composed = model
    for _ in 0..<ControlWorld.hours {
      model.step()
      composed.step(bonus: 0)
    }
    #expect(composed.differences(from: model) == [])
  }

  private func finding(_ arms: Arms, bonus: Double = 0) throws -> ControlFinding {
    let rows = try (1...32).map { try arms.losses(seed: $0, bonus: bonus) }
    return .equivalence(arms.name, rows.map { $0[0] }, losses: rows.map { $0[1] })
  }
}
