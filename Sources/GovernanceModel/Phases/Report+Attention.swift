extension Simulation {
  /// A territory deals with so many messages an hour beside its work; those beyond take time of its
  /// desk, and those far beyond are refused unread, which takes time too.
  ///
  /// Counts one more message.
  ///
  /// - Parameter r: the territory that it reaches.
  /// - Returns: whether it is refused; false while attention has no limit.
  @inline(__always)
  package mutating func overlooks(at r: Int) -> Bool {
    !attention.messages.isEmpty && attention.refuses(at: r)
  }

  /// The same for the word of a neighbour or another department.
  @inline(__always)
  package mutating func overlooksWord(at r: Int) -> Bool {
    !attention.messages.isEmpty && attention.refusesAside(at: r)
  }
}
