extension Simulation {
  /// An open command centre orders units from where it believes they can be spared to where it
  /// believes they lack.
  ///
  /// It sees stocks and all that is committed under it, so that its orders are no duplicates, and leaves
  /// each holder a reserve. It goes by its own beliefs: where need is reported low, it takes units away.
  mutating func dispatch() {
    guard command.open.contains(true) else { return }
    let lines = society.lines
    let range = lines.horizontal.lowerBound..<lines.crossDepartment.upperBound
    for k in command.offered.indices { command.offered[k] = 0 }
    for h in supply.wanted.indices { supply.wanted[h] = 0 }
    for e in range where command.overSite[e] >= 0 {
      command.spare[e] = opening.worth[e] > 0 ? spareInView(of: Int(command.overHolder[e]), e) : 0
      command.offered[lines.site[e]] += opening.worth[e] * command.spare[e]
    }
    for e in range where command.overSite[e] >= 0 {
      let (k, h) = (lines.site[e], lines.holder[e])
      supply.wish[e] = 0
      guard command.spare[e] > 0 else { continue }
      let share = min(1, gapInView(of: Int(command.overSite[e]), k) / command.offered[k])
      supply.wish[e] = share * command.spare[e]
      supply.wanted[h] += supply.wish[e]
    }
    order(over: range)
  }

  /// Gives what was ordered, in proportion where a holder gets more orders than it has to spare.
  private mutating func order(over range: Range<Int>) {
    for e in range where command.overSite[e] >= 0 && supply.wish[e] > 0 {
      let wanted = supply.wanted[society.lines.holder[e]]
      commit(supply.wish[e] * min(1, command.spare[e] / wanted), over: e)
      tally.messages += 1
      occupyDesk(of: society.posts.government[Int(command.overSite[e])])
    }
    tiesVisited += range.count
  }

  /// An order takes time of the centre's own desk.
  private mutating func occupyDesk(of g: Int) {
    guard parameters.approval.files > 0 else { return }
    let desk = g * Desks.perGovernment
    desks.free[desk] = max(desks.free[desk], Double(tick)) + parameters.command.dispatchHours
  }

  /// What a site lacks by the belief at a post: need beyond its own store and all that is committed.
  ///
  /// What rounding leaves of either is nothing, so that it makes no order.
  @inline(__always)
  private func gapInView(of post: Int, _ k: Int) -> Double {
    let need =
      severity.units[k] * max(0, beliefs.value[post * Department.count + k % Department.count])
    let gap = need - supply.committed[k] - opening.worth[k] * supply.store[k]
    return gap > 1e-9 * severity.units[k] ? gap : 0
  }

  /// What the holder of a line can spare by the belief at a post about its own site.
  @inline(__always)
  private func spareInView(of post: Int, _ e: Int) -> Double {
    let h = society.lines.holder[e]
    let need =
      severity.units[h] * max(0, beliefs.value[post * Department.count + h % Department.count])
    let kept = parameters.command.reserve * supply.initial[h]
    let unmet = opening.worth[h] > 0 ? max(0, need - supply.committed[h]) / opening.worth[h] : 0
    let spare = supply.store[h] - kept - unmet
    return spare > 1e-9 * severity.units[h] ? spare : 0
  }
}
