internal import Randomness

extension Simulation {
  /// The hazard grows and spills over: rain falls, water drains and flows to where it stands lower,
  /// and damage follows from the water above what a territory bears; an infection spreads with
  /// contacts and travel; failures bring about others.
  ///
  /// dH_r = f_r − δH_r + Σ_q g_rq (H_q − H_r) / A_r, with g the conductance of the border,
  /// and the same towards dry land outside where a border leaves the map; water is conserved: what falls, stands, drains or leaves the map.
  package mutating func unfold() {
    let (land, p) = (society.land, parameters.hazard)
    let before = hazard.level
    let rain = hazard.rain(at: tick)
    for r in 0..<land.count {
      let drained = p.drainage * before[r]
      hazard.level[r] += rain[r] - drained
      hazard.fallen += rain[r] * land.area[r]
      hazard.drained += drained * land.area[r]
    }
    for (border, g) in zip(land.borders, hazard.inner) {
      let flow = g * (before[border.a] - before[border.b])
      hazard.level[border.a] -= flow / land.area[border.a]
      hazard.level[border.b] += flow / land.area[border.b]
    }
    for (edge, g) in zip(land.edges, hazard.outer) {
      let flow = g * before[edge.a]
      hazard.level[edge.a] -= flow / land.area[edge.a]
      hazard.left += flow
    }
    damage()
    if parameters.codes.required > 0 { checkCodes() }
    if parameters.epidemic.reproduction > 0 { spread() }
    if parameters.sectors.isActive { cascade() }
    level()
    if !isBenchmark { disrupt() }
  }

  /// Damage 1 − exp(−(H − capacity)₊ / scale), a form after Di Baldassarre and others (2013).
  private mutating func damage() {
    let (land, p) = (society.land, parameters.hazard)
    for r in 0..<land.count {
      let above = max(0, hazard.level[r] - bearable(r))
      hazard.damage[r] = above > 0 ? 1 - exponential(-above / p.scale) : 0
    }
  }

  /// The standing water that a territory bears, whether or not vulnerability varies.
  func bearable(_ r: Int) -> Double {
    parameters.vulnerability.isActive ? capacity(r) : prevention(r) * parameters.hazard.capacity
  }

  /// How far the crisis has come: mean damage by residents, over all hazards.
  private mutating func level() {
    let land = society.land
    var (sum, residents) = (0.0, 0.0)
    for r in 0..<land.count {
      sum += damage(at: r) * land.population[r]
      residents += land.population[r]
    }
    hazard.meanBefore = hazard.mean
    hazard.mean = residents > 0 ? sum / residents : 0
  }

  /// The damage that all hazards together do to a territory, 1 − Π (1 − that of each).
  package func damage(at r: Int) -> Double {
    var damage = hazard.damage[r]
    if !epidemic.damage.isEmpty, epidemic.damage[r] > 0 {
      damage = 1 - (1 - damage) * (1 - epidemic.damage[r])
    }
    if !sectors.strain.isEmpty {
      let strain = (0..<Department.count).reduce(0.0) {
        $0 + sectors.strain[r * Department.count + $1] / Double(Department.count)
      }
      if strain > 0 { damage = 1 - (1 - damage) * (1 - strain) }
    }
    return damage
  }
}
