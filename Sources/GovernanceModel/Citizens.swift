internal import CIgraph
internal import Randomness
internal import Synchronization

/// Citizens, each standing for an equal share of residents, and whom they know.
package struct Citizens: Sendable {
  package var key: [UInt64] = []
  package var leaf: [Int] = []
  /// The domain that concerns them.
  package var domain: [Int] = []
  /// Draws of the tie to their county's department.
  package var open: [Double] = []
  package var digital: [Double] = []
  /// How many live in each territory.
  package var residents: [Int]
  /// Acquaintances of citizen c: `friends[first[c]..<first[c + 1]]`.
  package var first: [Int] = []
  package var friends: [Int32] = []

  package var count: Int { key.count }

  init(land: Land, parameters: SocietyParameters, chance: Chance) {
    residents = Array(repeating: 0, count: land.count)
    let total = land.population.reduce(0, +)
    let wanted = total > 0 ? Int(parameters.citizens) : 0
    let salt = EntityKey.of("citizen")
    var upTo = 0.0
    reserve(wanted)
    for r in land.byKey {
      upTo += land.population[r]
      let last = Int((upTo / total * Double(wanted)).rounded())
      while key.count < min(last, wanted) { settle(in: r, salt ^ land.key[r], chance) }
    }
    befriend(parameters, seed: chance.seed(phase: Stream.social.rawValue, tick: 0, entity: 0))
  }

  private mutating func reserve(_ wanted: Int) {
    key.reserveCapacity(wanted)
    leaf.reserveCapacity(wanted)
    domain.reserveCapacity(wanted)
    open.reserveCapacity(wanted)
    digital.reserveCapacity(wanted)
  }

  private mutating func settle(in r: Int, _ place: UInt64, _ chance: Chance) {
    let name = EntityKey.of(place, residents[r])
    let (o, g) = chance.uniforms(.tieOpen, 0, name)
    key.append(name)
    leaf.append(r)
    domain.append(Int(chance.uniform(.domain, 0, name) * Double(Department.count)))
    open.append(o)
    digital.append(g)
    residents[r] += 1
  }

  /// Ties citizens into a small world (Watts & Strogatz 1998, doi:10.1038/30918), drawn by igraph.
  private mutating func befriend(_ parameters: SocietyParameters, seed: UInt64) {
    let ends = Citizens.smallWorld(
      count, reach: min(Int(parameters.reach), max(0, (count - 1) / 2)),
      rewiring: parameters.rewiring, seed: seed)
    (first, friends) = Citizens.neighbours(of: count, tied: ends)
  }

  /// For each vertex those at the other end of its edges, in ascending order, all in one array.
  ///
  /// ```swift
  /// Citizens.neighbours(of: 3, tied: [2, 0, 1, 2])  // first: [0, 1, 2, 4], friends: [2, 2, 0, 1]
  /// ```
  ///
  /// - Parameters:
  ///   - vertices: how many there are.
  ///   - ends: the two ends of each edge, one edge after the other.
  /// - Returns: the neighbours of each vertex v as `friends[first[v]..<first[v + 1]]`.
  /// - Complexity: O(vertices + edges), by two passes of counting in place of sorting: whoever is handed
  ///   out vertex by vertex comes to each of its neighbours in ascending order.
  package static func neighbours(
    of vertices: Int, tied ends: [Int32]
  ) -> (first: [Int], friends: [Int32]) {
    var first = [Int](repeating: 0, count: vertices + 1)
    for end in ends { first[Int(end) + 1] += 1 }
    for v in 0..<vertices { first[v + 1] += first[v] }
    var unordered = [Int32](repeating: 0, count: ends.count)
    var next = first
    for e in stride(from: 0, to: ends.count, by: 2) {
      let (a, b) = (Int(ends[e]), Int(ends[e + 1]))
      unordered[next[a]] = ends[e + 1]
      next[a] += 1
      unordered[next[b]] = ends[e]
      next[b] += 1
    }
    var friends = [Int32](repeating: 0, count: ends.count)
    next = first
    for v in 0..<vertices {
      for i in first[v]..<first[v + 1] {
        let friend = Int(unordered[i])
        friends[next[friend]] = Int32(v)
        next[friend] += 1
      }
    }
    return (first, friends)
  }

  /// The version of igraph at hand.
  static var igraphVersion: String { unsafe String(cString: xt_igraph_version()) }

  /// The two ends of each tie, one tie after the other.
  private static func smallWorld(
    _ vertices: Int, reach: Int, rewiring: Double, seed: UInt64
  ) -> [Int32] {
    guard vertices > 2, reach > 0 else { return [] }
    let capacity = vertices * reach
    var ends = [Int32](repeating: 0, count: 2 * capacity)
    let made = GraphLibrary.turn.withLock { _ in
      unsafe ends.withUnsafeMutableBufferPointer { buffer in
        unsafe xt_watts_strogatz(
          Int64(vertices), Int64(reach), rewiring, seed & 0xffff_ffff, buffer.baseAddress,
          Int64(capacity))
      }
    }
    precondition(made >= 0, "igraph refused a Watts–Strogatz ring whose arguments were checked")
    ends.removeLast(2 * (capacity - Int(made)))
    return ends
  }
}
