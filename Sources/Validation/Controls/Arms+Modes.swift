internal import GovernanceModel

extension Arms {
  /// C1, vertical: what is *digital* about the mode, once every unit is honest, tiers pass reports on
  /// within the hour and without noise, and superiors have nothing to release.
  ///
  /// The mode itself is fully open in both arms: past a closed tie the channel would tell superiors
  /// what no tier passes on to them. A digital vertical line also shows a superior what others
  /// have committed; that stays fixed since nobody beside or outside has a unit to commit: horizontal
  /// ties are closed, other departments' units are worth nothing, and outsiders hold none.
  package static let vertical: [Arms] = [false, true].map { busy in
    let world = ControlWorld.busy()
    var p = verticalParameters(world)
    p.reporting.honest = 1
    p.reporting.noise = 0
    p.reporting.township = 0
    p.reporting.county = 0
    p.reporting.prefecture = 0
    p.reporting.province = 0
    return verticalControl(
      "vertical: technology where all are honest and prompt", world, p, besides: busy)
  }

  /// C1, vertical: the same lever when no unit files on the channel.
  ///
  /// Filing is what township staff choose. Delays, noise and concealment are as always.
  package static let verticalWithoutFiling: [Arms] = [false, true].map { busy in
    let world = ControlWorld.busy()
    var p = verticalParameters(world)
    p.reporting.filing = 0
    return verticalControl(
      "vertical: technology on whose channel nobody files", world, p, besides: busy)
  }

  private static func verticalParameters(_ world: Scenario) -> Parameters {
    var p = world.parameters
    p.decision.superiorApproval = 0
    p.decision.autonomy = 1
    p.stocks.substitution = 0
    p.stocks.enterprises = 0
    p.stocks.organisations = 0
    return p
  }

  private static func verticalControl(
    _ name: String, _ world: Scenario, _ p: Parameters, besides busy: Bool
  ) -> Arms {
    let others = ModeSetting.open(busy ? 0.7 : 0, digital: 0.5)
    return Arms(
      name: name + (busy ? ", with word from beside and outside" : ""), world: world,
      without: p.opening(vertical: .open(1), crossDepartment: others, insideOutside: others),
      with: p.opening(
        vertical: .open(1, digital: 1), crossDepartment: others, insideOutside: others))
  }

  /// C2, horizontal: mutual aid between counties that are copies of one another, where no water
  /// crosses a border, so that need over stock is the same everywhere in every hour.
  ///
  /// Neighbours who watch also find concealment, which is no aid and is held fixed at none.
  package static let horizontal: [Arms] = [0, 0.7].flatMap { others in
    [0, 0.9].map { digital in
      let world = ControlWorld.copies()
      var p = world.parameters
      p.reporting.detectionByNeighbours = 0
      let rest = ModeSetting.open(others, digital: digital)
      return Arms(
        name: "horizontal: aid among equals, digital \(digital), others open to \(others)",
        world: world,
        without: p.opening(vertical: rest, crossDepartment: rest, insideOutside: rest),
        with: p.opening(
          vertical: rest, horizontal: .open(1, digital: digital), crossDepartment: rest,
          insideOutside: rest))
    }
  }

  /// C3, cross-department: the mode when the emergency department has the whole need and holds all
  /// stock, no domain feeds another, and nobody signs what another asks for.
  package static let crossDepartment: [Arms] = [0, 0.7].flatMap { others in
    [0, 0.9].map { digital in
      let world = ControlWorld.busy()
      var p = world.parameters
      p.need.exposure = alone
      p.need.demand = alone
      p.hazard.cascade = 0
      p.approval.coSignatures = 0
      p.stocks.enterprises = 0
      p.stocks.organisations = 0
      let rest = ModeSetting.open(others, digital: digital)
      return Arms(
        name: "cross-department: nothing to share, digital \(digital), others open to \(others)",
        world: world,
        without: p.opening(vertical: rest, horizontal: rest, insideOutside: rest),
        with: p.opening(
          vertical: rest, horizontal: rest, crossDepartment: .open(1, digital: digital),
          insideOutside: rest))
    }
  }

  private static var alone: DomainParameters {
    var one = Parameters().need.demand
    one.emergency = 1
    one.health = 0
    one.supplies = 0
    one.lifelines = 0
    return one
  }

  /// C4, inside-outside: the mode when outsiders have neither units nor reports, and a warning saves
  /// nobody anything.
  package static let insideOutside: [Arms] = outside("outsiders who hold and say nothing") { p in
    p.stocks.enterprises = 0
    p.stocks.organisations = 0
    p.sensing.citizen = 0
    p.society.protection = 0
  }

  /// C4, inside-outside: the mode when trust is frozen at 0 both ways: government's in citizens and
  /// outsiders, and theirs in its word.
  package static let insideOutsideWithoutTrust: [Arms] = outside("no trust either way") { p in
    p.trust.outsiders = 0
    p.trust.county = 0
    p.trust.frozen = 1
  }

  private static func outside(
    _ name: String, _ close: (inout Parameters) -> Void
  ) -> [Arms] {
    let world = ControlWorld.busy()
    var p = world.parameters
    close(&p)
    return [0, 0.7].flatMap { others in
      [0, 0.9].map { digital in
        let rest = ModeSetting.open(others, digital: digital)
        return Arms(
          name: "inside-outside: \(name), digital \(digital), others open to \(others)",
          world: world,
          without: p.opening(vertical: rest, horizontal: rest, crossDepartment: rest),
          with: p.opening(
            vertical: rest, horizontal: rest, crossDepartment: rest,
            insideOutside: .open(1, digital: digital)))
      }
    }
  }
}
