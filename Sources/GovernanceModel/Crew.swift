internal import Dispatch
internal import Synchronization

/// Shares the blocks of a phase out among threads.
///
/// ```swift
/// var simulation = Simulation(society: society, parameters: parameters)
/// simulation.threads = 2  // the same bits, sooner
/// ```
///
/// Blocks are cut by the society alone, a block writes only what is its own, and what blocks bring to
/// a sum is added up in their order afterwards: which thread takes which block, and how many threads
/// there are, leaves no trace. A society of one block is gone through on the spot.
struct Crew: Sendable {
  /// How many threads work at a time, at least 1.
  var threads = 1

  /// Does a piece of work for each block; blocks must not wait for one another.
  ///
  /// - Parameters:
  ///   - blocks: how many there are.
  ///   - work: what is done for a block, on any thread.
  func each(_ blocks: Int, _ work: (Int) -> Void) {
    guard threads > 1, blocks > 1 else {
      for block in 0..<blocks { work(block) }
      return
    }
    withoutActuallyEscaping(work) { work in
      // Blocks write apart from one another, and the call outlasts the threads.
      nonisolated(unsafe) let work = work
      let next = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: min(threads, blocks)) { _ in
        while true {
          let block = next.withLock { next in
            defer { next += 1 }
            return next
          }
          if block >= blocks { return }
          unsafe work(block)
        }
      }
    }
  }

  /// The same, with what each block brings, in the order of blocks.
  func gather<Part: Sendable>(_ blocks: Int, _ work: (Int) -> Part) -> [Part] {
    unsafe [Part](unsafeUninitializedCapacity: blocks) { parts, count in
      let parts = unsafe parts
      each(blocks) { unsafe parts.initializeElement(at: $0, to: work($0)) }
      count = blocks
    }
  }
}

/// How a society is cut into blocks of territories, for threads to share.
///
/// Large enough that a block is worth a thread's trouble, small enough that none waits long for the
/// last; of one block, nothing is shared.
struct Blocks: Sendable {
  /// Ranges of territories by their positions, with so many townships.
  let townships: [Range<Int>]
  /// Lists of territories with so many citizens, in the order in which these stand.
  let citizens: [[Int]]
  /// The citizens of each territory, which stand side by side.
  let residents: [Range<Int>]

  init(_ society: Society, townships: Int = 256, citizens: Int = 8_192) {
    var (blocks, start) = ([Range<Int>](), 0)
    let first = society.townships.first
    for r in 0..<society.land.count
    where first[r + 1] - first[start] >= townships || r + 1 == society.land.count {
      blocks.append(start..<r + 1)
      start = r + 1
    }
    self.townships = blocks
    var residents = [Range<Int>](repeating: 0..<0, count: society.land.count)
    var (lists, list, settled) = ([[Int]](), [Int](), 0)
    var c = 0
    let leaf = society.citizens.leaf
    while c < leaf.count {
      let (r, from) = (leaf[c], c)
      while c < leaf.count, leaf[c] == r { c += 1 }
      residents[r] = from..<c
      list.append(r)
      settled += c - from
      if settled >= citizens || c == leaf.count {
        lists.append(list)
        (list, settled) = ([], 0)
      }
    }
    (self.citizens, self.residents) = (lists, residents)
  }
}
