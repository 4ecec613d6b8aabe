/// A sum of outer products of vectors with themselves.
struct CovarianceSum {
  private var entries: [[DoubleDouble]]

  init(coefficients: Int) {
    entries = (0..<coefficients).map { [DoubleDouble](repeating: .zero, count: $0 + 1) }
  }

  mutating func add(_ vector: [Double]) {
    for a in entries.indices {
      for b in 0...a { entries[a][b].add(DoubleDouble(product: vector[a], vector[b])) }
    }
  }

  func matrix(times factor: Double) -> [[Double]] {
    entries.indices.map { a in
      entries.indices.map { b in entries[max(a, b)][min(a, b)].value * factor }
    }
  }
}
