public import Randomness

/// The actors and ties of one replication, generated once with every mode fully open, and the chance
/// under which the replication's cells all draw their luck.
///
/// ```swift
/// let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: 1)
/// var simulation = Simulation(society: society, parameters: scenario.parameters)
/// for _ in 0..<240 { simulation.step() }
/// ```
///
/// Every draw and every tie is keyed on the codes of its ends: a map in another order has the same
/// society. Random graphs come from igraph, whose calls take turns behind a lock.
public struct Society: Sendable {
  /// The draws of the replication.
  public let chance: Chance
  package let land: Land
  package let storm: [StormCell]
  package let outbreak: [Seed]
  /// The table of travel; empty where travel follows borders.
  package let travel: [Trip]
  /// Mean numbers of failures that one brings about directly, `from * 4 + to`.
  package let branching: [Double]
  /// False where the ties by which territories recognise each other's codes were taken out.
  package var recognisesCodes = true
  /// Where each government sits, in degrees.
  package let seats: [(longitude: Double, latitude: Double)]
  package var governments: Governments
  package var posts: Posts
  package var townships: Townships
  package var citizens: Citizens
  package let holders: Holders
  package var lines: Lines
  package var peerTies: PeerTies
  /// The vertical line that ends in each post's domain, `p * 4 + d`; −1 at a territory's own.
  package internal(set) var lineOfPost: [Int]

  /// Generates a society.
  ///
  /// - Parameters:
  ///   - scenario: the world; checked first.
  ///   - parameters: only the `society` family is read, and `sectors.branching` checked.
  ///   - seed: the replication's seed.
  /// - Throws: what ``Scenario/validate(_:)`` finds.
  /// - Complexity: O(territories² + actors + ties).
  public init(scenario: Scenario, parameters: Parameters, seed: UInt64) throws(ScenarioError) {
    try scenario.validate(parameters)
    chance = Chance(seed: seed)
    land = Land(scenario)
    storm = scenario.storm
    outbreak = Society.seeds(scenario, land)
    travel = Society.trips(scenario, land)
    branching = scenario.branchingMatrix
    seats = scenario.territories.map { ($0.longitude, $0.latitude) }
    governments = Governments(scenario, land: land, chance: chance)
    posts = Posts(land: land, governments: governments, chance: chance)
    townships = Townships(land: land, chance: chance)
    citizens = Citizens(land: land, parameters: parameters.society, chance: chance)
    holders = Holders(
      land: land, governments: governments, parameters: parameters.society, chance: chance)
    lines = Lines(
      land: land, governments: governments, posts: posts, holders: holders,
      parameters: parameters.society, chance: chance)
    peerTies = PeerTies(land: land, chance: chance)
    var ends = [Int](repeating: -1, count: posts.count * Department.count)
    for e in lines.vertical {
      ends[lines.post[e] * Department.count + lines.site[e] % Department.count] = e
    }
    lineOfPost = ends
  }

  /// How many sites of need there are: territories without children times departments.
  package var sites: Int { land.count * Department.count }

  /// The version of igraph that draws random graphs, such as `0.10.2`.
  public static var igraphVersion: String { Citizens.igraphVersion }

  /// Ties of departments to the tier above and to their own government, and the direct channels.
  private var governmentTies: Int {
    let below = governments.parent.count { $0 >= 0 }
    let direct = posts.count - land.count
    return (below + governments.count + direct) * Department.count
  }

  /// Counts of actors and ties by kind, for tables.
  public var census: [(kind: String, count: Int)] {
    [
      ("territories without others below", land.count),
      ("governments", governments.count),
      ("departments of governments", governments.count * Department.count),
      ("townships", townships.count),
      ("enterprises", holders.kind.count { $0 == .enterprise }),
      ("social organisations", holders.kind.count { $0 == .organisation }),
      ("citizens", citizens.count),
      ("vertical ties", townships.open.count + governmentTies + lines.vertical.count),
      ("horizontal ties", lines.horizontal.count),
      ("cross-department ties", lines.crossDepartment.count + sites),
      ("inside-outside ties", lines.insideOutside.count + citizens.count),
      ("social ties", citizens.friends.count),
    ]
  }
}
