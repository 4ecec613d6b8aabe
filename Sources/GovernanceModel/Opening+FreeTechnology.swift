internal import Randomness

extension Opening {
  /// Gives a technology that no mode carries to those whose own fixed draw lies below its reach, and
  /// in whose territories it works; at level 0 nothing is drawn and nobody has it.
  mutating func equipFreely(
    _ technology: Technology, _ reach: Reach, _ society: Society, _ p: Parameters
  ) {
    if p.technology[technology].level == 0 { return }
    draw(technology, society)
    let (territory, lines, holders) = (society.land.territory, society.lines, society.holders)
    let draws = draws[technology.number]
    switch technology {
    case .sensors:
      coverage = draws.indices.map { k in
        draws[k] < reach.share && reach.works(in: territory[k / Department.count]) ? 1 : 0
      }
    case .forecast:
      forecast = draws.indices.map { draws[$0] < reach.share && reach.works(in: territory[$0]) }
    case .greenChannel:
      green = draws.indices.map { e in
        let (home, r) = (holders.leaf[lines.holder[e]], lines.site[e] / Department.count)
        return home != r && draws[e] < reach.share && reach.works(in: territory[r])
          && (home < 0 || reach.works(in: territory[home]))
      }
      travel = Opening.travel(society, p, green: green)
    case .tieredReserves:
      forward = draws.indices.map { i in
        office[i] && draws[i] < reach.share && reach.works(in: i / Department.count)
      }
    case .directReport, .dataSharing, .departmentPlatform, .ledger, .app: break
    }
  }

  /// One draw for each who could have the technology, named by its key; drawn once.
  private mutating func draw(_ technology: Technology, _ society: Society) {
    let number = technology.number
    guard draws[number].isEmpty else { return }
    let keys: [UInt64]
    switch technology {
    case .sensors: keys = Array(society.holders.key[0..<society.sites])
    case .forecast: keys = society.land.key
    case .greenChannel: keys = society.lines.key
    case .tieredReserves:
      keys = society.governments.key.flatMap { government in
        (0..<Department.count).map { EntityKey.of(government, $0) }
      }
    case .directReport, .dataSharing, .departmentPlatform, .ledger, .app: keys = []
    }
    draws[number] = keys.map {
      society.chance.uniform(.technology, 0, EntityKey.of($0, number))
    }
  }

  /// The share of a territory's open ties, or of those who could have it, that a technology has now.
  func use(of technology: Technology, _ society: Society) -> [Double] {
    let (land, lines) = (society.land, society.lines)
    var (has, all) = ([Double](repeating: 0, count: land.count), [Double]())
    all = has
    func count(_ r: Int, _ equipped: Bool) {
      all[r] += 1
      if equipped { has[r] += 1 }
    }
    func count(_ equipped: [Bool], in modes: [Mode]) {
      for mode in modes {
        for e in lines[mode] where line[e] { count(lines.site[e] / Department.count, equipped[e]) }
      }
    }
    switch technology {
    case .directReport:
      for i in township.indices where township[i] {
        count(society.townships.leaf[i / Department.count], townshipDigital[i])
      }
    case .dataSharing: count(lineShared, in: technology.modes)
    case .departmentPlatform:
      for k in window.indices { count(k / Department.count, window[k]) }
    case .ledger: count(lineLedger, in: technology.modes)
    case .app:
      for c in citizen.indices where citizen[c] {
        count(society.citizens.leaf[c], citizenDigital[c])
      }
    case .sensors: for k in coverage.indices { count(k / Department.count, coverage[k] == 1) }
    case .forecast: for r in forecast.indices { count(r, forecast[r]) }
    case .greenChannel: if !green.isEmpty { count(green, in: Mode.allCases) }
    case .tieredReserves:
      for i in forward.indices where office[i] {
        let r = society.governments.leaf[i / Department.count]
        if r >= 0 { count(r, forward[i]) }
      }
    }
    return zip(has, all).map { share($0, of: $1) }
  }
}
