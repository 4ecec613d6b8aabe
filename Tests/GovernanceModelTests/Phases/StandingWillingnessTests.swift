import GovernanceModel
import Randomness
import Testing
import Validation

/// Willingness to tell and to help that stands for an episode (`sharing.standing`).
@Suite("Standing willingness")
struct StandingWillingnessTests {
  /// The stream of the luck that stands for an episode.
  private static let stance: UInt32 = 29

  @Test("as long as it is off it changes no bit")
  func off() throws {
    let world = SmallWorld.busy()
    var explicit = world
    explicit.parameters.sharing.standing = 0
    var (first, second) = (try SmallWorld.start(world), try SmallWorld.start(explicit))
    first.advance(60)
    second.advance(60)
    #expect(Parameters().sharing.standing == 0)
    #expect(first.outcomes.map(\.bitPattern) == second.outcomes.map(\.bitPattern))
  }

  /// Precision 0 makes everyone willing with ½.
  ///
  /// Who tells does so in the first hour in which its word can be there; who does not, never.
  @Test("an unwilling teller never tells while its luck lies above its willingness")
  func telling() throws {
    var told = 0
    for seed in 1...100 as ClosedRange<UInt64> {
      var simulation = try tellers(standing: 1, seed: seed)
      let (e, luck) = try luckOfWord(simulation)
      for hour in 0..<48 {
        let tells = luck < 0.5 && hour >= 1
        #expect((simulation.beliefs.heard[e] == 0.4) == tells, "hour \(hour)")
        simulation.report()
        simulation.tick += 1
      }
      told += luck < 0.5 ? 1 : 0
    }
    #expect(binomial(told, of: 100, at: 0.5))
  }

  /// With ½ an hour 1 in 2⁴⁸ would not have told.
  @Test("with luck drawn each hour everybody tells sooner or later")
  func hourly() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      var simulation = try tellers(standing: 0, seed: seed)
      let (e, _) = try luckOfWord(simulation)
      for _ in 0..<48 {
        simulation.report()
        simulation.tick += 1
      }
      #expect(simulation.beliefs.heard[e] == 0.4)
    }
  }

  /// At a precision of 1 and a gain of 0 everyone is willing with ½; experience of 10 makes it 0.99995.
  @Test("experience that makes a teller willing turns it")
  func turning() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      var simulation = try tellers(standing: 1, seed: seed) {
        $0.sharing.precision = 1
        ($0.sharing.benefit, $0.sharing.trust, $0.sharing.cost) = (0, 0, 0)
        $0.sharing.tournament = 0
      }
      let (e, luck) = try luckOfWord(simulation)
      simulation.report()
      #expect((simulation.beliefs.heard[e] == 0.4) == (luck < 0.5))
      simulation.tick += 1
      simulation.trust.experience[simulation.society.lines.reverse[e]] = 10
      simulation.report()
      #expect((simulation.beliefs.heard[e] == 0.4) == (luck < 0.999_95))
    }
  }

  @Test("another episode is another decision")
  func episodes() throws {
    var changed = 0
    for seed in 1...100 as ClosedRange<UInt64> {
      var simulation = try tellers(standing: 1, seed: seed)
      let e = try simulation.line(from: 4, to: 0)
      simulation.report()
      let told = simulation.beliefs.heard[e] > 0
      simulation.beginEpisode()
      simulation.beliefs.value[0] = 0.4
      simulation.report()
      changed += (simulation.beliefs.heard[e] > 0) != told ? 1 : 0
    }
    #expect(binomial(changed, of: 100, at: 0.5))
  }

  /// Willingness ½, a gap of 20.
  ///
  /// Anew each hour it is 10, 15, 17.5 …; standing it is 10 for good, and 15 once need is 30.
  @Test(
    "what a helper offers stops at its share of the whole gap",
    arguments: [
      (0.0, 0.0, [10.0, 15, 17.5, 23.75]), (0, 1, [10, 15, 17.5, 23.75]),
      (1, 0, [10, 10, 10, 15]), (1, 1, [10, 10, 10, 15]),
    ])
  func helping(standing: Double, ledger: Double, offered: [Double]) throws {
    var simulation = try donors(standing: standing, digital: ledger)
    let e = try simulation.line(from: 4, to: 0)
    for (hour, units) in offered.enumerated() {
      let severity = hour < 3 ? 0.2 : 0.3
      simulation.beliefs.heard[e] = severity
      simulation.beliefs.value[0] = severity
      simulation.allocate()
      #expect(nearly(simulation.supply.asked[e], units), "hour \(hour)")
      simulation.tick += 1
    }
  }

  /// The second of two helpers hears an hour later: of a gap of 20 it sees 20 without a ledger and 10
  /// with one, and offers half.
  ///
  /// The first sees with a ledger what the second sent, and sends no more.
  @Test("a helper fills its share of what others leave, where it can see them")
  func others() throws {
    for (ledger, second) in [(0.0, 10.0), (1, 5)] {
      var simulation = try donors(standing: 1, digital: ledger)
      let lines = [try simulation.line(from: 4, to: 0), try simulation.line(from: 1, to: 0)]
      simulation.beliefs.heard[lines[0]] = 0.2
      simulation.allocate()
      simulation.beliefs.heard[lines[1]] = 0.2
      for _ in 0..<5 {
        simulation.tick += 1
        simulation.allocate()
        #expect(nearly(simulation.supply.asked[lines[0]], 10))
        #expect(nearly(simulation.supply.asked[lines[1]], second))
      }
    }
  }

  /// Willingness ½, a unit of the health department worth half, trust in outsiders 0.4, a gap of 20:
  /// 10 are filled by 20 units of health, 4 from outside.
  @Test("shares are of worth, and trust admits a share of the whole offer")
  func worthAndTrust() throws {
    var simulation = try donors(standing: 1, digital: 0) {
      $0.society.enterprises = 40
      $0.trust.outsiders = 0.4
      $0.stocks.substitution = 0.5
    }
    let lines = simulation.society.lines
    let outside = try #require(lines.insideOutside.first { lines.site[$0] == 0 })
    let beside = try simulation.line(from: 1, to: 0)
    simulation.supply.store[lines.holder[outside]] = 50
    for e in [outside, beside] { simulation.beliefs.heard[e] = 0.2 }
    for _ in 0..<4 {
      simulation.allocate()
      #expect(nearly(simulation.supply.asked[outside], 4))
      #expect(nearly(simulation.supply.asked[beside], 20))
      simulation.tick += 1
    }
  }

  @Test("what is under way and on site counts as filled")
  func underWay() throws {
    var simulation = try donors(standing: 1, digital: 0)
    let e = try simulation.line(from: 4, to: 0)
    (simulation.supply.underWay[e], simulation.supply.onSite[e]) = (3, 2)
    simulation.beliefs.heard[e] = 0.2
    simulation.allocate()
    #expect(nearly(simulation.supply.asked[e], 5))
  }

  @Test("twice the units for twice the need change no share, and nothing leaks")
  func doubling() throws {
    let world = Symmetry.world().with { $0.sharing.standing = 1 }
    let first = try Symmetry.run(world, seed: 1)
    let second = try Symmetry.run(world.with { $0.need.units *= 2 }, seed: 1)
    SymmetryControlTests.expect(second, is: first, withTwice: Symmetry.doubling)
    #expect(first.brokenInvariant() == nil)
  }

  /// The line over which B hears of A's emergency, and A's luck in telling it.
  private func luckOfWord(_ simulation: Simulation) throws -> (line: Int, luck: Double) {
    let (society, e) = (simulation.society, try simulation.line(from: 4, to: 0))
    return (e, society.chance.uniform(phase: Self.stance, tick: 0, entity: society.lines.key[e]))
  }

  /// A believes in a severity of 0.4 in emergency, and its word takes no time.
  private func tellers(
    standing: Double, seed: UInt64, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.open(1)
    (parameters.need.recovery, parameters.hazard.cascade) = (0, 0)
    parameters.hazard.conductance = 0
    parameters.reporting.neighbour = 0
    parameters.sharing.precision = 0
    parameters.sharing.standing = standing
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters), seed: seed)
    simulation.beliefs.value[0] = 0.4
    return simulation
  }

  /// B's emergency and A's health department with 50 units each, willing with ½, and A's emergency
  /// department that believes in a severity of 0.2, has none, and whose desk signs nothing.
  private func donors(
    standing: Double, digital: Double, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.open(1, digital: digital)
    parameters.modes.vertical.openness = 0
    parameters.stocks.county = 0
    parameters.stocks.substitution = 1
    parameters.sharing.precision = 0
    parameters.sharing.reserve = 0
    parameters.sharing.standing = standing
    change(&parameters)
    var simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    simulation.supply.store[4] = 50
    simulation.supply.store[1] = 50
    simulation.beliefs.value[0] = 0.2
    return simulation
  }
}
