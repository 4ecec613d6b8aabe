internal import Randomness

extension Simulation {
  /// An infection spreads among those who live in a place and those who travel there; fear and, where
  /// a health or emergency department is active, restrictions reduce contacts.
  ///
  /// S' = S e^−λ_r, with λ_r = Σ_q P_rq β c_q (Σ_s P_sq n_s I_s) / (Σ_s P_sq n_s) and P the share of
  /// the residents of r who are in q. The floor goes the same way under the benchmark's response:
  /// everyone aware, and all contacts restricted from the hour after need first came of it anywhere.
  mutating func spread() {
    seedOutbreak()
    let p = parameters.epidemic
    let met = epidemic.isMet
    if calendar.isAgreed {
      calendar.note(cause: (0..<society.land.count).contains { hasCause($0) }, hour: tick)
    }
    let restricted = isBenchmark ? [] : (0..<society.land.count).map { restrictsContacts($0) }
    advance(
      \.floor, contact: { _ in met ? 1 - p.restriction : 1 }, aware: { _ in 1 },
      passes: { _ in met ? 1 - p.cordon : 1 })
    if !isBenchmark {
      let (routes, aware) = (routes, awareness.share)
      let (hour, tick) = (codes.hour, tick)
      noteCausesOfSpread(restricted)
      advance(
        \.actual, contact: { restricted[$0] ? 1 - p.restriction : 1 }, aware: { aware[$0] },
        passes: { e in
          if !hour.isEmpty, hour[routes.pair[e]] > tick { return 0 }
          return restricted[routes.from[e]] || restricted[routes.to[e]] ? 1 - p.cordon : 1
        })
    }
    damageByEpidemic()
  }

  /// Contacts are restricted where the health or the emergency department has been active since the
  /// hour before; where dates are agreed, on those, while any such department anywhere has.
  package func restrictsContacts(_ r: Int) -> Bool {
    calendar.isAgreed ? calendar.isClosed(r, at: tick) : hasCause(r)
  }

  private func hasCause(_ r: Int) -> Bool {
    let k = r * Department.count
    return isActive(k + Department.health.rawValue) || isActive(k + Department.emergency.rawValue)
  }

  private mutating func seedOutbreak() {
    let latent = parameters.epidemic.latency >= 1
    for seed in society.outbreak where seed.hour == tick && legacy.isStruck {
      let people = society.land.population[seed.leaf]
      if people == 0 { continue }
      epidemic.floor.seed(seed.leaf, share: seed.infected / people, latent: latent)
      epidemic.actual.seed(seed.leaf, share: seed.infected / people, latent: latent)
    }
  }

  /// One hour of one of the two epidemics.
  private mutating func advance(
    _ course: WritableKeyPath<Epidemic, Compartments>, contact: (Int) -> Double,
    aware: (Int) -> Double, passes: (Int) -> Double
  ) {
    let (p, land) = (parameters.epidemic, society.land)
    let infectious = epidemic[keyPath: course].infectious
    var stays = [Double](repeating: 1, count: land.count)
    var moving = routes.share
    for e in 0..<routes.count {
      moving[e] *= passes(e)
      stays[routes.from[e]] -= moving[e]
    }
    var present = zip(land.population, stays).map { $0 * $1 }
    var sick = zip(present, infectious).map { $0 * $1 }
    for e in 0..<routes.count {
      let people = moving[e] * land.population[routes.from[e]]
      present[routes.to[e]] += people
      sick[routes.to[e]] += people * infectious[routes.from[e]]
    }
    let place = (0..<land.count).map { q in
      present[q] > 0
        ? epidemic.transmission * contact(q) / (1 + p.fear * aware(q) * infectious[q])
          * sick[q] / present[q] : 0
    }
    var force = zip(stays, place).map { $0 * $1 }
    for e in 0..<routes.count { force[routes.from[e]] += moving[e] * place[routes.to[e]] }
    for r in 0..<land.count {
      if isFew(r, in: epidemic[keyPath: course]) {
        epidemic[keyPath: course].advanceWhole(
          r, residents: land.population[r], force: force[r], latency: p.latency,
          infectiousHours: p.infectious, luck: ContagionLuck(chance, tick, land.key[r]))
      } else {
        epidemic[keyPath: course].advance(
          r, force: force[r], latency: p.latency, infectiousHours: p.infectious)
      }
    }
    tiesVisited += routes.count
  }

  /// Whether so few residents are exposed or infectious that each has a luck of their own.
  private func isFew(_ r: Int, in course: Compartments) -> Bool {
    let infected = (course.exposed[r] + course.infectious[r]) * society.land.population[r]
    return infected < parameters.epidemic.extinction && society.land.population[r] > 0
  }

  /// Damage 1 − exp(−(I − capacity)₊ / scale), of the floor and of the greater of both.
  private mutating func damageByEpidemic() {
    let (p, land) = (parameters.epidemic, society.land)
    func damage(_ infectious: Double) -> Double {
      infectious > p.capacity ? 1 - exponential(-(infectious - p.capacity) / p.scale) : 0
    }
    let course = isBenchmark ? epidemic.floor : epidemic.actual
    var (sum, residents) = (0.0, 0.0)
    for r in 0..<land.count {
      epidemic.floorDamage[r] = damage(epidemic.floor.infectious[r])
      epidemic.damage[r] = max(epidemic.floorDamage[r], damage(course.infectious[r]))
      if epidemic.floorDamage[r] > 0 { epidemic.isMet = true }
      sum += course.infectious[r] * land.population[r]
      residents += land.population[r]
    }
    epidemic.peak = max(epidemic.peak, share(sum, of: residents))
  }

  /// Why contacts go on; where they are restricted the last reason stays.
  ///
  /// No office of the territory holds harm true, or the townships do and the departments do not, or
  /// they do and may not act.
  private mutating func noteCausesOfSpread(_ restricted: [Bool]) {
    for r in 0..<society.land.count where !restricted[r] {
      let threshold = authority.threshold[society.land.territory[r]]
      let sites = [Department.emergency, .health].map { r * Department.count + $0.rawValue }
      let cause: Cause =
        sites.contains { beliefs.value[$0] >= threshold }
        ? .unapproved
        : sites.contains { sight.townshipMean[$0] >= threshold } ? .unreported : .undetected
      epidemic.cause[r] = cause.rawValue
    }
  }
}
