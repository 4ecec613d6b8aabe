internal import CIgraph
internal import Synchronization

/// The calls into igraph, which take turns: its generator and its error handler are one for the process.
package enum GraphLibrary {
  static let turn = Mutex<Void>(())

  /// How far a graph falls into modules, and how far its ties gather at one vertex.
  ///
  /// - Parameters:
  ///   - vertices: how many there are, in an order that no renaming of a map changes.
  ///   - edges: pairs of positions, each pair once, none of a vertex with itself.
  /// - Returns: the greatest modularity that greedy joining finds (Clauset, Newman & Moore 2004), and
  ///   degree centralization (Freeman 1979); both 0 for fewer than three vertices or no edge.
  package static func structure(
    vertices: Int, edges: [(Int, Int)]
  ) -> (modularity: Double, centralization: Double) {
    guard vertices > 2, !edges.isEmpty else { return (0, 0) }
    let ends = edges.flatMap { [Int64($0.0), Int64($0.1)] }
    var (modularity, centralization) = (0.0, 0.0)
    let status = turn.withLock { _ in
      unsafe ends.withUnsafeBufferPointer { buffer in
        unsafe xt_degree_structure(
          Int64(vertices), buffer.baseAddress, Int64(edges.count), &modularity, &centralization)
      }
    }
    precondition(status == 0, "igraph refused a simple graph")
    return (modularity, centralization)
  }
}
