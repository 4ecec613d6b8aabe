internal import Randomness

extension Simulation {
  /// The hazard grows and spills over: rain falls, water drains and flows to where it stands lower,
  /// and damage follows from the water above what a territory bears.
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
  }

  /// Damage 1 − exp(−(H − capacity)₊ / scale), a form after Di Baldassarre and others (2013).
  private mutating func damage() {
    let (land, p) = (society.land, parameters.hazard)
    var (sum, residents) = (0.0, 0.0)
    for r in 0..<land.count {
      let above = max(0, hazard.level[r] - prevention(r) * p.capacity)
      hazard.damage[r] = above > 0 ? 1 - exponential(-above / p.scale) : 0
      sum += hazard.damage[r] * land.population[r]
      residents += land.population[r]
    }
    hazard.meanBefore = hazard.mean
    hazard.mean = residents > 0 ? sum / residents : 0
  }
}
