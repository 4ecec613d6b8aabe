extension Simulation {
  /// Carriers load what was signed for in the order of signing, as many units an hour as a place has
  /// room for; the rest of the queue moves up, and what is behind it waits.
  ///
  /// What is signed in the same hour shares its turn in proportion. With B units ahead, a batch of V and
  /// C an hour, the part of [B, B + V] that lies in [jC, (j + 1)C] waits j hours.
  mutating func load() {
    let lines = society.lines
    for p in carriers.load.indices { carriers.load[p] = 0 }
    for e in 0..<lines.count where carriers.batch[e] > 0 {
      carriers.load[carriers.place[lines.holder[e]]] += carriers.batch[e]
    }
    for e in 0..<lines.count where carriers.batch[e] > 0 {
      dispatch(over: e, from: carriers.place[lines.holder[e]])
      carriers.batch[e] = 0
    }
    for p in carriers.load.indices {
      carriers.backlog[p] = max(
        0, carriers.backlog[p] + carriers.load[p] - carriers.capacity[p])
    }
    tiesVisited += 2 * lines.count
  }

  /// Spreads a line's part of the hour's batch over the hours in which it is loaded.
  private mutating func dispatch(over e: Int, from p: Int) {
    let (ahead, room) = (carriers.backlog[p], carriers.capacity[p])
    let share = carriers.batch[e] / carriers.load[p]
    let start = tick + opening.signingHours[society.lines.site[e]] + opening.travel[e]
    var (wait, left) = (0, carriers.load[p])
    if room > 0 { wait = Int(min(Double(Carriers.limit), (ahead / room).rounded(.down))) }
    while left > 0 {
      let brim = Double(wait + 1) * room
      let fits = max(0, min(left, brim - (ahead + carriers.load[p] - left)))
      let units = room <= 0 || wait >= Carriers.limit ? left : fits
      let hour = room <= 0 ? Carriers.limit : wait
      supply.arriving[(start + hour) % supply.hours * society.lines.count + e] += share * units
      left = units == left ? 0 : left - units
      wait += 1
    }
  }

  /// Whether what is sent over a line goes over roads: all but what a territory's departments send
  /// within it.
  @inline(__always)
  func usesRoads(_ e: Int) -> Bool {
    !society.lines.own.contains(e) && !society.lines.crossDepartment.contains(e)
  }
}
