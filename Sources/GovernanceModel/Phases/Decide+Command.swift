internal import Randomness

extension Simulation {
  /// A department of which the tier above (条) and its own government (块) want different things loses
  /// an hour, with some probability (多头领导).
  ///
  /// What the own government wants is what the department does; what the department one tier up wants
  /// follows from what it acts on about the territory, as in its own decision, and its own threshold.
  mutating func conflictOrders() {
    let p = parameters
    let ratio = normalQuantile(p.decision.costLossRatio)
    let low = normalQuantile(p.decision.costLossRatio / 2)
    for k in 0..<society.sites {
      let office = officeOf(site: k)
      command.conflicted[office] = false
      guard let post = society.posts.above[k / Department.count].first,
        opening.office[office], opening.ownGovernment[office], !isCommanded(k),
        wantsOther(post * Department.count + k % Department.count, office, ratio, low)
      else { continue }
      let luck = chance.uniform(.conflict, tick, society.holders.key[k])
      guard luck < p.command.conflict else { continue }
      command.conflicted[office] = true
      command.conflictHours += 1
    }
  }

  /// Whether the department above, by what it acts on at the post's domain `i`, wants an office to
  /// act, or to have a grade, that it does not.
  private func wantsOther(_ i: Int, _ office: Int, _ ratio: Double, _ low: Double) -> Bool {
    let g = society.posts.government[i / Department.count]
    if !grades.grade.isEmpty {
      return highestGrade(gradeScores(at: i, of: g), reaching: ratio) != grades.grade[office]
    }
    let (value, variance) = heldForAction(i, at: i / Department.count)
    let score = (value - authority.threshold[g]) / max(1e-12, variance).squareRoot()
    let acts = authority.since[office] >= 0
    return acts ? score < low : score >= ratio
  }

  /// Whether 条 and 块 hold an office up in this hour.
  @inline(__always)
  func isConflicted(_ office: Int) -> Bool {
    !command.conflicted.isEmpty && command.conflicted[office]
  }

  /// Whether a site stands under an open command centre that its department answers to.
  @inline(__always)
  private func isCommanded(_ k: Int) -> Bool {
    !command.open.isEmpty && opening.office[officeOf(site: k)]
      && society.posts.above[k / Department.count].contains {
        command.open[society.posts.government[$0]]
      }
  }

  /// A province or prefecture opens its command centre (灾情指挥中心) when enough of its territories
  /// act, of those whose emergency departments answer to it, and closes it below half of that.
  mutating func openCentres() {
    let (posts, governments) = (society.posts, society.governments)
    var active = [Double](repeating: 0, count: governments.count)
    var all = active
    for post in society.land.count..<posts.count {
      let (g, office) = (
        posts.government[post], officeOf(site: posts.leaf[post] * Department.count)
      )
      all[g] += 1
      if opening.office[office], authority.since[office] >= 0 { active[g] += 1 }
    }
    var changed = false
    for g in 0..<governments.count where all[g] > 0 {
      let tier = governments.tier[g]
      guard tier == .province || tier == .prefecture else { continue }
      let share = parameters.command.centreShare * (command.open[g] ? 0.5 : 1)
      let opens = active[g] > 0 && active[g] >= share * all[g]
      if opens != command.open[g] { changed = true }
      command.open[g] = opens
      if opens { command.centreHours += 1 }
    }
    if changed { findCommanders() }
  }

  /// The lowest open centre over both ends of each line between departments, if both answer upwards.
  private mutating func findCommanders() {
    let (lines, posts) = (society.lines, society.posts)
    for e in lines.horizontal.lowerBound..<lines.crossDepartment.upperBound {
      (command.overSite[e], command.overHolder[e]) = (-1, -1)
      let (k, h) = (lines.site[e], lines.holder[e])
      guard opening.line[e], opening.office[officeOf(site: k)], opening.office[officeOf(site: h)]
      else { continue }
      for post in posts.above[k / Department.count] where command.open[posts.government[post]] {
        let g = posts.government[post]
        guard
          let other = posts.above[h / Department.count].first(where: { posts.government[$0] == g })
        else { continue }
        (command.overSite[e], command.overHolder[e]) = (Int32(post), Int32(other))
        break
      }
    }
  }
}
