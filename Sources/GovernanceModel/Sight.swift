/// What was read, and what is under way of it: rings of the last sixteen hours, since no report
/// takes more than fifteen.
package struct Sight: Sendable, Codable {
  package static let hours = 16

  /// The last reading of each township, `j * 4 + d`; 0 before the first.
  package var township: [Double]
  /// Whether that reading was taken in this hour.
  package var fresh: [Bool]
  /// Mean of the last readings of a territory's townships, one a site.
  package var townshipMean: [Double]
  /// A county department's own reading of this hour, NaN where it took none.
  package var office: [Double] { didSet { isBlind = false } }
  /// True where none did.
  package var isBlind = true
  /// What townships sent, `slot * n + j * 4 + d`, NaN for none, and whether on the direct channel.
  package var sent: [Double]
  package var filed: [Bool]
  /// What citizens sent, `slot * n + c`.
  package var citizen: [Double]
  /// How many of each territory's did, `slot * n + r`.
  var citizensLooked: [Int32]
  /// What posts sent up and to their side: value and variance, `slot * n + p * 4 + d`.
  package var posted: [Double]
  package var postedVariance: [Double]
  /// Whether any post ever sent word of a need.
  package var hasPosted = false

  init(_ society: Society) {
    let (j, c) = (society.townships.count, society.citizens.count)
    let p = society.posts.count * Department.count
    township = Array(repeating: 0, count: j * Department.count)
    fresh = Array(repeating: false, count: j * Department.count)
    townshipMean = Array(repeating: 0, count: society.sites)
    office = Array(repeating: .nan, count: society.sites)
    sent = Array(repeating: .nan, count: Sight.hours * j * Department.count)
    filed = Array(repeating: false, count: Sight.hours * j)
    citizen = Array(repeating: .nan, count: Sight.hours * c)
    citizensLooked = Array(repeating: 0, count: Sight.hours * society.land.count)
    posted = Array(repeating: 0, count: Sight.hours * p)
    postedVariance = Array(repeating: 0, count: Sight.hours * p)
  }

  /// Whether it has as many places as another.
  func fits(_ other: Sight) -> Bool {
    [township.count, fresh.count, townshipMean.count, citizen.count, citizensLooked.count] == [
      other.township.count, other.fresh.count, other.townshipMean.count, other.citizen.count,
      other.citizensLooked.count,
    ]
  }

  /// Whether a township sent anything in the hour of a slot.
  @inline(__always)
  func isSent(by j: Int, in slot: Int) -> Bool {
    let i = slot * sent.count / Sight.hours + j * Department.count
    let least = SIMD4(sent[i], sent[i + 1], sent[i + 2], sent[i + 3])
    return any(least .== least)
  }

  /// The slot of the hour `delay` hours before `tick`, nil before the first hour.
  static func slot(_ tick: Int, _ delay: Int) -> Int? {
    delay <= tick ? (tick - delay) % hours : nil
  }
}
