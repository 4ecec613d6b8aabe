/// What offices are told from above to act on; empty while nobody orders.
package struct Orders: Sendable, Codable {
  /// The severity that the office at each post is to act on at least, `p * 4 + d`; 0 for no order.
  package var ordered: [Double] = []
  /// What each post has issued to the one below, in a ring of hours: `slot * n + p * 4 + d`.
  package var issued: [Double] = []

  init(_ society: Society, _ p: OrderParameters) {
    guard p.active > 0 else { return }
    let width = society.posts.count * Department.count
    ordered = Array(repeating: 0, count: width)
    issued = Array(repeating: 0, count: Sight.hours * width)
  }
}
