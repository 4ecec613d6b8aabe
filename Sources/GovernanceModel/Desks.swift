internal import Randomness

/// Desks at which files wait their turn, up to three to a government, with event times inside the
/// hour; empty unless `approval.files` is on.
///
/// A file is what a site asks for in an hour, or other business. Each desk deals with one file at a
/// time, in the order in which they come: a file's service starts at max(its coming, the end of the one
/// before) (Lindley 1952), and lasts an exponential time.
package struct Desks: Sendable, Codable {
  package static let perGovernment = 3

  /// The hour at which each desk, `g * 3 + point`, has dealt with all that has come.
  package var free: [Double] = []
  /// How many routine files each government has had, for naming their draws.
  package var routine: [Int] = []
  package var agenda = Agenda()
  package var files: [File] = []
  private var vacant: [Int32] = []
  package var portions = Portions()
  package var rules: DeskRules

  /// Files that came through, and the hours that they took; of them, those that ask for units.
  package var finished = 0
  package var hours = 0.0
  package var requests = 0
  package var requestHours = 0.0
  /// Requests that were handed in, aged out, and climbed.
  package var handedIn = 0
  package var dropped = 0
  package var exceptions = 0

  /// Desks that have done `approval.warmUp` hours of other business before the first hour.
  init(_ society: Society, _ parameters: Parameters, _ opening: Opening) {
    let p = parameters.approval
    rules = DeskRules(society, parameters, opening)
    guard p.files > 0 else { return }
    let governments = society.governments.count
    free = Array(repeating: -p.warmUp, count: governments * Desks.perGovernment)
    routine = Array(repeating: 0, count: governments)
    portions = Portions(lines: society.lines.count)
    for g in 0..<governments { scheduleRoutine(of: g, after: -p.warmUp, society.chance) }
    _ = work(until: 0, society.chance)
  }

  /// Makes room for a file and hands it in.
  package mutating func handIn(_ file: File) -> Int32 {
    let number: Int32
    if let place = vacant.popLast() {
      number = place
      files[Int(place)] = file
    } else {
      number = Int32(files.count)
      files.append(file)
    }
    if file.isRequest { handedIn += 1 }
    let home = Int32(Int(file.office) / Department.count * Desks.perGovernment)
    let route = rules.route(of: Int(file.office))
    files[Int(number)].route = route
    let visits = route == .together ? Int32(rules.points) : 1
    files[Int(number)].outstanding = visits
    for point in 0..<visits {
      agenda.add(
        Agenda.Entry(
          time: file.born, key: file.key, kind: .joins, file: number, desk: home + point))
    }
    return number
  }

  /// Empties a request whose end was told.
  package mutating func close(_ number: Int32) {
    portions.release(files[Int(number)].first)
    files[Int(number)].first = -1
    files[Int(number)].isClosed = true
    letGo(number)
  }

  /// Forgets a file that no desk has any more; a request only after it was closed.
  mutating func letGo(_ number: Int32) {
    let file = files[Int(number)]
    if file.outstanding == 0, file.isClosed || !file.isRequest { vacant.append(number) }
  }

  /// Holds a file back for an hour.
  package mutating func delay(_ end: End) {
    requestHours += 1
    hours += 1
    agenda.add(
      Agenda.Entry(
        time: end.time + 1, key: files[Int(end.file)].key, kind: .done, file: end.file))
  }

  /// The next routine file of a government comes after an exponential time (a Poisson process).
  mutating func scheduleRoutine(of g: Int, after time: Double, _ chance: Chance) {
    guard rules.routine > 0 else { return }
    let luck = chance.uniform(.routineFile, routine[g], rules.key[g])
    agenda.add(
      Agenda.Entry(
        time: time - logarithm(luck) / rules.routine, key: rules.key[g], kind: .routine,
        file: Int32(g)))
  }
}

/// A file on its way through desks.
package struct File: Sendable, Codable {
  /// The office that handed it in, `g * 4 + d`.
  package var office: Int32
  /// The site that asks, −1 for other business.
  package var site: Int32
  /// The hour at which it was handed in.
  package var born: Double
  package var key: UInt64
  /// The first of its ``Portions``, −1 for none.
  package var first: Int32 = -1
  package var route = DeskRules.Route.serial
  /// Visits to desks that are not over yet.
  package var outstanding: Int32 = 0
  /// How often it was dealt with, for naming draws.
  package var visits = 0
  package var hasClimbed = false
  package var isBack = false
  package var isDropped = false
  package var isClosed = false

  package init(office: Int, site: Int, born: Double, key: UInt64) {
    (self.office, self.site) = (Int32(office), Int32(site))
    (self.born, self.key) = (born, key)
  }

  package var isRequest: Bool { site >= 0 }
}
