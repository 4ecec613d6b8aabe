/// What is counted hour by hour to tell how fragmented information, resources and process were.
package struct Fragmentation: Sendable, Codable {
  /// Σ over hours of the mean spread, by residents, of beliefs about one site across its posts.
  package var divergence = 0.0
  package var hours = 0.0
  /// Facts (sites whose need of the hour was real) that anyone held, and that one unit alone held.
  package var facts = 0.0
  package var lonely = 0.0
  /// Unit-hours unmet, and of them those for which units of the domain stood in store elsewhere.
  package var unmet = 0.0
  package var unmetWhileIdle = 0.0
  /// Herfindahl indices of holdings and of need over territories, in the hour of greatest need so far.
  package var holdings = 0.0
  package var need = 0.0
  package var peakNeed = 0.0
  /// Site-hours of need between the first alarm of anyone in charge and the first unit on site.
  package var waiting = 0.0
  package var pressing = 0.0

  /// Facts and holdings are looked at every sixth hour, since they are slow and cost a pass over ties.
  package static let every = 6
}

extension Simulation {
  /// Counts the hour for the indices of fragmentation; reads the model and never writes to it.
  mutating func observeFragmentation(_ hour: Hour) {
    observeDivergence()
    observeIdle()
    observeGap()
    if tick % Fragmentation.every == 0 {
      observeFacts()
      if hour.need > fragmentation.peakNeed { observeHoldings(hour) }
    }
  }

  /// The standard deviation of what the posts about one site hold true, weighted by residents.
  private mutating func observeDivergence() {
    let (land, posts) = (society.land, society.posts)
    var (sum, residents) = (0.0, 0.0)
    for r in 0..<land.count where !posts.above[r].isEmpty {
      for d in 0..<Department.count {
        let own = max(0, beliefs.value[r * Department.count + d])
        var (total, squares) = (own, own * own)
        for post in posts.above[r] {
          let x = max(0, beliefs.value[post * Department.count + d])
          total += x
          squares += x * x
        }
        let n = Double(posts.above[r].count + 1)
        let variance = max(0, squares / n - total / n * (total / n))
        sum += land.population[r] * variance.squareRoot()
        residents += land.population[r]
      }
    }
    fragmentation.divergence += share(sum, of: residents)
    fragmentation.hours += 1
  }

  /// Need unmet in each domain, as far as units of that domain stand in stores elsewhere.
  private mutating func observeIdle() {
    // Offices stand four by four in the order of domains, outsiders behind them as they come.
    let offices = society.governments.count * Department.count
    var (idle, unmet) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    for g in 0..<society.governments.count { idle += supply.store.quadruple(at: g) }
    for h in offices..<society.holders.count { idle[society.holders.domain[h]] += supply.store[h] }
    for r in 0..<society.land.count {
      let need = severity.unitsQuadruple(at: r) * severity.quadruple(at: r)
      let gap = need - supply.siteOnSite.quadruple(at: r)
      unmet += gap.replacing(with: 0, where: gap .< 0)
    }
    for d in 0..<Department.count {
      fragmentation.unmet += unmet[d]
      fragmentation.unmetWhileIdle += min(unmet[d], idle[d])
    }
  }

  /// Sites in need that someone in charge holds in alarm while no unit has come.
  private mutating func observeGap() {
    for k in 0..<society.sites where severity.total[k] >= Self.fact {
      fragmentation.pressing += 1
      if supply.siteOnSite[k] == 0, isActive(k) || beliefs.value[k] >= Self.fact {
        fragmentation.waiting += 1
      }
    }
  }

  /// Severity from which a site's need counts as a fact, and a belief as holding it.
  private static let fact = 0.05

  /// A unit holds a fact when it believes at least half of it: posts, and whoever heard over a line.
  private mutating func observeFacts() {
    let (posts, lines) = (society.posts, society.lines)
    var holders = [Int32](repeating: 0, count: society.sites)
    for post in 0..<posts.count {
      for d in 0..<Department.count {
        let k = posts.leaf[post] * Department.count + d
        if beliefs.value[post * Department.count + d] >= 0.5 * severity.total[k] { holders[k] += 1 }
      }
    }
    for e in lines.lateral where opening.line[e] {
      if beliefs.heard[e] >= 0.5 * severity.total[lines.site[e]] { holders[lines.site[e]] += 1 }
    }
    for k in 0..<society.sites where severity.total[k] >= Self.fact && holders[k] > 0 {
      fragmentation.facts += 1
      if holders[k] == 1 { fragmentation.lonely += 1 }
    }
  }

  /// Herfindahl indices over territories of what is held there, in store or on site, and of need.
  private mutating func observeHoldings(_ hour: Hour) {
    let (land, holders) = (society.land, society.holders)
    var held = [Double](repeating: 0, count: land.count)
    var need = held
    // Stores of governments above belong to no territory of the land: each is one more holder.
    var (above, squares) = (0.0, 0.0)
    for h in 0..<holders.count {
      if holders.leaf[h] >= 0 {
        held[holders.leaf[h]] += supply.store[h]
      } else {
        above += supply.store[h]
        squares += supply.store[h] * supply.store[h]
      }
    }
    for k in 0..<society.sites {
      held[k / Department.count] += supply.siteOnSite[k]
      need[k / Department.count] += severity.units[k] * severity.total[k]
    }
    let all = held.reduce(0, +) + above
    for value in held { squares += value * value }
    fragmentation.peakNeed = hour.need
    fragmentation.holdings = share(squares, of: all * all)
    fragmentation.need = share(
      need.reduce(0) { $0 + $1 * $1 }, of: hour.need * hour.need)
  }
}

extension [Double] {
  /// The four numbers of a government's departments or a territory's domains.
  @inline(__always)
  fileprivate func quadruple(at place: Int) -> SIMD4<Double> {
    let i = place * Department.count
    return SIMD4(self[i], self[i + 1], self[i + 2], self[i + 3])
  }
}
