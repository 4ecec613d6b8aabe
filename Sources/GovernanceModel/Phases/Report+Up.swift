internal import Randomness

extension Simulation {
  /// Each tier passes on what it chooses to the next.
  ///
  /// A report replaces the one before, since both
  /// rest on the same observations; where a post also has the direct channel, the more precise of the
  /// two stands (covariance intersection at its end points), so that none counts twice.
  mutating func passUp() {
    let (posts, p) = (society.posts, parameters.reporting)
    let width = posts.count * Department.count
    let slot = tick % Sight.hours
    // Who believes nothing and has nobody above changes nothing by telling.
    if beliefs.isBlank, !sight.hasPosted, posts.count == society.land.count { return }
    let factors = officeFactors()
    let (isFiledSafely, spread) = (p.ledger == 1, p.noise * p.noise)
    for post in 0..<posts.count {
      if posts.below[post] >= 0 { hear(at: post) }
      let office = posts.government[post] * Department.count
      for d in 0..<Department.count {
        let i = post * Department.count + d
        var value = beliefs.value[i] * factors[office + d]
        if isFiledSafely {
          let k = posts.leaf[post] * Department.count + d
          value = atLeastFiled(value, believing: beliefs.value[i], of: k)
        }
        if value != 0 { sight.hasPosted = true }
        sight.posted[slot * width + i] = value
        sight.postedVariance[slot * width + i] = beliefs.variance[i] + spread * value * value
      }
      if origins.isMeasured { origins.send(post, to: slot * width) }
    }
    tiesVisited += 2 * width
  }

  /// What a post hears from the one below and on the direct channel.
  private mutating func hear(at post: Int) {
    let (posts, p, cap) = (society.posts, parameters.reporting, parameters.sensing.maximalVariance)
    let drift = parameters.sensing.drift
    let below = posts.below[post]
    let width = posts.count * Department.count
    let government = posts.government[below]
    let tier = society.governments.tier[government]
    let chain = p.delay(from: tier)
    let believed = p.trustScaled == 1 ? max(1e-6, parameters.trust.base(of: tier)) : 1
    let r = posts.leaf[post]
    let watched = below < society.land.count ? opening.exposure[r] : p.inspection
    for d in 0..<Department.count {
      let (i, office) = (post * Department.count + d, government * Department.count + d)
      beliefs.variance[i] = min(cap, beliefs.variance[i] + drift)
      if opening.office[office], let slot = Sight.slot(tick, chain) {
        let from = slot * width + below * Department.count + d
        var (value, told) = (sight.posted[from], sight.postedVariance[from] / believed)
        if p.correction > 0 { correct(&value, &told, found: watched, p) }
        beliefs.value[i] = value
        if origins.isMeasured { origins.hear(i, from: from) }
        if sight.posted[from] > 0.01 { usage.upward[office] += 1 }
        beliefs.variance[i] = min(max(told, cap), told + drift * Double(chain))
        tally.messages += 1
      }
      let k = r * Department.count + d
      if opening.direct[i], beliefs.platformVariance[k] < beliefs.variance[i] {
        beliefs.value[i] = beliefs.platform[k]
        beliefs.variance[i] = beliefs.platformVariance[k]
        if origins.isMeasured { origins.hearFiled(i, of: k) }
      }
      if !document.isEmpty, document.officialVariance[k] < beliefs.variance[i] {
        beliefs.value[i] = document.official[k]
        beliefs.variance[i] = document.officialVariance[k]
        if origins.isMeasured { origins.hear(i, of: document.observed[k]) }
      }
    }
  }

  /// By what each office multiplies what it believes before it tells anyone: chosen share times noise.
  private mutating func officeFactors() -> [Double] {
    var worst = officeSeverities()
    let least = leastShares(worst)
    let terms = ReportingTerms(parameters.reporting, pressure: pressure)
    for office in worst.indices {
      worst[office] = factor(
        of: office, worst[office], least: least.isEmpty ? 0 : least[office], terms)
    }
    return worst
  }

  /// The factor of one office that holds a severity true, and what its superior finds of it.
  @inline(__always)
  private mutating func factor(
    of office: Int, _ severity: Double, least: Double, _ terms: ReportingTerms
  ) -> Double {
    guard severity > 0.01 else { return 1 }
    let (p, governments) = (parameters.reporting, society.governments)
    let (g, d) = (office / Department.count, office % Department.count)
    let key = EntityKey.of(governments.key[g], d)
    let (r, superior) = (governments.leaf[g], governments.parent[g])
    let corrected = supervision.isOn && tick < supervision.office[office]
    let luck = chance.coarse(.shareOffice, tick, key)
    var (share, watched) = (1.0, r >= 0 ? opening.exposure[r] : p.inspection)
    if p.ledger == 1, r >= 0, isFiled(r * Department.count + d) {
      watched = 1 - (1 - watched) * (1 - p.detectionByLedger)
    }
    let isTied = superior >= 0 && opening.office[office]
    if !corrected, governments.honesty[office] >= p.honest {
      share = reportedShare(
        severity, of: terms.shares,
        found: isTied ? supervision.feared(watched, under: superior) : watched, luck: luck.x,
        fine: isTied ? supervision.penalty(by: superior, parameters.supervision) : 0, p)
      share = max(share, least)
      if terms.pressure > 0, isTied { share += terms.pressure * (1 - share) }
    }
    if isTied {
      let free = account(severity, share: share, found: watched, by: superior, key: key)
      if let free { supervision.office[office] = free }
    }
    return corrected ? 1 : share * noiseOfTelling(luck.z, by: key)
  }

  /// The greatest severity that each office believes of anywhere in its charge.
  private func officeSeverities() -> [Double] {
    let posts = society.posts
    var worst = [Double](repeating: 0, count: society.governments.count * Department.count)
    for post in 0..<posts.count {
      for d in 0..<Department.count {
        let office = posts.government[post] * Department.count + d
        worst[office] = max(worst[office], beliefs.value[post * Department.count + d])
      }
    }
    return worst
  }

  /// The word on need goes to those who might help: neighbours and other departments hear it from who
  /// is willing to tell, helpers outside from published lists.
  mutating func passAside() {
    let (lines, p) = (society.lines, parameters.reporting)
    let width = society.posts.count * Department.count
    attention.noteFull()
    if !sight.hasPosted, beliefs.isBlank, document.isEmpty { return }
    for (range, delay) in [
      (lines.horizontal, p.neighbour), (lines.crossDepartment, p.department),
      (lines.insideOutside, p.needsList),
    ] {
      let readsDocument = !document.isEmpty && range == lines.insideOutside
      let posted = Sight.slot(tick, Int(delay)).map { $0 * width } ?? -1
      let shared = Sight.slot(tick, Int(min(delay, p.digital))).map { $0 * width } ?? -1
      for e in range where opening.line[e] {
        let slot = opening.lineShared[e] ? shared : posted
        if slot < 0 && !readsDocument { continue }
        var word = slot < 0 ? 0 : max(0, sight.posted[slot + lines.site[e]])
        if readsDocument { word = max(word, document.common[lines.site[e]]) }
        if word == beliefs.heard[e] { continue }
        let back = lines.reverse[e]
        if back >= 0, word > 0.01 {
          if luckOfTelling(over: e) >= willingness(over: back) { continue }
          if overlooksWord(at: lines.holder[e] / Department.count) { continue }
        }
        beliefs.heard[e] = word
        if word > 0.01 { usage.line[e] += 1 }
        tally.messages += 1
      }
    }
    tiesVisited += lines.lateral.count
  }

  /// With what a teller's willingness is compared: the luck of the hour, or, where decisions stand, that
  /// of the episode.
  @inline(__always)
  private func luckOfTelling(over e: Int) -> Double {
    let key = society.lines.key[e]
    return parameters.sharing.standing == 1
      ? chance.uniform(.stance, 0, key) : chance.uniform(.messageLateral, tick, key)
  }

  /// Probability in [0, 1] that the holder of a line shares with the site at its end: a logit over what
  /// that gains and brings in pay, or, where strategies spread by replication or imitation, its propensity.
  @inline(__always)
  package func willingness(over e: Int, pay: Double = 0) -> Double {
    if cooperation.rule == .replicator || cooperation.rule == .imitation,
      society.lines.reverse[e] >= 0
    {
      return cooperation[e]
    }
    return logistic(parameters.sharing.precision * (gainOfSharing(over: e) + pay))
  }
}

extension ReportingParameters {
  /// Hours of a report to the next tier up.
  func delay(from tier: Tier) -> Int {
    switch tier {
    case .centre, .province: Int(province)
    case .prefecture: Int(prefecture)
    case .county: Int(county)
    case .township: Int(township)
    }
  }
}

extension TrustParameters {
  /// Trust at the start in the offices of a tier that reports to another.
  func base(of tier: Tier) -> Double {
    if byTier == 0 { return county }
    return switch tier {
    case .centre, .province: province
    case .prefecture: prefecture
    case .county: county
    case .township: township
    }
  }
}
