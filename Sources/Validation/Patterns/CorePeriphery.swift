internal import GovernanceModel
internal import Randomness

/// The best core by degree of a network of ties used, and how well it fits.
///
/// The fit is the correlation between being tied and both being in the core (Borgatti & Everett
/// 2000), the greatest over cores of the k best tied, as in ``TiesUsed/corePeripheryFit``; here the
/// core is named, too.
struct CorePeriphery {
  /// In [0, 1]; 0 where there is no core.
  let fit: Double
  /// Vertices of the core, in falling order of degree.
  let core: [Int]
  /// How many vertices have a tie at all.
  let tied: Int

  init(_ network: TiesUsed) {
    let degree = network.degrees
    let order = degree.indices.filter { degree[$0] > 0 }.sorted {
      (-degree[$0], $0) < (-degree[$1], $1)
    }
    var rank = [Int](repeating: Int.max, count: degree.count)
    for (place, vertex) in order.enumerated() { rank[vertex] = place }
    var joining = [Int](repeating: 0, count: order.count)
    for (a, b) in network.edges { joining[max(rank[a], rank[b])] += 1 }
    let n = Double(order.count)
    let (pairs, ties) = (n * (n - 1) / 2, Double(network.edges.count))
    var (best, size, inside) = (0.0, 0, 0.0)
    for k in order.indices.dropFirst(2) {
      inside += Double(joining[k - 1])
      let core = Double(k * (k - 1)) / 2
      let spread = (ties * core * (pairs - ties) * (pairs - core)).squareRoot()
      guard spread > 0, (pairs * inside - ties * core) / spread > best else { continue }
      (best, size) = ((pairs * inside - ties * core) / spread, k)
    }
    (fit, core, tied) = (best, Array(order.prefix(size)), order.count)
  }

  /// Jaccard's index of two cores: shared over all that are in one of them; NaN without any.
  func jaccard(_ other: CorePeriphery) -> Double {
    let shared = Set(core).intersection(other.core).count
    return Double(shared) / Double(core.count + other.core.count - shared)
  }
}

extension TiesUsed {
  /// How many ties each vertex has.
  var degrees: [Int] {
    var degree = [Int](repeating: 0, count: territory.count)
    for (a, b) in edges {
      degree[a] += 1
      degree[b] += 1
    }
    return degree
  }

  /// A network with the same number of ties at each vertex, else drawn.
  ///
  /// Ten times as many double edge swaps are tried as there are ties; those that would make a loop
  /// or a double tie are left out.
  ///
  /// - Parameters:
  ///   - seed: of the replication.
  ///   - draw: which of its rewirings.
  /// - Returns: the network after the swaps.
  func rewired(seed: UInt64, draw: Int) -> TiesUsed {
    let (chance, n) = (Chance(seed: seed), territory.count)
    var edges = edges
    var isTied = [Bool](repeating: false, count: n * n)
    func set(_ a: Int, _ b: Int, _ value: Bool) {
      isTied[a * n + b] = value
      isTied[b * n + a] = value
    }
    for (a, b) in edges { set(a, b, true) }
    guard edges.count > 1 else { return self }
    for attempt in 0..<10 * edges.count {
      let luck = chance.coarseUniforms(phase: 1_111, tick: draw, entity: UInt64(attempt))
      let (i, j) = (Int(luck[0] * Double(edges.count)), Int(luck[1] * Double(edges.count)))
      let (a, b) = edges[i]
      let (c, d) = luck[2] < 0.5 ? edges[j] : (edges[j].1, edges[j].0)
      if i == j || a == d || c == b || isTied[a * n + d] || isTied[c * n + b] { continue }
      set(a, b, false)
      set(c, d, false)
      set(a, d, true)
      set(c, b, true)
      (edges[i], edges[j]) = ((a, d), (c, b))
    }
    return TiesUsed(territory: territory, department: department, edges: edges)
  }
}
