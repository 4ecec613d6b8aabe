internal import GovernanceModel

extension Pattern {
  /// P3: willingness to share matters more than having a hub, more so late.
  ///
  /// *World.* Nine counties on a grid, all of whom may report to one hub, a prefecture. Three cells of
  /// rain pass from west to east, one in each third of the episode, so that there is news in each.
  /// Neighbours and departments are tied to each other in every arm. There are no townships and no
  /// ties of departments to their own government (`command.own` 0), so that the ties to the hub take no
  /// part in how a county comes to know; and units do not shorten need (`need.response` 0), so that
  /// all arms have the same facts to tell.
  ///
  /// *Arms.* Sharing brings its sharer half a unit of harm or of benefit (`sharing.benefit` −½, +½),
  /// to which trust, cost, rivalry and experience add: few or most pass word on, at default values one
  /// neighbour in fifteen or four in five; and there is no hub or one to which all report. As in the
  /// source, who is unwilling stays so (`sharing.standing` 1). The hub passes on what it believes: as
  /// a command centre it orders help, and it orders the county itself to act (`command.centre`,
  /// `orders.active`).
  ///
  /// *Statistic.* Informed is, of the actors with a tie to a site of severity 0.05 or more (its own
  /// office, the hub, neighbours, other departments), who believes at least half of it, has heard of
  /// as much, or helps on the orders of a hub that believes it. Effects on the share of those informed
  /// are over the standard deviation over replications and arms, third by third.
  ///
  /// *Why it could be seen or not.* Peers tell many, the hub orders whom it needs. But reporting to
  /// the hub is a duty here, while in the source it asks for the same willingness; a centre's orders
  /// to help reach the unwilling; and a hub that has opened stays open, late above all.
  static let willingness = Pattern(
    id: "P3", title: "Willingness to share matters more than having a hub, more so late",
    source: "Altay & Pal 2014 (doi:10.1111/poms.12102)", kind: .emergent,
    criteria: Criteria.willingness, replications: 80,
    row: { seed, values in
      let world = try WillingnessWorld(values, seed: seed)
      let shares = [0.0, 1].flatMap { hub in
        [-0.5, 0.5].flatMap { benefit in world.shares(hub: hub, benefit: benefit) }
      }
      return shares + shares.map { $0 * $0 }
    },
    statistics: { sample in
      [
        sample.estimate { means in lead(means, third: 1) },
        sample.estimate { means in lead(means, third: 1) - lead(means, third: 0) },
      ]
    })

  /// The effect of willingness less that of a hub, in standard deviations over rows and arms.
  ///
  /// Means are those of the shares informed, `arm * 2 + third` with arm = 2 × hub + willing, and then
  /// of their squares.
  private static func lead(_ means: [Double], third: Int) -> Double {
    let share = (0..<4).map { means[$0 * 2 + third] }
    let square = (0..<4).map { means[8 + $0 * 2 + third] }
    let (mean, meanSquare) = (share.reduce(0, +) / 4, square.reduce(0, +) / 4)
    let willing = (share[1] + share[3] - share[0] - share[2]) / 2
    let hub = (share[2] + share[3] - share[0] - share[1]) / 2
    return (willing - hub) / max(1e-24, meanSquare - mean * mean).squareRoot()
  }
}

/// Counties around a hub.
private struct WillingnessWorld {
  private static let hours = 96
  private let society: Society
  private let parameters: Parameters

  init(_ values: ParameterValues, seed: UInt64) throws {
    let hub = CountyMap.place("hub", .prefecture, under: nil)
    var map = CountyMap.grid(rows: 3, columns: 3, townships: 0, under: [hub]) { _ in "hub" }
    map.storm = (0..<3).map { third in
      let start = Double(third * Self.hours / 3)
      return CountyMap.storm(
        "cell-\(third)", east: CountyMap.spacing * Double(third - 1), hours: start...start + 12,
        peak: start + 4, radius: 30, rainfall: 300)
    }
    var parameters = values.parameters.withoutSociety()
    (parameters.command.own, parameters.need.response) = (0, 0)
    parameters.sharing.standing = 1
    self.parameters = parameters
    society = try Society(scenario: map, parameters: parameters, seed: seed)
  }

  /// Shares informed in the first and in the last third.
  func shares(hub: Double, benefit: Double) -> [Double] {
    var arm = parameters.opening(
      vertical: .open(hub), horizontal: .open(1), crossDepartment: .open(1))
    arm.sharing.benefit = benefit
    (arm.command.centre, arm.orders.active) = (hub, hub)
    var simulation = Simulation(society: society, parameters: arm, measuring: [])
    var thirds = [Informed](repeating: Informed(), count: 3)
    for hour in 0..<Self.hours {
      simulation.step()
      thirds[hour * 3 / Self.hours].count(simulation)
    }
    return [thirds[0].share, thirds[2].share]
  }
}

/// Who could know of the stricken sites, and who does.
private struct Informed {
  private var actors = 0.0
  private var informed = 0.0

  var share: Double { informed / actors }

  mutating func count(_ simulation: Simulation) {
    let (posts, beliefs) = (simulation.society.posts, simulation.beliefs)
    func isStruck(_ k: Int) -> Bool { simulation.severity.total[k] >= 0.05 }
    func isFact(_ value: Double, of k: Int) -> Bool { value >= 0.5 * simulation.severity.total[k] }
    for i in beliefs.value.indices {
      let k = posts.leaf[i / Department.count] * Department.count + i % Department.count
      guard isStruck(k) else { continue }
      let ordered = simulation.orders.ordered.isEmpty ? 0 : simulation.orders.ordered[i]
      add(isFact(max(beliefs.value[i], ordered), of: k))
    }
    for e in simulation.society.lines.mutual {
      let k = simulation.society.lines.site[e]
      guard isStruck(k) else { continue }
      add(isFact(max(beliefs.heard[e], simulation.severityOrdered(over: e)), of: k))
    }
  }

  private mutating func add(_ isInformed: Bool) {
    actors += 1
    informed += isInformed ? 1 : 0
  }
}

extension Simulation {
  /// The severity that an open command centre believes of the site at which the holder of a line helps
  /// on its orders; 0 where it orders nothing.
  fileprivate func severityOrdered(over e: Int) -> Double {
    guard !command.overSite.isEmpty, command.overSite[e] >= 0,
      supply.asked[e] + supply.underWay[e] + supply.onSite[e] > 0
    else { return 0 }
    let domain = society.lines.site[e] % Department.count
    return beliefs.value[Int(command.overSite[e]) * Department.count + domain]
  }
}
