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
  /// - Complexity: O(vertices + edges) where nobody has very many: edges are handed out to blocks of
  ///   vertices first, each of which is put in order while the cache holds it.
  package static func neighbours(
    of vertices: Int, tied ends: [Int32]
  ) -> (first: [Int], friends: [Int32]) {
    let (arcs, starts) = arcsByBlock(of: vertices, ends)
    var first = [Int](repeating: 0, count: vertices + 1)
    var friends = [Int32](repeating: 0, count: ends.count)
    var next = [Int](repeating: 0, count: 1 << blockBits)
    for block in 0..<starts.count - 1 {
      let arcs = arcs[starts[block]..<starts[block + 1]]
      let low = block << blockBits
      let high = min(vertices, low + 1 << blockBits)
      for arc in arcs { first[Int(arc.from) + 1] += 1 }
      for v in low..<high {
        next[v - low] = first[v]
        first[v + 1] += first[v]
      }
      for arc in arcs {
        let v = Int(arc.from)
        var place = next[v - low]
        next[v - low] += 1
        // Few know many, so that each takes its place among those before it.
        while place > first[v], friends[place - 1] > arc.to {
          friends[place] = friends[place - 1]
          place -= 1
        }
        friends[place] = arc.to
      }
    }
    return (first, friends)
  }

  /// Vertices of a block, as a power of two.
  private static let blockBits = 13

  private struct Arc {
    let from: Int32
    let to: Int32
  }

  /// Each edge once from either end, block of vertices by block, and where each block starts.
  private static func arcsByBlock(
    of vertices: Int, _ ends: [Int32]
  ) -> (arcs: [Arc], starts: [Int]) {
    var starts = [Int](repeating: 0, count: (vertices - 1) >> blockBits + 2)
    for end in ends { starts[Int(end) >> blockBits + 1] += 1 }
    for block in 1..<starts.count { starts[block] += starts[block - 1] }
    var next = starts
    var arcs = [Arc](repeating: Arc(from: 0, to: 0), count: ends.count)
    for e in ends.indices {
      // The even and the odd position of a pair are the two ends of an edge.
      let arc = Arc(from: ends[e], to: ends[e ^ 1])
      let block = Int(arc.from) >> blockBits
      arcs[next[block]] = arc
      next[block] += 1
    }
    return (arcs, starts)
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
