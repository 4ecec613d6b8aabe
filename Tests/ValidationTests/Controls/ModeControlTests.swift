import Testing
import Validation

/// The negative controls at reduced size, through what the command calls.
@Suite struct ModeControlTests {
  @Test(arguments: Control.all.indices)
  func `what theory says is zero comes to zero`(index: Int) throws {
    let control = Control.all[index]
    let rows = try (1...Criteria.fewestReplications).map { try control.row(UInt64($0)) }
    for finding in control.findings(rows) {
      #expect(finding.judgement == .holds, "\(control.id) \(finding)")
    }
  }

  @Test func `a variant that must be exact fails on a single bit`() {
    var differences = [Double](repeating: 0, count: 20)
    let losses = [Double](repeating: 100, count: 20)
    func judge() -> Judgement {
      ControlFinding.equivalence("", differences, losses: losses, isExact: true).judgement
    }
    #expect(judge() == .holds)
    differences[3] = 1e-12
    #expect(judge() == .fails)
  }

  @Test func `too few replications are never enough`() {
    let losses = [Double](repeating: 100, count: 19)
    let few = ControlFinding.equivalence("", losses.map { _ in 0.01 }, losses: losses)
    #expect(few.judgement == .undecided)
    let broken = ControlFinding.equivalence("", losses.map { _ in 5 }, losses: losses)
    #expect(broken.judgement == .fails)
  }

  @Test func `prevention is found best where it has an effect`() throws {
    let rows = try (1...20).map { try Control.lossesByPrevention(effect: 1, seed: UInt64($0)) }
    #expect(Control.bestShare(rows).judgement == .fails)
  }
}
