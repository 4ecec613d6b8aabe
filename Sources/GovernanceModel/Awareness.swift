/// Which citizens know what is coming, and so protect themselves.
///
/// Word goes over a tie when the one at its end becomes aware, so once from each end; what is counted of
/// it stands with those who hear, so that an hour looks at no tie over which nothing new goes.
package struct Awareness: Sendable, Codable {
  package var aware: [Bool] { didSet { isCounted = false } }
  /// Share of each territory's citizens who are aware; 0 where none live.
  package var share: [Double]
  /// How many acquaintances of each citizen are aware.
  package private(set) var told: [Int32]
  /// How many of each territory's citizens are aware, and how many have an acquaintance who is.
  private(set) var known: [Int]
  private(set) var reached: [Int]
  /// False where somebody else changed who is aware.
  private var isCounted = true

  init(_ society: Society) {
    aware = Array(repeating: false, count: society.citizens.count)
    share = Array(repeating: 0, count: society.land.count)
    told = Array(repeating: 0, count: society.citizens.count)
    known = Array(repeating: 0, count: society.land.count)
    reached = known
  }

  /// Counts anew who is told by whom, unless it stands.
  mutating func count(_ citizens: Citizens) {
    if isCounted { return }
    for c in told.indices { told[c] = 0 }
    for r in known.indices { (known[r], reached[r]) = (0, 0) }
    let all = aware.indices.filter { aware[$0] }.map { Int32($0) }
    // As one block, of which everyone is within.
    _ = inform([all], citizens, Crew()) { _ in 0..<citizens.count }
    isCounted = true
  }

  /// Makes citizens aware who were not, and passes the word on to their acquaintances: those of the
  /// same block at once, the few elsewhere afterwards.
  ///
  /// - Parameters:
  ///   - fresh: who they are, block by block.
  ///   - citizens: all of them.
  ///   - crew: who goes through the blocks.
  ///   - block: the citizens of a block.
  /// - Returns: over how many ties.
  mutating func inform(
    _ fresh: [[Int32]], _ citizens: Citizens, _ crew: Crew, block: (Int) -> Range<Int>
  ) -> Int {
    var ties = 0
    for list in fresh {
      for c in list { ties += citizens.first[Int(c) + 1] - citizens.first[Int(c)] }
    }
    if ties == 0, fresh.allSatisfy(\.isEmpty) { return 0 }
    var far: [[Int32]] = Array(repeating: [], count: fresh.count)
    var (aware, told, known, reached) = ([Bool](), [Int32](), [Int](), [Int]())
    swap(&aware, &self.aware)
    swap(&told, &self.told)
    swap(&known, &self.known)
    swap(&reached, &self.reached)
    unsafe far.withUnsafeMutableBufferPointer { far in
      unsafe aware.withUnsafeMutableBufferPointer { aware in
        unsafe told.withUnsafeMutableBufferPointer { told in
          unsafe known.withUnsafeMutableBufferPointer { known in
            unsafe reached.withUnsafeMutableBufferPointer { reached in
              let word = unsafe Word(
                citizens: citizens, aware: aware, told: told, known: known, reached: reached)
              let far = unsafe far
              crew.each(fresh.count) { n in
                if fresh[n].isEmpty { return }
                unsafe far[n] = word.pass(from: fresh[n], within: block(n))
              }
              for n in fresh.indices {
                for c in unsafe far[n] { unsafe word.reach(Int(c)) }
              }
            }
          }
        }
      }
    }
    swap(&aware, &self.aware)
    swap(&told, &self.told)
    swap(&known, &self.known)
    swap(&reached, &self.reached)
    isCounted = true
    return ties
  }

  /// Whether it has as many places as another.
  func fits(_ other: Awareness) -> Bool {
    [aware.count, told.count, share.count, known.count, reached.count] == [
      other.aware.count, other.told.count, other.share.count, other.known.count,
      other.reached.count,
    ]
  }

  /// Works out the shares after an hour.
  mutating func sum(_ residents: [Int]) {
    for r in share.indices where residents[r] > 0 {
      share[r] = Double(known[r]) / Double(residents[r])
    }
  }
}

/// The word that passes between citizens, open for threads that write of different blocks.
@unsafe private struct Word {
  let citizens: Citizens
  let aware: UnsafeMutableBufferPointer<Bool>
  let told: UnsafeMutableBufferPointer<Int32>
  let known: UnsafeMutableBufferPointer<Int>
  let reached: UnsafeMutableBufferPointer<Int>

  /// From a block's fresh citizens to their acquaintances in it.
  ///
  /// - Returns: those elsewhere.
  func pass(from fresh: [Int32], within block: Range<Int>) -> [Int32] {
    var far: [Int32] = []
    for c in fresh {
      let c = Int(c)
      unsafe aware[c] = true
      unsafe known[citizens.leaf[c]] += 1
      for n in unsafe citizens.first[c]..<citizens.first[c + 1] {
        let friend = unsafe citizens.friends[n]
        if block.contains(Int(friend)) {
          unsafe reach(Int(friend))
        } else {
          far.append(friend)
        }
      }
    }
    return far
  }

  /// To one citizen.
  func reach(_ c: Int) {
    if unsafe told[c] == 0 { unsafe reached[citizens.leaf[c]] += 1 }
    unsafe told[c] += 1
  }
}
