/// The hour of the newest reading behind what is believed; 0 before the first, nothing unless measured.
///
/// It follows beliefs on their way and is never read by them. Its methods stay out of line: inlined,
/// their checks of uniqueness would be made in the hot loops of reporting though nothing is measured.
package struct Origins: Sendable, Codable {
  /// At each post, `p * 4 + d`.
  package private(set) var believed: [Int32] = []
  /// Behind what was filed on the direct channel, one a site.
  private var filed: [Int32] = []
  /// Behind what posts sent, `slot * n + p * 4 + d`, over the hours of ``Sight``.
  private var posted: [Int32] = []

  let isMeasured: Bool

  init(_ society: Society, isMeasured: Bool) {
    self.isMeasured = isMeasured
    guard isMeasured else { return }
    let posts = society.posts.count * Department.count
    believed = Array(repeating: 0, count: posts)
    filed = Array(repeating: 0, count: society.sites)
    posted = Array(repeating: 0, count: Sight.hours * posts)
  }

  /// A site's own department took in a reading of an hour, perhaps on the direct channel.
  @inline(never)
  mutating func observe(_ k: Int, hour: Int, onDirect: Bool = false) {
    believed[k] = max(believed[k], Int32(hour))
    if onDirect { filed[k] = max(filed[k], Int32(hour)) }
  }

  /// A post sent what it believes to the slot that begins at a place.
  @inline(never)
  mutating func send(_ post: Int, to slot: Int) {
    for i in post * Department.count..<(post + 1) * Department.count {
      posted[slot + i] = believed[i]
    }
  }

  /// A post took over what another sent.
  @inline(never)
  mutating func hear(_ i: Int, from place: Int) { believed[i] = posted[place] }

  /// A post took over what was filed of a site.
  @inline(never)
  mutating func hearFiled(_ i: Int, of k: Int) { believed[i] = filed[k] }

  /// A post took over what was read in an hour.
  @inline(never)
  mutating func hear(_ i: Int, of hour: Int32) { believed[i] = hour }
}
