/// How many messages each territory has dealt with in this hour; empty while attention has no limit.
package struct Attention: Sendable, Codable {
  /// Messages that came to each territory in the hour.
  package var messages: [Int] = []
  private var isFull: [Bool] = []
  /// Messages that came, and that were refused, over all hours.
  package var all = 0
  package var refused = 0

  private let limit: Double
  private let most: Double
  private let reading: Double
  private let refusing: Double

  init(_ society: Society, _ p: ApprovalParameters) {
    limit = p.attention
    most = p.attention * p.overload
    (reading, refusing) = (p.reading, p.refusing)
    if p.attention > 0 {
      messages = Array(repeating: 0, count: society.land.count)
      isFull = Array(repeating: false, count: society.land.count)
    }
  }

  /// Starts a new hour.
  mutating func clear() { for r in messages.indices { messages[r] = 0 } }

  /// Counts a message to a territory.
  ///
  /// Out of line: inlined, it would check its arrays for uniqueness in hot loops though they are empty.
  ///
  /// - Returns: whether it is refused unread.
  @inline(never)
  mutating func refuses(at r: Int) -> Bool {
    messages[r] += 1
    all += 1
    guard Double(messages[r]) > most else { return false }
    refused += 1
    return true
  }

  /// Counts words from beside, which come after all others: where these left no attention, none of them
  /// is read, so that their order settles nothing.
  @inline(never)
  mutating func refusesAside(at r: Int) -> Bool {
    messages[r] += 1
    all += 1
    guard isFull[r] else { return false }
    refused += 1
    return true
  }

  /// Notes where attention is spent before the words from beside come.
  package mutating func noteFull() {
    for r in messages.indices { isFull[r] = Double(messages[r]) >= most }
  }

  /// Hours of its desk that a territory's messages of the hour took.
  package func hours(at r: Int) -> Double {
    let count = Double(messages[r])
    return reading * max(0, min(count, most) - limit) + refusing
      * max(0, count - most.rounded(.down))
  }
}
