internal import Randomness

extension Simulation {
  /// What each site has newly asked for goes to the desks of its territory as one file, and what files
  /// came through in the hour leaves.
  ///
  /// Requests wait their turn behind one another and behind other business; with some probability one
  /// becomes an exception and climbs a tier; one that waits too long is dropped, and its units go home.
  mutating func clearFiles() {
    if !opening.green.isEmpty { _ = clearGreen() }
    desks.portions.shrink(to: supply.asked)
    desks.rules.routes = opening.routes
    if !grades.grade.isEmpty {
      desks.rules.pace = society.governments.key.indices.map {
        grades.pace(of: $0, parameters.grades)
      }
    }
    handIn()
    if !attention.messages.isEmpty { readAtDesks() }
    for end in desks.work(until: Double(tick + 1), chance) { settle(end) }
    tiesVisited += society.lines.count
  }

  /// Messages beyond attention stand in the queue of a territory's first desk like files.
  private mutating func readAtDesks() {
    for r in 0..<society.land.count {
      let hours = attention.hours(at: r)
      if hours == 0 { continue }
      let desk = society.land.territory[r] * Desks.perGovernment
      desks.free[desk] = max(desks.free[desk], Double(tick)) + hours
    }
  }

  private mutating func handIn() {
    let lines = society.lines
    var first = [Int32](repeating: -1, count: society.sites)
    for e in 0..<lines.count where supply.asked[e] > desks.portions.filed[e] {
      let k = lines.site[e]
      let units = supply.asked[e] - desks.portions.filed[e]
      // What rounding leaves is no request.
      guard maySign(for: k), units > 1e-9 * severity.units[k] else { continue }
      first[k] = desks.portions.put(units, over: e, before: first[k])
    }
    for k in 0..<society.sites where first[k] >= 0 {
      let name = society.holders.key[k]
      var file = File(
        office: officeOf(site: k), site: k,
        born: Double(tick) + chance.uniform(.handingIn, tick, name),
        key: EntityKey.of(name, tick))
      file.first = first[k]
      _ = desks.handIn(file)
    }
  }

  /// The units of a file that came through are on the road; those of one that was dropped are home.
  private mutating func settle(_ end: Desks.End) {
    if !end.isDropped, isConflicted(Int(desks.files[Int(end.file)].office)) {
      desks.delay(end)
      return
    }
    var place = desks.files[Int(end.file)].first
    while place >= 0 {
      let portion = desks.portions.all[Int(place)]
      let e = Int(portion.line)
      let units = min(portion.units, supply.asked[e])
      if end.isDropped {
        supply.asked[e] -= units
        supply.store[society.lines.holder[e]] += units
        supply.siteAsked[society.lines.site[e]] -= opening.worth[e] * units
      } else if units > 0 {
        sign(units, over: e)
      }
      place = portion.next
    }
    desks.close(end.file)
  }
}
