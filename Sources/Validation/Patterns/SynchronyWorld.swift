internal import GovernanceModel
internal import Randomness

/// Four sovereign territories that each adjoin the others, in an epidemic that can end.
///
/// What it fixes so that the infection can die out in a territory and come back to it, as in the
/// source: up to 100 infected are whole persons (`epidemic.extinction`; the source, too, treats an area
/// of fewer than 100 cases apart). Governments test, so that they see, and restrict for, some twenty
/// infectious in a million (`epidemic.capacity` and `.scale` 0.00002). A restriction lasts as long as
/// harm is seen and ten days more (`decision.standDown` 240, the longest there is); harm fades as
/// patients leave hospital, after ten days on average (`need.recovery` 0.004, `need.response` 0, since
/// no unit shortens that). So it goes on for some ten weeks from when the last twenty were infectious,
/// which at R₀ 2.5 and a restriction of 0.8 leaves the infection in about one territory of forty.
///
/// What it fixes so that arms differ in timing alone: no hazard but the infection
/// (`hazard.conductance` 0, since neighbours would reckon with water); one standard of harm
/// (`decision.thresholdSpread` 0); readings without error (`sensing.townshipNoise`, `.officeNoise`
/// and `.townshipSpread`), since an opinion in common would also average errors out; open ties between
/// neighbours and of townships to their government. Nobody stands above. Where the shared values leave
/// the epidemic off, `epidemic.reproduction` is 2.5 and `epidemic.restriction` 0.8.
struct SynchronyWorld {
  private let parameters: Parameters
  private let society: Society
  /// The hours in which the infection comes.
  private static let arrivals = 14 * 24

  init(_ seed: UInt64, _ values: ParameterValues) throws {
    var parameters = values.parameters
    parameters.set("epidemic.reproduction", to: 2.5, unlessIn: values)
    parameters.set("epidemic.restriction", to: 0.8, unlessIn: values)
    parameters.set([
      "epidemic.extinction": 100, "epidemic.capacity": 0.00002, "epidemic.scale": 0.00002,
      "need.recovery": 0.004, "need.response": 0, "decision.standDown": 240,
      "decision.thresholdSpread": 0, "hazard.conductance": 0,
      "sensing.townshipNoise": 0.001, "sensing.officeNoise": 0.001, "sensing.townshipSpread": 0,
      "modes.vertical.openness": 1, "modes.horizontal.openness": 1,
      "peers.consultation": 1, "peers.own": 0.25,
      "society.citizens": 0, "society.enterprises": 0, "society.organisations": 0,
    ])
    self.parameters = parameters
    society = try Society(scenario: Self.scenario(seed), parameters: parameters, seed: seed)
  }

  /// The infection comes to ten residents of each territory's million within two weeks, as Europe's
  /// first lockdowns of 2020 began within two weeks of one another.
  private static func scenario(_ seed: UInt64) -> Scenario {
    let codes = (0..<4).map { "territory-\($0)" }
    let chance = Chance(seed: seed)
    return Scenario(
      title: "synchrony",
      territories: codes.map {
        Territory(code: $0, tier: .province, parent: nil, population: 1_000_000, townships: 1)
      },
      borders: (0..<4).flatMap { a in
        (a + 1..<4).map { Border(codes[a], codes[$0], length: 40) }
      },
      outbreak: codes.enumerated().map { number, code in
        let luck = chance.uniform(phase: 1_108, tick: 0, entity: UInt64(number))
        return OutbreakSeed(territory: code, hour: Int(Double(arrivals) * luck), infected: 10)
      })
  }

  /// One arm.
  ///
  /// - Parameters:
  ///   - travels: whether anybody travels.
  ///   - isCommon: whether all act on an opinion in common, not on what each reads itself.
  /// - Returns: when contacts were restricted.
  func course(travels: Bool, isCommon: Bool) -> RestrictionCourse {
    var arm = parameters
    arm.set("peers.stubbornness", to: isCommon ? 0.1 : 1)
    if !travels { arm.set("epidemic.commuting", to: 0) }
    return RestrictionCourse(
      Simulation(society: society, parameters: arm, measuring: []), hours: 365 * 24,
      arrivals: Self.arrivals)
  }
}
