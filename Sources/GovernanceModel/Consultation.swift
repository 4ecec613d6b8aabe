/// What governments make of the crisis between them: an opinion each, and whom each averages with.
///
/// Neighbours stand row by row in one array, so that an hour is one pass over it. Whoever has no
/// neighbour to consult keeps the opinion that it has.
///
/// ```swift
/// // A path of three, each giving half to itself: π = (¼, ½, ¼), so that all come to 0.4.
/// var talks = Consultation(opinion: [0.9, 0.1, 0.5], first: [0, 1, 3, 4], neighbour: [1, 0, 2, 1])
/// talks.weigh(own: 0.5, trust: [1, 1, 1, 1])
/// for _ in 0..<100 { talks.average(stubbornness: 0, reading: [0, 0, 0]) }
/// ```
package struct Consultation: Sendable, Codable {
  /// How grave each government holds the crisis to be.
  package private(set) var opinion: [Double]
  /// Neighbours of government i: `neighbour[first[i]..<first[i + 1]]`.
  package let first: [Int32]
  package let neighbour: [Int32]
  /// The weight of each neighbour's opinion; with a government's own they add up to 1.
  package private(set) var weight: [Double]
  package private(set) var ownWeight: [Double]
  private var next: [Double]

  package var isEmpty: Bool { opinion.isEmpty }

  /// Creates a graph in which everyone still keeps to itself.
  package init(opinion: [Double], first: [Int32], neighbour: [Int32]) {
    // The averaging reads without checks what stands here.
    precondition(first.first == 0 && first.last == Int32(neighbour.count))
    precondition(first.count == opinion.count + 1 && zip(first, first.dropFirst()).allSatisfy(<=))
    precondition(neighbour.allSatisfy { opinion.indices.contains(Int($0)) })
    self.opinion = opinion
    self.first = first
    self.neighbour = neighbour
    weight = Array(repeating: 0, count: neighbour.count)
    ownWeight = Array(repeating: 1, count: opinion.count)
    next = opinion
  }

  /// Whether a government has anybody to consult.
  @inline(__always)
  package func consults(_ i: Int) -> Bool { !isEmpty && first[i] < first[i + 1] }

  /// Shares what a government does not keep for itself among its neighbours in proportion to its
  /// trust in each; who trusts none of them keeps to itself.
  ///
  /// - Parameters:
  ///   - own: weight in [0, 1] of the own opinion.
  ///   - trust: one a neighbour, as they stand in `neighbour`.
  package mutating func weigh(own: Double, trust: [Double]) {
    for i in opinion.indices {
      let row = Int(first[i])..<Int(first[i + 1])
      var sum = 0.0
      for n in row { sum += trust[n] }
      ownWeight[i] = sum > 0 ? own : 1
      let scale = sum > 0 ? (1 - own) / sum : 0
      for n in row { weight[n] = scale * trust[n] }
    }
  }

  /// One round: x_i ← (1 − s) Σ_j w_ij x_j + s u_i, all at once (Friedkin & Johnsen 1990); with s = 0
  /// the averaging of DeGroot 1974.
  ///
  /// - Parameters:
  ///   - s: stubbornness in [0, 1].
  ///   - reading: u, what each government reads for itself; none is needed where nobody is stubborn.
  /// - Complexity: O(governments + ties), without allocation.
  package mutating func average(stubbornness s: Double, reading: [Double]) {
    average(stubbornness: s, reading: reading, crew: Crew())
  }

  /// The same, shared among threads by blocks of governments.
  mutating func average(stubbornness s: Double, reading: [Double], crew: Crew) {
    precondition(s == 0 || reading.count == opinion.count)
    // Taken out while it is filled, so that the rest is only read meanwhile.
    var new: [Double] = []
    swap(&new, &next)
    let (view, count, size) = (self, opinion.count, 16_384)
    unsafe new.withUnsafeMutableBufferPointer { new in
      let new = unsafe new
      crew.each((count + size - 1) / size) { block in
        unsafe view.average(block * size..<min((block + 1) * size, count), s, reading, new)
      }
    }
    swap(&new, &opinion)
    swap(&new, &next)
  }

  /// Whether the same consult the same.
  func fits(_ other: Consultation) -> Bool {
    first == other.first && neighbour == other.neighbour && opinion.count == other.opinion.count
      && next.count == other.next.count && weight.count == other.weight.count
      && ownWeight.count == other.ownWeight.count
  }

  /// Without checks of bounds, which `init` made, and ``fits(_:)`` for what is restored.
  @unsafe private func average(
    _ rows: Range<Int>, _ s: Double, _ reading: [Double],
    _ new: UnsafeMutableBufferPointer<Double>
  ) {
    let (old, first, neighbour) = (opinion.span, first.span, neighbour.span)
    let (weight, ownWeight, reading) = (weight.span, ownWeight.span, reading.span)
    var start = Int(first[rows.lowerBound])
    for i in rows {
      let end = unsafe Int(first[unchecked: i + 1])
      let held = unsafe old[unchecked: i]
      var sum = unsafe ownWeight[unchecked: i] * held
      for n in start..<end {
        unsafe sum += weight[unchecked: n] * old[unchecked: Int(neighbour[unchecked: n])]
      }
      let keeps = start == end
      let talked = unsafe s == 0 ? sum : (1 - s) * sum + s * reading[unchecked: i]
      unsafe new[i] = keeps ? held : talked
      start = end
    }
  }
}
