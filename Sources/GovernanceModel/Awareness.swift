/// Which citizens know what is coming, and so protect themselves.
///
/// Word goes once over each tie, when the one who has it becomes aware; what is counted of it stands
/// with those who hear, so that an hour looks at no tie over which nothing new goes.
package struct Awareness: Sendable, Codable {
  package var aware: [Bool] { didSet { isCounted = false } }
  /// Share of each territory's citizens who are aware; 0 where none live.
  package var share: [Double]
  /// How many acquaintances of each citizen are aware.
  private(set) var told: [Int32]
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
    for c in aware.indices where aware[c] { spread(from: c, citizens) }
    isCounted = true
  }

  /// Makes citizens aware who were not, and passes the word on to their acquaintances.
  ///
  /// - Returns: over how many ties.
  mutating func inform(_ fresh: [Int32], _ citizens: Citizens) -> Int {
    let before = isCounted
    var ties = 0
    for c in fresh {
      aware[Int(c)] = true
      ties += spread(from: Int(c), citizens)
    }
    isCounted = before
    return ties
  }

  @discardableResult
  private mutating func spread(from c: Int, _ citizens: Citizens) -> Int {
    known[citizens.leaf[c]] += 1
    let friends = citizens.first[c]..<citizens.first[c + 1]
    for n in friends {
      let friend = Int(citizens.friends[n])
      if told[friend] == 0 { reached[citizens.leaf[friend]] += 1 }
      told[friend] += 1
    }
    return friends.count
  }

  /// Works out the shares after an hour.
  mutating func sum(_ residents: [Int]) {
    for r in share.indices where residents[r] > 0 {
      share[r] = Double(known[r]) / Double(residents[r])
    }
  }
}
