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
/// there are, leaves no trace. A society of few actors is gone through on the spot (``Simulation/threads``).
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

  /// Begins a piece of work for each block that only reads what it was given, while whoever begins it
  /// goes on with something else; what each block brings comes from ``Job/finish()``.
  func begin<Part: Sendable>(
    _ blocks: Int, _ work: @escaping @Sendable (Int) -> Part
  ) -> Job<Part> {
    let job = Job(blocks, work)
    if blocks > 1 { job.hire(min(threads - 1, blocks)) }
    return job
  }

  /// Does it at once.
  func gather<Part: Sendable>(
    _ blocks: Int, _ work: @escaping @Sendable (Int) -> Part
  ) -> [Part] {
    begin(blocks, work).finish()
  }
}

/// Work on blocks that is under way.
final class Job<Part: Sendable>: Sendable {
  private struct Progress {
    /// Let go at the end, and with it what it reads, so that nobody copies that to change it.
    var work: (@Sendable (Int) -> Part)?
    var next = 0
    var left: Int
    var parts: [Part?]
  }

  private let blocks: Int
  private let progress: Mutex<Progress>
  private let isDone = DispatchSemaphore(value: 0)

  fileprivate init(_ blocks: Int, _ work: @escaping @Sendable (Int) -> Part) {
    self.blocks = blocks
    progress = Mutex(
      Progress(work: work, left: blocks, parts: Array(repeating: nil, count: blocks)))
  }

  fileprivate func hire(_ threads: Int) {
    for _ in 0..<threads { DispatchQueue.global().async { self.help() } }
  }

  private func help() {
    while let (block, work) = take() {
      let part = work(block)
      let isLast = progress.withLock { progress in
        progress.parts[block] = part
        progress.left -= 1
        return progress.left == 0
      }
      if isLast { isDone.signal() }
    }
  }

  private func take() -> (block: Int, work: @Sendable (Int) -> Part)? {
    progress.withLock { progress in
      guard progress.next < blocks, let work = progress.work else { return nil }
      progress.next += 1
      return (progress.next - 1, work)
    }
  }

  /// Helps with what is left, waits for what others have begun, and gives what each block brought, in
  /// their order; to be called once.
  func finish() -> [Part] {
    help()
    if blocks > 0 { isDone.wait() }
    return progress.withLock { progress in
      precondition(progress.work != nil, "a job is finished once")
      progress.work = nil
      return progress.parts.compactMap { $0 }
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
    precondition(zip(residents, society.citizens.residents).allSatisfy { $0.count == $1 })
    (self.citizens, self.residents) = (lists, residents)
  }

  /// The citizens of a block, who stand side by side.
  func span(of block: Int) -> Range<Int> {
    guard let first = citizens[block].first, let last = citizens[block].last else { return 0..<0 }
    return residents[first].lowerBound..<residents[last].upperBound
  }
}

extension Simulation {
  /// How many blocks of citizens and of townships threads can share.
  package var blockCounts: (citizens: Int, townships: Int) {
    (blocks.citizens.count, blocks.townships.count)
  }
}
