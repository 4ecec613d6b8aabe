/// What is to happen at desks, earliest first: a binary heap by time, then key.
package struct Agenda: Sendable, Codable {
  /// What happens to a file.
  package enum Kind: Int8, Sendable, Codable {
    /// A routine file is handed in at the government whose number `file` is.
    case routine
    /// A file joins the queue of a desk.
    case joins
    /// A desk has dealt with a file.
    case served
    /// A file has waited for longer than its patience.
    case agesOut
    /// A file comes back to the site that handed it in.
    case done
  }

  package struct Entry: Sendable, Codable {
    /// Hours since the start, with their fraction.
    package var time: Double
    /// Settles who is first at the same time, so that no renaming changes it.
    package var key: UInt64
    package var kind: Kind
    package var file: Int32
    /// The desk, `g * 3 + point`, where there is one.
    package var desk: Int32

    package init(time: Double, key: UInt64, kind: Kind, file: Int32, desk: Int32 = -1) {
      (self.time, self.key, self.kind) = (time, key, kind)
      (self.file, self.desk) = (file, desk)
    }

    @inline(__always)
    func isBefore(_ other: Entry) -> Bool {
      time == other.time ? key < other.key : time < other.time
    }
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  /// Adds an entry.
  ///
  /// - Complexity: O(log n) in the number of entries.
  package mutating func add(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if !entries[child].isBefore(entries[parent]) { break }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes out the earliest entry if its time lies before `limit`, else nil.
  ///
  /// - Complexity: O(log n) in the number of entries.
  package mutating func next(before limit: Double) -> Entry? {
    guard let first = entries.first, first.time < limit else { return nil }
    let last = entries.removeLast()
    if !entries.isEmpty {
      entries[0] = last
      sink()
    }
    return first
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in (2 * parent + 1)...(2 * parent + 2)
      where child < entries.count && entries[child].isBefore(entries[least]) {
        least = child
      }
      if least == parent { return }
      entries.swapAt(parent, least)
      parent = least
    }
  }
}
