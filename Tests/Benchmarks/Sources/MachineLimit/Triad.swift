import Dispatch

/// A STREAM-like triad (McCalpin 1995) over arrays that no cache holds.
///
/// Threads write apart from one another, each its own stretch.
struct Triad: @unchecked Sendable {
  private static let elements = 20_000_000
  private static let rounds = 4

  private let a: UnsafeMutablePointer<Double>
  private let b: UnsafeMutablePointer<Double>
  private let c: UnsafeMutablePointer<Double>

  /// Takes half a gigabyte, which the process keeps.
  init() {
    unsafe a = .allocate(capacity: Triad.elements)
    unsafe b = .allocate(capacity: Triad.elements)
    unsafe c = .allocate(capacity: Triad.elements)
    touch()
  }

  /// Each page first by the thread that will use it with two threads.
  private func touch() {
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      for i in Triad.stretch(part, of: 2) { unsafe (a[i], b[i], c[i]) = (0, Double(i), 2) }
    }
  }

  /// Bytes a second of all threads, as STREAM counts them: what a store reads first is left out.
  func run(threads: Int) -> Double {
    let time = seconds(threads) { part in
      for _ in 0..<Triad.rounds { add(Triad.stretch(part, of: threads)) }
    }
    return Double(24 * Triad.rounds * Triad.elements) / time
  }

  /// Apart, so that it is compiled as a loop of vectors.
  @inline(never)
  private func add(_ stretch: Range<Int>) {
    let (a, b, c) = unsafe (a, b, c)
    for i in stretch { unsafe a[i] = b[i] + 3 * c[i] }
  }

  private static func stretch(_ part: Int, of parts: Int) -> Range<Int> {
    elements * part / parts..<elements * (part + 1) / parts
  }
}
