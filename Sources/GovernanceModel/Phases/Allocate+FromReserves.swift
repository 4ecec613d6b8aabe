extension Simulation {
  /// Sends what superiors' stock was signed for in the hour from the nearest place: that above the
  /// site, then the holder's seat, then its other places, by way of the seat.
  ///
  /// Where a place or a seat has less than is signed for, lines share it in proportion. Only what
  /// leaves the seat waits for carriers.
  package mutating func dispatchForward() {
    let lines = society.lines
    reserves.clearScratch()
    for (n, e) in lines.vertical.enumerated() where reserves.batch[n] > 0 {
      reserves.placeLoad[reserves.place[n]] += reserves.batch[n]
      reserves.holderLoad[lines.holder[e]] += reserves.batch[n]
    }
    for i in reserves.placeLoad.indices where reserves.placeLoad[i] > 0 {
      let near = min(reserves.standing[i], reserves.placeLoad[i])
      reserves.standing[i] -= near
      reserves.placeLoad[i] = near / reserves.placeLoad[i]
      reserves.holderNear[reserves.holder[i]] += near
    }
    for h in reserves.holderLoad.indices where reserves.holderLoad[h] > 0 {
      serveFromSeat(h)
    }
    for (n, e) in lines.vertical.enumerated() where reserves.batch[n] > 0 {
      send(reserves.batch[n], over: e, number: n)
      reserves.batch[n] = 0
    }
    for h in reserves.places.indices { reserves.callBack(from: h) }
  }

  /// How much of what its own places above the sites cannot give a holder sends from its seat.
  private mutating func serveFromSeat(_ h: Int) {
    let rest = max(0, reserves.holderLoad[h] - reserves.holderNear[h])
    let seat = min(rest, reserves.callable(by: h))
    reserves.home[h] -= seat
    reserves.holderLoad[h] = rest
    reserves.seatShare[h] = rest > 0 ? seat / rest : 0
  }

  private mutating func send(_ units: Double, over e: Int, number n: Int) {
    let (h, i) = (society.lines.holder[e], reserves.place[n])
    let leaves = tick + opening.signingHours[society.lines.site[e]]
    let near = units * reserves.placeLoad[i]
    arrive(near, over: e, at: leaves + reserves.travel[n])
    let rest = units - near
    if rest <= 0 { return }
    let seat = rest * reserves.seatShare[h]
    if carriers.batch.isEmpty {
      arrive(seat, over: e, at: leaves + opening.travel[e])
    } else {
      carriers.batch[e] += seat
    }
    let late = rest - seat
    if late <= 0 { return }
    let standing = reserves.places[h].reduce(0.0) { $0 + reserves.standing[$1] }
    for other in reserves.places[h] where reserves.standing[other] > 0 {
      let part = late * (reserves.standing[other] / standing)
      reserves.called[other] += part
      arrive(part, over: e, at: leaves + opening.travel[e] + reserves.hours[other])
    }
    // What rounding leaves.
    if standing <= 0 { arrive(late, over: e, at: leaves + opening.travel[e]) }
  }

  private mutating func arrive(_ units: Double, over e: Int, at hour: Int) {
    if units > 0 { supply.arriving[hour % supply.hours * society.lines.count + e] += units }
  }
}
