import GovernanceModel
import Testing

@Suite("Vessels")
struct VesselTests {
  /// Bottoms 0 and 2, a unit of height takes one: two units to reach the second, the last two in both.
  @Test("the lowest fills first, then both together")
  func joined() {
    let two = [Vessel(bottom: 0, width: 1, room: 9), Vessel(bottom: 2, width: 1, room: 9)]
    #expect(Vessel.level(of: two, amount: 0) == 0)
    #expect(Vessel.level(of: two, amount: 1) == 1)
    #expect(Vessel.level(of: two, amount: 4) == 3)
  }

  /// The narrow one is full with 1 at level 1; the other 5 raise the wide one, of width 5, to 1 as
  /// well with 5: beyond that, only it rises.
  @Test("a full vessel takes no more")
  func brim() {
    let two = [Vessel(bottom: 0, width: 1, room: 1), Vessel(bottom: 0, width: 5, room: 20)]
    #expect(Vessel.level(of: two, amount: 6) == 1)
    #expect(Vessel.level(of: two, amount: 11) == 2)
    #expect(two.map { $0.content(at: 2) } == [1, 10])
  }

  @Test("more than all room fills to the brim, and nothing fills nothing")
  func ends() {
    let one = [Vessel(bottom: 0.5, width: 2, room: 3)]
    #expect(one[0].content(at: Vessel.level(of: one, amount: 100)) == 3)
    #expect(Vessel.level(of: [], amount: 1) == 0)
  }
}
