extension Simulation {
  /// Citizens volunteer when enough of their circle do (Granovetter 1978).
  ///
  /// Counties assign them as fast as they can; who waits loses heart and leaves (Schulte et al. 2024).
  package mutating func mobilise() {
    join()
    assign()
    fade()
  }

  /// Who knows of the crisis comes when as many of its circle have as its threshold asks for, all by
  /// what stood an hour ago.
  private mutating func join() {
    let (citizens, p) = (society.citizens, parameters.volunteers)
    let before = volunteers.status
    let here = before.count { $0 == .waiting || $0 == .assigned }
    let countsHeads = Int(p.thresholds) == Volunteers.Thresholds.ladder.rawValue
    for c in 0..<citizens.count where before[c] == .home && knowsOfCrisis(c) {
      var (heads, circle) = (here, citizens.count)
      if p.mixed == 0 {
        let friends = citizens.first[c]..<citizens.first[c + 1]
        circle = friends.count
        heads = friends.count {
          let status = before[Int(citizens.friends[$0])]
          return status == .waiting || status == .assigned
        }
        tiesVisited += circle
      }
      let reached = countsHeads ? Double(heads) : share(Double(heads), of: Double(circle))
      if reached < volunteers.threshold[c] { continue }
      volunteers.status[c] = .waiting
      volunteers.queue.append(c)
      volunteers.joined += 1
    }
  }

  /// Whether a citizen is aware, or sees severity at home.
  private func knowsOfCrisis(_ c: Int) -> Bool {
    awareness.aware[c] || severity.quadruple(at: society.citizens.leaf[c]).max() > 0
  }

  /// A county assigns those who wait, in the order in which they came, over open ties to an active
  /// department, as many an hour as it has places.
  private mutating func assign() {
    let citizens = society.citizens
    var rate = [Double](repeating: 0, count: society.land.count)
    for c in 0..<citizens.count where opening.citizen[c] {
      rate[citizens.leaf[c]] += parameters.volunteers.admission * trust.citizen[c]
    }
    for r in rate.indices {
      volunteers.places[r] = min(max(1, rate[r]), volunteers.places[r] + rate[r])
    }
    for c in volunteers.queue {
      let r = citizens.leaf[c]
      guard volunteers.places[r] >= 1, opening.citizen[c],
        isActive(r * Department.count + citizens.domain[c])
      else { continue }
      volunteers.places[r] -= 1
      volunteers.status[c] = .assigned
    }
    volunteers.queue.removeAll { volunteers.status[$0] == .assigned }
    tiesVisited += citizens.count
  }

  private mutating func fade() {
    volunteers.idleHours += Double(volunteers.queue.count)
    volunteers.hours += Double(volunteers.joined - volunteers.gone)
    for c in volunteers.queue {
      volunteers.motivation[c] -= parameters.volunteers.fading
      if volunteers.motivation[c] > 0 { continue }
      volunteers.status[c] = .gone
      volunteers.gone += 1
    }
    volunteers.queue.removeAll { volunteers.status[$0] == .gone }
  }
}
