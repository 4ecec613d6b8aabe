package import GovernanceModel

/// Two arms of a world that differ in one lever of coordination, which can do nothing there.
///
/// They share, seed by seed, storm, people and luck.
package struct Arms: Sendable {
  /// What is held fixed, in a few words.
  package let name: String
  /// Where they live.
  package let world: Scenario
  /// The arm with the lever at rest.
  package let without: Parameters
  /// The arm with the lever pulled.
  package let with: Parameters

  /// Sets two arms side by side.
  package init(name: String, world: Scenario, without: Parameters, with: Parameters) {
    self.name = name
    self.world = world
    self.without = without
    self.with = with
  }

  /// What the lever does to the loss under one seed.
  ///
  /// - Parameters:
  ///   - seed: names storm, people and luck.
  ///   - bonus: what a unit on site serves beyond its worth where the lever is pulled: 0 in the
  ///     model, more where a fault is planted.
  /// - Returns: loss with the lever pulled minus at rest, and the loss with all modes off.
  /// - Throws: what is wrong with the world.
  package func losses(seed: UInt64, bonus: Double = 0) throws -> [Double] {
    let society = try Society(scenario: world, parameters: world.parameters, seed: seed)
    let off = loss(society, without.opening())
    return [loss(society, with, bonus: bonus) - loss(society, without), off]
  }

  private func loss(_ society: Society, _ parameters: Parameters, bonus: Double = 0) -> Double {
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    for _ in 0..<ControlWorld.hours { simulation.step(bonus: bonus) }
    return simulation.outcome("loss")
  }
}

extension Simulation {
  /// An hour with a fault planted in the response phase, where a unit on site serves more.
  ///
  /// - Parameter bonus: the share by which it serves more than it is worth; at 0 the hour is
  ///   ``Simulation/step()``, bit for bit.
  package mutating func step(bonus: Double) {
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
