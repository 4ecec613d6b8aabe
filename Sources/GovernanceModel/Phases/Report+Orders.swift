internal import Randomness

extension Simulation {
  /// Active superiors order the tier below (自上而下) to act on what they believe of each territory:
  /// over open ties (条), hours later, and each tier garbles a little what it passes on.
  ///
  /// An order is no observation: it moves no belief. It lapses when its source stands down.
  mutating func order() {
    let (posts, governments, p) = (society.posts, society.governments, parameters.orders)
    let width = posts.count * Department.count
    let slot = tick % Sight.hours
    let factors = orderFactors()
    // Posts stand tier by tier from the lowest, so that orders without delay pass all tiers at once.
    for post in (0..<posts.count).reversed() where posts.below[post] >= 0 {
      let (below, g) = (posts.below[post], posts.government[post])
      let inferior = posts.government[below]
      let heard = Sight.slot(tick, p.delay(to: governments.tier[inferior]))
      for d in 0..<Department.count {
        let (i, k) = (post * Department.count + d, below * Department.count + d)
        let own = authority.since[g * Department.count + d] >= 0 ? max(0, beliefs.value[i]) : 0
        orders.issued[slot * width + i] =
          max(own, orders.ordered[i]) * factors[g * Department.count + d]
        let isOpen = opening.office[inferior * Department.count + d]
        let order = isOpen ? heard.map { orders.issued[$0 * width + i] } ?? 0 : 0
        if order > 0 {
          tally.messages += 1
          // Who refuses to read goes by the order before.
          if below < society.land.count, overlooks(at: below) { continue }
        }
        orders.ordered[k] = order
      }
    }
    tiesVisited += width
  }

  /// By what each office multiplies what it orders in this hour.
  private func orderFactors() -> [Double] {
    let (governments, sigma) = (society.governments, parameters.orders.noise)
    return (0..<governments.count * Department.count).map { office in
      if sigma == 0 { return 1 }
      let key = EntityKey.of(
        governments.key[office / Department.count], office % Department.count)
      return reportNoise(chance.uniform(.orderNoise, tick, key), sigma)
    }
  }
}
