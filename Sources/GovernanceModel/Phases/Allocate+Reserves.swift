extension Simulation {
  /// Superiors that are active move stock forward, to the seats of the tier below, in proportion to
  /// the need that they believe lies there; a unit signed for a site beneath a seat then comes from
  /// there.
  ///
  /// Only over an open tie to the office below. What is on the way may be turned round.
  package mutating func moveForward() {
    let need = needBelow()
    for h in reserves.places.indices where !reserves.places[h].isEmpty {
      let d = society.holders.domain[h]
      guard authority.since[society.holders.government[h] * Department.count + d] >= 0 else {
        continue
      }
      let all = reserves.places[h].reduce(0.0) { $0 + need[$1] }
      guard all > 0 else { continue }
      for i in reserves.places[h] where need[i] > 0 {
        let wanted = parameters.technology.forward * supply.store[h] * need[i] / all
        let units = min(
          wanted - reserves.standing[i] - reserves.underWay[i], reserves.home[h])
        guard units > 1e-9 * supply.initial[h] else { continue }
        reserves.home[h] -= units
        reserves.underWay[i] += units
        let slot = (tick + reserves.hours[i]) % reserves.slots
        reserves.moving[slot * reserves.standing.count + i] += units
        tally.deployment += parameters.cost.deployment * units * Double(reserves.hours[i])
      }
    }
  }

  /// Units that reach their places; of those that arrive in an hour the same share is missing
  /// everywhere, where some were signed for on the way.
  package mutating func arriveForward() {
    countHome()
    let first = tick % reserves.slots * reserves.standing.count
    for h in reserves.places.indices {
      let all = reserves.places[h].reduce(0.0) { $0 + reserves.moving[first + $1] }
      guard all > 0 else { continue }
      let gone = min(all, max(0, -reserves.home[h]))
      for i in reserves.places[h] where reserves.moving[first + i] > 0 {
        let units = reserves.moving[first + i]
        reserves.moving[first + i] = 0
        reserves.underWay[i] = max(0, reserves.underWay[i] - units)
        reserves.standing[i] += units * (1 - gone / all)
      }
      reserves.home[h] += gone
    }
  }

  /// What each holder has at its seat: in store or asked for, and neither at a place nor on the way.
  ///
  /// Negative by what was signed out of what is on the way.
  private mutating func countHome() {
    for h in reserves.home.indices { reserves.home[h] = supply.store[h] }
    for e in society.lines.vertical where supply.asked[e] > 0 {
      reserves.home[society.lines.holder[e]] += supply.asked[e]
    }
    for i in reserves.standing.indices where reserves.holder[i] >= 0 {
      reserves.home[reserves.holder[i]] -= reserves.standing[i] + reserves.underWay[i]
    }
  }

  /// Need that the office above believes to lie beneath each place; 0 where none may stand.
  private func needBelow() -> [Double] {
    let lines = society.lines
    var need = [Double](repeating: 0, count: reserves.standing.count)
    for e in lines.vertical {
      let i = reserves.place[e - lines.vertical.lowerBound]
      guard opening.forward[i] else { continue }
      let k = lines.site[e]
      let belief = beliefs.value[lines.post[e] * Department.count + k % Department.count]
      need[i] += severity.units[k] * max(0, belief)
    }
    return need
  }
}
