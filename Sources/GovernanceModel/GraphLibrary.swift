internal import CIgraph
internal import Synchronization

/// The calls into igraph, which take turns: its generator and its error handler are one for the process.
package enum GraphLibrary {
  static let turn = Mutex<Void>(())

  /// How far a graph falls into modules: the greatest modularity that greedy joining finds (Clauset,
  /// Newman & Moore 2004).
  ///
  /// - Parameters:
  ///   - vertices: how many there are, in an order that no renaming of a map changes.
  ///   - edges: pairs of positions, each pair once, none of a vertex with itself.
  /// - Returns: the modularity, 0 for fewer than three vertices or no edge.
  package static func modularity(vertices: Int, edges: [(Int, Int)]) -> Double {
    unsafe measure(vertices, edges) { unsafe xt_modularity($0, $1, $2, $3) }
  }

  /// How far the ties of a graph gather at one vertex: degree centralization (Freeman 1979).
  ///
  /// - Parameters:
  ///   - vertices: how many there are.
  ///   - edges: pairs of positions, each pair once, none of a vertex with itself.
  /// - Returns: the centralization in [0, 1], 0 for fewer than three vertices or no edge.
  package static func centralization(vertices: Int, edges: [(Int, Int)]) -> Double {
    unsafe measure(vertices, edges) { unsafe xt_degree_centralization($0, $1, $2, $3) }
  }

  private static func measure(
    _ vertices: Int, _ edges: [(Int, Int)],
    by question: (Int64, UnsafePointer<Int64>?, Int64, UnsafeMutablePointer<Double>?) -> Int64
  ) -> Double {
    guard vertices > 2, !edges.isEmpty else { return 0 }
    let ends = edges.flatMap { [Int64($0.0), Int64($0.1)] }
    var answer = 0.0
    let status = turn.withLock { _ in
      unsafe ends.withUnsafeBufferPointer { buffer in
        unsafe question(Int64(vertices), buffer.baseAddress, Int64(edges.count), &answer)
      }
    }
    precondition(status == 0, "igraph refused a simple graph")
    return answer
  }
}
