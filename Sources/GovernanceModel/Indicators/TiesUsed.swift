/// The network of ties that were used: offices, enterprises and social organisations, joined where
/// units or word passed between them at least once.
///
/// Offices of one government in different departments are different vertices. Vertices stand in the
/// order of their keys, so that a map in another order has the same network, and indices that break
/// ties by position are the same.
package struct TiesUsed {
  /// The territory (position in the scenario) and the department of each vertex.
  package var territory: [Int] = []
  package var department: [Int] = []
  /// Each tie once, as positions of vertices, the lower first.
  package var edges: [(Int, Int)] = []

  /// A network given tie by tie.
  package init(territory: [Int], department: [Int], edges: [(Int, Int)]) {
    (self.territory, self.department, self.edges) = (territory, department, edges)
  }

  package init(_ simulation: Simulation) {
    let (society, usage) = (simulation.society, simulation.usage)
    let holders = society.holders
    let order = (0..<holders.count).sorted {
      (holders.key[$0], $0) < (holders.key[$1], $1)
    }
    var place = [Int](repeating: 0, count: holders.count)
    for (position, h) in order.enumerated() { place[h] = position }
    territory = order.map { h in
      holders.government[h] >= 0
        ? holders.government[h] : society.land.territory[holders.leaf[h]]
    }
    department = order.map { holders.domain[$0] }
    var office = [Int](repeating: -1, count: society.governments.count * Department.count)
    for h in 0..<holders.count where holders.government[h] >= 0 {
      office[holders.government[h] * Department.count + holders.domain[h]] = place[h]
    }
    var pairs: Set<Pair> = []
    for e in 0..<society.lines.count where usage.line[e] > 0 {
      pairs.insert(Pair(place[society.lines.holder[e]], place[society.lines.site[e]]))
    }
    for index in usage.upward.indices where usage.upward[index] > 0 {
      let above = society.governments.parent[index / Department.count]
      guard above >= 0 else { continue }
      pairs.insert(Pair(office[index], office[above * Department.count + index % Department.count]))
    }
    edges = pairs.filter { $0.a != $0.b }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }.map {
      ($0.a, $0.b)
    }
  }

  private struct Pair: Hashable {
    let a: Int
    let b: Int

    init(_ i: Int, _ j: Int) { (a, b) = (min(i, j), max(i, j)) }
  }

  /// Krackhardt & Stern's E–I index (1988): (external − internal)/all ties, external where the ends
  /// differ in their group; −1 where all ties stay inside, 1 where all lead outside, 0 without ties.
  package func externalInternal(by group: [Int]) -> Double {
    let outside = edges.count { group[$0.0] != group[$0.1] }
    return edges.isEmpty ? 0 : Double(2 * outside - edges.count) / Double(edges.count)
  }

  /// How well the best core by degree fits: the greatest correlation, over cores of the k best tied
  /// vertices, between being tied and both being in the core (Borgatti & Everett 2000).
  ///
  /// - Returns: a correlation in [0, 1]; 0 for fewer than three tied vertices, or where all or none
  ///   are tied.
  /// - Complexity: O(n log n + edges).
  package var corePeripheryFit: Double {
    var degree = [Int](repeating: 0, count: territory.count)
    for (a, b) in edges {
      degree[a] += 1
      degree[b] += 1
    }
    let tied = degree.indices.filter { degree[$0] > 0 }.sorted {
      (-degree[$0], $0) < (-degree[$1], $1)
    }
    let n = Double(tied.count)
    let (pairs, ties) = (n * (n - 1) / 2, Double(edges.count))
    guard tied.count > 2, ties < pairs else { return 0 }
    var rank = [Int](repeating: Int.max, count: territory.count)
    for (position, vertex) in tied.enumerated() { rank[vertex] = position }
    // A tie lies in the core of size k as soon as its worse placed end does.
    var joining = [Int](repeating: 0, count: tied.count)
    for (a, b) in edges { joining[max(rank[a], rank[b])] += 1 }
    var (best, inside) = (0.0, 0.0)
    for size in 2..<tied.count {
      inside += Double(joining[size - 1])
      let core = Double(size * (size - 1)) / 2
      let spread = (ties * core * (pairs - ties) * (pairs - core)).squareRoot()
      if spread > 0 { best = max(best, (pairs * inside - ties * core) / spread) }
    }
    return best
  }
}
