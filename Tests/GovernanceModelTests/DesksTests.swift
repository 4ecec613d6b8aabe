import GovernanceModel
import Randomness
import Testing

/// A's government is number 3: its desks are 9, 10 and 11, those of the prefecture 6…8, of the province
/// 3…5, of the centre 0…2.
///
/// Service takes no time here, so that a file waits only for what stands before it.
@Suite("Desks")
struct DesksTests {
  /// The three desks are busy until 5, 4 and 9 o'clock, and a file comes at 2.
  ///
  /// One after the other it is through the first at 5, the second at once, the third at 9: 7 hours. All
  /// at once, at max(5, 4, 9) = 9: 7 hours too, and with the third busy until 3 only, at 5: 3 hours. Over
  /// a single window at 5: 3 hours.
  @Test(
    "a file passes its points one by one, all at once, or a single window",
    arguments: [(0.0, 0.0, 9.0, 7.0), (1, 0, 9, 7), (1, 0, 3, 3), (1, 1, 9, 3)])
  func routes(together: Double, window: Double, third: Double, hours: Double) throws {
    var desks = try quiet {
      $0.modes.crossDepartment.openness = together
      $0.modes.crossDepartment.digital = window
    }
    (desks.free[9], desks.free[10], desks.free[11]) = (5, 4, third)
    let number = desks.handIn(file(born: 2))
    let ends = desks.work(until: 100, chance)
    #expect(ends.count == 1 && ends[0].file == number && ends[0].time == 2 + hours)
    #expect(desks.requestHours == hours && desks.requests == 1)
  }

  @Test("files are dealt with in the order in which they come", arguments: [1.0, 2, 3])
  func firstComeFirstServed(points: Double) throws {
    var desks = try quiet {
      $0.approval.points = points
      $0.approval.serviceHours = 0.7
    }
    var numbers: [Int32] = []
    for born in [5.0, 1, 3, 2, 4] { numbers.append(desks.handIn(file(born: born))) }
    let ends = desks.work(until: 1_000, chance).map(\.file)
    #expect(ends == [1, 3, 2, 4, 0].map { numbers[$0] })
  }

  /// Every file is an exception at every desk: from A's at 2 to the prefecture's, busy until 6, the
  /// province's, busy until 7, the centre's, and back to A's, busy until 8 with another file by then.
  @Test("an exception climbs a tier, and another, and comes back")
  func exceptions() throws {
    var desks = try quiet {
      $0.modes.vertical.openness = 1
      $0.approval.points = 1
      $0.approval.exception = 1
    }
    (desks.free[6], desks.free[3]) = (6, 7)
    _ = desks.handIn(file(born: 2))
    let early = desks.work(until: 6.5, chance)
    #expect(early.isEmpty)
    desks.free[9] = 8
    let ends = desks.work(until: 100, chance)
    #expect(ends.map(\.time) == [8])
    #expect(desks.exceptions == 1 && desks.handedIn == 1)
  }

  @Test("where the tie to the tier above is closed, nothing climbs")
  func noTie() throws {
    var desks = try quiet { $0.approval.exception = 1 }
    _ = desks.handIn(file(born: 2))
    let ends = desks.work(until: 100, chance)
    #expect(ends.map(\.time) == [2])
    #expect(desks.exceptions == 0)
  }

  /// The desk is busy until 10.
  ///
  /// A file that comes at 2 would wait 8 hours; with a patience of 3 it ages
  /// out at 5, with one of 8 it is dealt with.
  @Test("a file that waits too long ages out", arguments: [(3.0, 5.0, 1), (8, 10, 0)])
  func agesOut(patience: Double, time: Double, dropped: Int) throws {
    var desks = try quiet { $0.approval.patience = patience }
    desks.free[9] = 10
    _ = desks.handIn(file(born: 2))
    let ends = desks.work(until: 100, chance)
    #expect(ends.map(\.time) == [time])
    #expect(ends.map(\.isDropped) == [dropped == 1])
    #expect(desks.dropped == dropped)
  }

  /// Of three desks that have a file at once the second lets it age out at 5 and the third at 5 too; the
  /// first is done with it at 3.
  ///
  /// It leaves once.
  @Test("a file that ages out at several desks leaves once, and its place is used again")
  func agesOutOnce() throws {
    var desks = try quiet {
      $0.modes.crossDepartment.openness = 1
      $0.approval.patience = 3
    }
    (desks.free[9], desks.free[10], desks.free[11]) = (3, 10, 10)
    let number = desks.handIn(file(born: 2))
    let ends = desks.work(until: 100, chance)
    #expect(ends.count == 1 && ends[0].isDropped && ends[0].time == 5)
    // The third desk let go of it at the same time, so that nothing keeps it.
    desks.close(number)
    let next = desks.handIn(file(born: 20))
    #expect(next == number)
  }

  /// 0.5 files an hour at each of five governments for 4,000 hours: 10,000 ± 4 × 100.
  @Test("other business comes as a Poisson process", arguments: [UInt64(1), 2])
  func routine(seed: UInt64) throws {
    var parameters = SmallWorld.quiet()
    parameters.approval.files = 1
    parameters.approval.routine = 0.5
    parameters.approval.serviceHours = 0
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters), seed: seed)
    _ = simulation.desks.work(until: 4_000, simulation.society.chance)
    #expect((simulation.desks.finished - 10_000).magnitude < 400)
  }

  private let chance = Chance(seed: 1)

  private func file(born: Double) -> File {
    File(office: 12, site: 0, born: born, key: UInt64(born * 1_000))
  }

  private func quiet(_ change: (inout Parameters) -> Void) throws -> Desks {
    var parameters = SmallWorld.quiet()
    parameters.approval.files = 1
    parameters.approval.routine = 0
    parameters.approval.serviceHours = 0
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters)).desks
  }
}
