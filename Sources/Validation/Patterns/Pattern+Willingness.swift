internal import GovernanceModel

extension Pattern {
  /// P3: willingness to share matters more than having a hub, more so late.
  ///
  /// *World.* Nine counties on a grid. Three cells of rain pass from west to east, one in each third of
  /// the episode, so that there is news in each. Neighbours and departments are tied to each other in
  /// every arm; nobody stands above, there are no townships, and units do not shorten need
  /// (`need.response` 0), so that all arms have the same facts to tell.
  ///
  /// *Arms.* Sharing brings its sharer half a unit of harm or of benefit (`sharing.benefit` −½, +½),
  /// to which trust, cost, rivalry and experience add: few or most pass word on, at default values one
  /// neighbour in fifteen or four in five. As in the source, who is unwilling stays so
  /// (`sharing.standing` 1). And there is no hub, or one: a platform of data for neighbours and
  /// departments (digital level 0, 1), which has what is shared within the hour. A hub of information, as
  /// cluster leads are in the source: it passes on and commands nobody. A command centre as the hub
  /// was tried first. It informs by ordering help, which the source's does not; with it the first
  /// claim was undecided, 0.20 [0.15, 0.25], and the second failed, −0.34 [−0.45, −0.23] (n = 80).
  ///
  /// *Statistic.* Informed is, of the actors with a tie to another's site of severity 0.05 or more
  /// (neighbours, other departments), who has heard of at least half of it. Effects on the share of
  /// those informed are over the standard deviation over replications and arms, third by third.
  ///
  /// *Why it could be seen or not.* Both are put in: nothing says which matters more. A hub is worth
  /// hours, which count while severity rises; willingness is worth whether one hears at all, moved on
  /// the way by trust and by help received. Late, old word that was never put right could make either
  /// the greater.
  static let willingness = Pattern(
    id: "P3", title: "Willingness to share matters more than having a hub, more so late",
    source: "Altay & Pal 2014 (doi:10.1111/poms.12102)", kind: .emergent,
    criteria: Criteria.willingness, replications: 320,
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

/// Counties side by side.
private struct WillingnessWorld {
  private static let hours = 96
  private let society: Society
  private let parameters: Parameters

  init(_ values: ParameterValues, seed: UInt64) throws {
    let top = CountyMap.place("top", .prefecture, under: nil)
    var map = CountyMap.grid(rows: 3, columns: 3, townships: 0, under: [top]) { _ in "top" }
    map.storm = (0..<3).map { third in
      let start = Double(third * Self.hours / 3)
      return CountyMap.storm(
        "cell-\(third)", east: CountyMap.spacing * Double(third - 1), hours: start...start + 12,
        peak: start + 4, radius: 30, rainfall: 300)
    }
    var parameters = values.parameters.withoutSociety()
    parameters.need.response = 0
    parameters.sharing.standing = 1
    self.parameters = parameters
    society = try Society(scenario: map, parameters: parameters, seed: seed)
  }

  /// Shares informed in the first and in the last third.
  func shares(hub: Double, benefit: Double) -> [Double] {
    var arm = parameters.opening(
      horizontal: .open(1, digital: hub), crossDepartment: .open(1, digital: hub))
    arm.sharing.benefit = benefit
    var simulation = Simulation(society: society, parameters: arm, measuring: [])
    var thirds = [Informed](repeating: Informed(), count: 3)
    for hour in 0..<Self.hours {
      simulation.step()
      thirds[hour * 3 / Self.hours].count(simulation)
    }
    return [thirds[0].share, thirds[2].share]
  }
}

/// Who could know of others' stricken sites, and who does.
private struct Informed {
  private var actors = 0.0
  private var informed = 0.0

  var share: Double { informed / actors }

  mutating func count(_ simulation: Simulation) {
    for e in simulation.society.lines.mutual {
      let severity = simulation.severity.total[simulation.society.lines.site[e]]
      guard severity >= 0.05 else { continue }
      actors += 1
      if simulation.beliefs.heard[e] >= 0.5 * severity { informed += 1 }
    }
  }
}
