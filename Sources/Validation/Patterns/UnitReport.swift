internal import GovernanceModel

/// What a unit held true in an hour, of the gravest that it knows, and what it told of that.
struct UnitReport {
  /// Who tells: a township, or an office of this tier.
  let tier: Tier
  /// Severity in the gravest domain or territory, by which the unit chooses what to tell.
  let held: Double
  /// What it told of it, with the noise of telling, whose mean is 1.
  let told: Double
}

extension Simulation {
  /// Lets an hour pass and listens to what units tell those above.
  ///
  /// - Parameter least: severity above which what is held is counted.
  /// - Returns: reports of townships that looked in this hour, and of all offices that have a superior.
  mutating func listen(above least: Double) -> [UnitReport] {
    let before = beliefs.value
    step()
    let slot = (tick - 1) % Sight.hours
    return townshipReports(slot, above: least) + officeReports(slot, before, above: least)
  }

  private func townshipReports(_ slot: Int, above least: Double) -> [UnitReport] {
    let (n, count) = (Department.count, society.townships.count)
    return (0..<count).compactMap { j in
      let domains = j * n..<(j + 1) * n
      let gravest = domains.max { sight.township[$0] < sight.township[$1] }
      guard let gravest, sight.fresh[gravest], sight.township[gravest] > least else { return nil }
      let told = sight.sent[slot * count * n + gravest]
      return told.isNaN
        ? nil : UnitReport(tier: .township, held: sight.township[gravest], told: told)
    }
  }

  /// An office chooses one share for all that it tells, by what it held when it chose: of its own
  /// ground after the hour's word, of that of others before.
  private func officeReports(
    _ slot: Int, _ before: [Double], above least: Double
  ) -> [UnitReport] {
    let (n, posts, governments) = (Department.count, society.posts, society.governments)
    var gravest = [Int](repeating: -1, count: governments.count * n)
    func held(_ i: Int) -> Double { posts.below[i / n] < 0 ? beliefs.value[i] : before[i] }
    for i in 0..<posts.count * n {
      let office = posts.government[i / n] * n + i % n
      if gravest[office] < 0 || held(i) > held(gravest[office]) { gravest[office] = i }
    }
    return gravest.indices.compactMap { office in
      let (g, i) = (office / n, gravest[office])
      guard governments.parent[g] >= 0, held(i) > least, beliefs.value[i] > 0 else { return nil }
      let factor = sight.posted[slot * posts.count * n + i] / beliefs.value[i]
      return UnitReport(tier: governments.tier[g], held: held(i), told: factor * held(i))
    }
  }

  /// Severity as offices of a tier hold it and as it is, each summed over domains and territories.
  func reported(to tier: Tier) -> (held: Double, truth: Double) {
    let (n, posts) = (Department.count, society.posts)
    var (held, truth) = (0.0, 0.0)
    for i in 0..<posts.count * n where society.governments.tier[posts.government[i / n]] == tier {
      held += beliefs.value[i]
      truth += severity.total[posts.leaf[i / n] * n + i % n]
    }
    return (held, truth)
  }
}
