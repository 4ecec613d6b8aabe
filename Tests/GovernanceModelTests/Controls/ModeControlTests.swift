import GovernanceModel
import Testing

/// The negative controls C1–C4: levers of coordination where they can do nothing.
@Suite struct ModeControlTests {
  /// Not bit for bit: a superior that hears the same readings over both channels trusts the one that
  /// fewer hands have passed on a little more.
  @Test(arguments: Control.vertical)
  func `technology adds nothing where all are honest and prompt`(control: Control) throws {
    #expect(try control.verdict().holds)
  }

  @Test(arguments: Control.verticalWithoutFiling)
  func `a channel on which nobody files changes nothing`(control: Control) throws {
    let verdict = try control.verdict()
    #expect(verdict.holds)
    #expect(verdict.isExact)
  }

  /// Not bit for bit: word of a need that has passed still moves a few units that nobody misses.
  @Test(arguments: Control.horizontal)
  func `equals who are hit alike have nothing to give each other`(control: Control) throws {
    #expect(try control.verdict().holds)
  }

  @Test(arguments: Control.crossDepartment)
  func `departments without need or stock leave the one that has both alone`(
    control: Control
  ) throws {
    let verdict = try control.verdict()
    #expect(verdict.holds)
    #expect(verdict.isExact)
  }

  @Test(arguments: Control.insideOutside)
  func `outsiders who hold nothing and say nothing change nothing`(control: Control) throws {
    let verdict = try control.verdict()
    #expect(verdict.holds)
    #expect(verdict.isExact)
  }

  @Test(arguments: Control.insideOutsideWithoutTrust)
  func `ties without trust either way change nothing`(control: Control) throws {
    let verdict = try control.verdict()
    #expect(verdict.holds)
    #expect(verdict.isExact)
  }
}
