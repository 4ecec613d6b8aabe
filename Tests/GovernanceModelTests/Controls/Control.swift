import GovernanceModel
import Statistics
import Testing
import Validation

/// A negative control: a world in which a lever of coordination can do nothing, and the lever.
///
/// Two arms differ in the lever alone and share, seed by seed, storm, people and luck. The lever is
/// worth nothing when two one-sided tests at 5 % say so (Schuirmann 1987, doi:10.1007/BF01068419):
/// the 90 % interval of the paired difference in loss lies inside a bound that was fixed beforehand.
struct Control: Sendable, CustomTestStringConvertible {
  /// The bound, as a share of the mean loss with all modes off; fixed before any run.
  static let bound = 0.01
  /// Replications, each a seed.
  static let seeds: ClosedRange<UInt64> = 1...32

  let name: String
  let world: Scenario
  /// The arm with the lever at rest, and the one with it pulled.
  let without: Parameters
  let with: Parameters

  var testDescription: String { name }

  /// Runs both arms and the arm with all modes off.
  ///
  /// - Parameter bonus: what a unit on site serves beyond its worth where the lever is pulled: 0 in
  ///   the model, more where a fault is planted.
  /// - Returns: what two one-sided tests say.
  /// - Throws: what is wrong with the world, or with the differences as numbers.
  func verdict(bonus: Double = 0) throws -> Equivalence {
    var differences: [Double] = []
    var losses: [Double] = []
    for seed in Control.seeds {
      let society = try Society(scenario: world, parameters: world.parameters, seed: seed)
      losses.append(Control.loss(society, without.opening()))
      let pulled = Control.loss(society, with, bonus: bonus)
      differences.append(pulled - Control.loss(society, without))
    }
    return try Equivalence(differences, bound: Control.bound * (try mean(of: losses) ?? 0))
  }

  private static func loss(
    _ society: Society, _ parameters: Parameters, bonus: Double = 0
  ) -> Double {
    var simulation = Simulation(society: society, parameters: parameters)
    for _ in 0..<ControlWorld.hours { simulation.step(bonus: bonus) }
    return Outcome.named("loss").map(simulation.value(of:)) ?? .nan
  }
}

/// What two one-sided tests say of paired differences.
struct Equivalence: CustomTestStringConvertible {
  let differences: [Double]
  /// The bound on the mean difference, in person-equivalents.
  let bound: Double
  /// The 90 % interval of the mean difference.
  let interval: Interval

  init(_ differences: [Double], bound: Double) throws {
    self.differences = differences
    self.bound = bound
    interval = try #require(try Interval.student(meanOf: differences, confidence: 0.9))
  }

  /// Whether the difference is shown to be smaller than the bound.
  var holds: Bool { interval.low > -bound && interval.high < bound }

  /// Whether the difference is shown to be greater than the bound: more than a test without power.
  var isBroken: Bool { interval.low > bound || interval.high < -bound }

  /// Whether no replication differs in a bit.
  var isExact: Bool { differences.allSatisfy { $0 == 0 } }

  /// The interval in parts of the bound.
  var testDescription: String {
    "\(interval.low / bound) … \(interval.high / bound) of a bound of \(bound)"
  }
}

extension Simulation {
  /// An hour with a fault planted in the response phase, where a unit on site serves more.
  ///
  /// - Parameter bonus: the share by which it serves more than it is worth; at 0 the hour is
  ///   ``Simulation/step()``, bit for bit.
  mutating func step(bonus: Double) {
    unfold()
    sense()
    report()
    decide()
    allocate()
    for k in supply.siteOnSite.indices { supply.siteOnSite[k] *= 1 + bonus }
    respond()
    learn()
    tick += 1
  }
}
