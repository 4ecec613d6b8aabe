/// How far a technology reaches in an hour.
package struct Reach: Sendable {
  /// Share of those who will have it that have it by now, times its level.
  package var share = 0.0
  /// Whether it works in the territory of each government; empty where it always does.
  package var works: [Bool] = []

  /// Whether it works in the territory of a government.
  @inline(__always)
  func works(in government: Int) -> Bool { works.isEmpty || works[government] }
}

extension Opening {
  /// Gives a technology to the ties within its reach, and takes it from all others.
  ///
  /// A tie has it iff it is open, its fixed draw lies below digital level of its mode × reach, and the
  /// technology works in the territories at its ends.
  mutating func equip(
    _ technology: Technology, _ reach: Reach, _ society: Society, _ p: Parameters
  ) {
    switch technology {
    case .directReport: equipReports(reach, society, p.modes.vertical)
    case .dataSharing: Opening.equip(&lineShared, of: line, technology, reach, society, p)
    case .departmentPlatform: reviews(reach, society, p)
    case .ledger: Opening.equip(&lineLedger, of: line, technology, reach, society, p)
    case .app:
      Opening.equip(&lineShared, of: line, technology, reach, society, p)
      let (citizens, territory) = (society.citizens, society.land.territory)
      let level = p.modes.insideOutside.digital * reach.share
      for c in citizen.indices {
        citizenDigital[c] =
          citizen[c] && citizens.digital[c] < level && reach.works(in: territory[citizens.leaf[c]])
      }
    case .sensors, .forecast, .greenChannel, .tieredReserves:
      equipFreely(technology, reach, society, p)
    }
  }

  /// The direct-report platform: on it townships file, posts read, and superiors release.
  private mutating func equipReports(_ reach: Reach, _ society: Society, _ vertical: ModeSetting) {
    let (townships, governments, posts) = (society.townships, society.governments, society.posts)
    let (territory, level) = (society.land.territory, vertical.digital * reach.share)
    for i in township.indices {
      townshipDigital[i] =
        township[i] && townships.digital[i] < level
        && reach.works(in: territory[townships.leaf[i / Department.count]])
    }
    for i in office.indices {
      officeDigital[i] =
        office[i] && governments.digital[i] < level && reach.works(in: i / Department.count)
    }
    for i in direct.indices {
      direct[i] =
        posts.open[i] < vertical.openness && posts.digital[i] < level
        && reach.works(in: territory[posts.leaf[i / Department.count]])
    }
  }

  /// Open lines of the modes that carry a technology, whose two ends must both be reached where both
  /// stand on the land.
  private static func equip(
    _ equipped: inout [Bool], of open: [Bool], _ technology: Technology, _ reach: Reach,
    _ society: Society, _ p: Parameters
  ) {
    let (lines, holders, territory) = (society.lines, society.holders, society.land.territory)
    for mode in technology.modes {
      let level = p.modes[mode].digital * reach.share
      for e in lines[mode] {
        let home = holders.leaf[lines.holder[e]]
        equipped[e] =
          open[e] && lines.digital[e] < level
          && reach.works(in: territory[lines.site[e] / Department.count])
          && (home < 0 || reach.works(in: territory[home]))
      }
    }
  }

  /// Serial signatures take n turns; signed together, as long as the slowest of n exponential ones,
  /// n-th harmonic number; over a single window, one turn and one desk.
  private mutating func reviews(_ reach: Reach, _ society: Society, _ p: Parameters) {
    let desks = 1 + p.approval.coSignatures
    let harmonic = (1...max(1, Int(desks))).reduce(0.0) { $0 + 1 / Double($1) }
    let setting = p.modes.crossDepartment
    for office in routes.indices {
      let government = office / Department.count
      let together = society.governments.reviewOpen[office] < setting.openness
      let platform =
        together && society.governments.reviewDigital[office] < setting.digital * reach.share
        && reach.works(in: government)
      let single = platform || merged[government]
      routes[office] = single ? .window : together ? .together : .serial
      let r = society.governments.leaf[government]
      if r < 0 { continue }
      let k = r * Department.count + office % Department.count
      window[k] = platform
      let turns = single ? 1 : together ? harmonic : desks
      // Files take their time at desks, not after them.
      signingHours[k] = p.approval.files > 0 ? 0 : Int((p.approval.stageHours * turns).rounded())
      touches[k] = single ? 1 : desks
    }
  }
}
