/// Stock that superiors hold forward, at the seats of the tier below (collection, processing,
/// application).
///
/// What stands forward is part of a holder's store, or of what is asked of it, until it is signed: it
/// tells where units are, not whose. Place i is that of office `g * 4 + d`, held by the same
/// department of the government above. Empty where no reserves are tiered.
package struct Reserves: Sendable, Codable {
  /// Units at each place, and on the way there by hour, `slot * places + i`.
  package var standing: [Double] = []
  package var moving: [Double] = []
  /// Units on the way to each place.
  package var underWay: [Double] = []
  /// The holder of what stands at a place, −1 where there is none.
  package var holder: [Int] = []
  /// Hours from the holder's seat to the place.
  package var hours: [Int] = []
  /// The place from which a line from above is served first, and the hours from there; by line, from
  /// the first vertical one.
  package var place: [Int] = []
  package var travel: [Int] = []
  /// Places of each holder, the nearest first, then by key.
  package var places: [[Int]] = []
  /// Units signed for over each vertical line in this hour.
  package var batch: [Double] = []
  /// Units that each holder has at its own seat.
  package var home: [Double] = []
  // Scratch: what is signed for at each place, then the share of it that the place gives; of each
  // holder, what is signed for, what places above the sites give, and the share of the rest from its
  // seat; and what is called from the places that stand elsewhere.
  var placeLoad: [Double] = []
  var holderLoad: [Double] = []
  var holderNear: [Double] = []
  var seatShare: [Double] = []
  var called: [Double] = []
  let slots: Int

  init(_ society: Society, _ p: Parameters) {
    guard p.technology.tieredReserves.level > 0 else {
      slots = 1
      return
    }
    let (lines, governments) = (society.lines, society.governments)
    let count = governments.count * Department.count
    standing = Array(repeating: 0, count: count)
    underWay = standing
    holder = Array(repeating: -1, count: count)
    hours = (0..<count).map { Reserves.hours(to: $0 / Department.count, society, p.transport) }
    slots = 1 + (hours.max() ?? 0)
    moving = Array(repeating: 0, count: slots * count)
    places = Array(repeating: [], count: society.holders.count)
    home = Array(repeating: 0, count: society.holders.count)
    batch = Array(repeating: 0, count: lines.vertical.count)
    (placeLoad, called) = (standing, standing)
    (holderLoad, holderNear, seatShare) = (home, home, home)
    for e in lines.vertical {
      let below = society.posts.government[society.posts.below[lines.post[e]]]
      let r = lines.site[e] / Department.count
      let i = below * Department.count + lines.site[e] % Department.count
      holder[i] = lines.holder[e]
      place.append(i)
      let seat = society.seats[below]
      let km = kilometres(
        seat.longitude, seat.latitude, society.land.longitude[r], society.land.latitude[r])
      travel.append(max(1, Int((p.transport.loading + km / p.transport.speed).rounded())))
    }
    for i in 0..<count where holder[i] >= 0 { places[holder[i]].append(i) }
    for h in places.indices {
      places[h].sort {
        let (a, b) = (
          governments.key[$0 / Department.count], governments.key[$1 / Department.count]
        )
        return (hours[$0], a) < (hours[$1], b)
      }
    }
  }

  /// Hours from the seat of the government above to a seat; 0 where none is above.
  private static func hours(to g: Int, _ society: Society, _ transport: TransportParameters) -> Int
  {
    let above = society.governments.parent[g]
    guard above >= 0 else { return 0 }
    if society.governments.tier[above] == .centre { return Int(transport.central.rounded()) }
    let (here, there) = (society.seats[g], society.seats[above])
    let km = kilometres(here.longitude, here.latitude, there.longitude, there.latitude)
    return max(1, Int((transport.loading + km / transport.speed).rounded()))
  }

  /// The hours that a way by a place takes at most, beside that from the holder's own seat.
  var longest: Int { (hours.max() ?? 0) + (travel.max() ?? 0) }

  /// Units that a holder can still send by way of its own seat: what is there, and what can be turned
  /// round on its way to a place.
  func callable(by h: Int) -> Double {
    max(0, places[h].reduce(home[h]) { $0 + underWay[$1] })
  }

  /// Takes from a holder's places what was called from elsewhere.
  mutating func callBack(from h: Int) {
    for i in places[h] where called[i] > 0 { standing[i] = max(0, standing[i] - called[i]) }
  }

  mutating func clearScratch() {
    for i in placeLoad.indices { (placeLoad[i], called[i]) = (0, 0) }
    for h in holderLoad.indices { (holderLoad[h], holderNear[h], seatShare[h]) = (0, 0, 0) }
  }
}
