internal import Randomness

/// Which ties are open and which have technology under the parameters of one cell.
///
/// A tie is open iff its draw lies below the openness of its mode, so a wider openness keeps every tie
/// of a narrower one. A closed tie is never digital.
package struct Opening: Sendable, Codable {
  package var line: [Bool]
  /// Lines over which word passes at the speed of shared data or, from outside, of the citizens' app.
  package var lineShared: [Bool]
  /// Lines whose ledger shows what is committed to the site.
  package var lineLedger: [Bool]
  /// Hours from a holder's store to the site of the line.
  package var travel: [Int]
  /// What a unit that comes over the line is worth in the domain of the site.
  package var worth: [Double]
  package var township: [Bool]
  package var townshipDigital: [Bool]
  package var office: [Bool]
  package var officeDigital: [Bool]
  package var ownGovernment: [Bool]
  /// Whether the departments of a government are one body, with one head and one signature.
  package var merged: [Bool]
  /// The direct channel to a post.
  package var direct: [Bool]
  package var citizen: [Bool]
  package var citizenDigital: [Bool]
  /// How many townships report to each site.
  package var reporters: [Double]
  /// Sites whose departments sign over a single window.
  package var window: [Bool]
  /// Hours that signatures take at each site, and how many desks each unit keeps busy.
  package var signingHours: [Int]
  package var touches: [Double]
  /// How files of each office pass its government's desks.
  package var routes: [DeskRules.Route]
  /// Probability that channels other than the platform find a concealment in a territory.
  package var exposure: [Double]
  /// Share of each site that sensors cover; empty where there are none.
  package var coverage: [Double] = []
  /// Territories that have a forecast; empty where none has.
  package var forecast: [Bool] = []
  /// Lines on the green channel; empty where there is none.
  package var green: [Bool] = []
  /// Offices at whose seat the same department one tier up may hold stock; empty where none may.
  package var forward: [Bool] = []
  /// Draws of those who could have a technology that no mode carries, by its number; empty at level 0.
  var draws = [[Double]](repeating: [], count: Technology.count)
  /// Hours from a signature to arrival at most, whatever technology comes or fails.
  package var longest: Int

  init(_ society: Society, _ p: Parameters) {
    let lines = society.lines
    let (vertical, inside) = (p.modes.vertical, p.modes.insideOutside)
    line = Array(repeating: true, count: lines.count)
    worth = Opening.worths(society, p.stocks)
    for mode in Mode.allCases {
      for e in lines[mode] { line[e] = lines.open[e] < p.modes[mode].openness }
    }
    travel = Opening.travel(society, p)
    let slowest = Int((p.approval.stageHours * (1 + p.approval.coSignatures)).rounded())
    longest = (travel.max() ?? 0) + slowest + Reserves(society, p).longest
    township = society.townships.open.map { $0 < vertical.openness }
    reporters = Array(repeating: 0, count: society.sites)
    for i in township.indices where township[i] {
      let (j, d) = (i / Department.count, i % Department.count)
      reporters[society.townships.leaf[j] * Department.count + d] += 1
    }
    office = society.governments.open.map { $0 < vertical.openness }
    let governments = society.governments
    merged = zip(governments.key, governments.isOneBody).map { key, isOneBody in
      isOneBody
        || p.departments.merged > 0
          && society.chance.uniform(.mergedDepartments, 0, key) < p.departments.merged
    }
    ownGovernment = society.governments.ownOpen.map {
      $0 < vertical.openness && p.command.own > 0
    }
    for g in merged.indices where merged[g] {
      for d in 0..<Department.count { ownGovernment[g * Department.count + d] = true }
    }
    citizen = society.citizens.open.map { $0 < inside.openness }
    lineShared = Array(repeating: false, count: lines.count)
    lineLedger = lineShared
    townshipDigital = Array(repeating: false, count: township.count)
    officeDigital = Array(repeating: false, count: office.count)
    direct = Array(repeating: false, count: society.posts.open.count)
    citizenDigital = Array(repeating: false, count: citizen.count)
    window = Array(repeating: false, count: society.sites)
    signingHours = Array(repeating: 0, count: society.sites)
    touches = Array(repeating: 0, count: society.sites)
    routes = Array(repeating: .serial, count: office.count)
    exposure = []
    for technology in Technology.allCases {
      equip(technology, Reach(share: p.technology.share(of: technology, at: 0)), society, p)
    }
    exposures(society, p)
  }

  /// Citizens find a concealment where their tie is open, if they look, as they do within an hour at
  /// severity 1 as far as they trust the county, and if the county believes them.
  private mutating func exposures(_ society: Society, _ parameters: Parameters) {
    let p = parameters.reporting
    let heeded =
      (1 - exponential(-parameters.sensing.citizen * parameters.trust.county))
      * parameters.trust.outsiders
    let (land, lines) = (society.land, society.lines)
    var neighbours = [(open: Double, all: Double)](repeating: (0, 0), count: land.count)
    for e in lines.horizontal {
      let r = lines.site[e] / Department.count
      neighbours[r].open += line[e] ? 1 : 0
      neighbours[r].all += 1
    }
    var reach = [(open: Double, all: Double)](repeating: (0, 0), count: land.count)
    for c in 0..<society.citizens.count {
      reach[society.citizens.leaf[c]].open += citizen[c] ? 1 : 0
      reach[society.citizens.leaf[c]].all += 1
    }
    exposure = (0..<land.count).map { r in
      let beside = neighbours[r].all > 0 ? neighbours[r].open / neighbours[r].all : 0
      let below = reach[r].all > 0 ? reach[r].open / reach[r].all : 0
      return 1
        - (1 - p.inspection) * (1 - p.detectionByNeighbours * beside)
        * (1 - p.detectionByCitizens * heeded * below)
    }
  }
}
