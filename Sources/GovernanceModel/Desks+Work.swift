package import Randomness

extension Desks {
  /// A file that came to its end within the hour.
  package struct End: Sendable {
    package var file: Int32
    package var time: Double
    package var isDropped: Bool
  }

  /// Lets desks work until `limit`.
  ///
  /// - Returns: the requests that came through or aged out, in the order of time; their files stand
  ///   until they are forgotten.
  package mutating func work(until limit: Double, _ chance: Chance) -> [End] {
    var ends: [End] = []
    while let entry = agenda.next(before: limit) {
      switch entry.kind {
      case .routine: bringRoutine(entry, chance)
      case .joins: join(entry, chance)
      case .served:
        if let end = finish(entry, chance) { ends.append(end) }
      case .agesOut:
        if let end = drop(entry) { ends.append(end) }
      case .done: ends.append(End(file: entry.file, time: entry.time, isDropped: false))
      }
    }
    return ends
  }

  private mutating func bringRoutine(
    _ entry: Agenda.Entry, _ chance: Chance
  ) {
    let g = Int(entry.file)
    let key = EntityKey.of(rules.key[g], routine[g])
    let d = Int(chance.uniform(.routineDomain, 0, key) * Double(Department.count))
    routine[g] += 1
    _ = handIn(File(office: g * Department.count + d, site: -1, born: entry.time, key: key))
    scheduleRoutine(of: g, after: entry.time, chance)
  }

  /// A file joins a queue whose length in hours is known; one without the patience for it ages out.
  private mutating func join(_ entry: Agenda.Entry, _ chance: Chance) {
    let (file, desk) = (Int(entry.file), Int(entry.desk))
    let start = max(entry.time, free[desk])
    if rules.patience > 0, start - entry.time > rules.patience {
      agenda.add(
        Agenda.Entry(
          time: entry.time + rules.patience, key: entry.key, kind: .agesOut, file: entry.file))
      return
    }
    free[desk] = start + rules.service(of: files[file], desk: entry.desk, chance)
    agenda.add(
      Agenda.Entry(
        time: free[desk], key: entry.key, kind: .served, file: entry.file, desk: entry.desk))
  }

  /// What comes after a visit: the next point, the tier above, the way back, or the end.
  private mutating func finish(
    _ entry: Agenda.Entry, _ chance: Chance
  ) -> End? {
    let number = Int(entry.file)
    files[number].outstanding -= 1
    let file = files[number]
    if file.outstanding > 0 { return nil }
    if file.isDropped {
      letGo(entry.file)
      return nil
    }
    let (office, g) = (Int(file.office), Int(entry.desk) / Desks.perGovernment)
    let home = office / Department.count
    let point = Int(entry.desk) % Desks.perGovernment
    if !file.hasClimbed, file.route == .serial, point + 1 < rules.points {
      visit(entry, desk: g * Desks.perGovernment + point + 1)
      return nil
    }
    if file.isRequest, !file.isBack {
      if climbs(file, from: g, chance) {
        if !file.hasClimbed { exceptions += 1 }
        files[number].hasClimbed = true
        visit(entry, desk: rules.superior(of: g, domain: office % Department.count) * 3)
        return nil
      }
      if g != home {
        files[number].isBack = true
        visit(entry, desk: home * Desks.perGovernment)
        return nil
      }
    }
    return end(entry, file)
  }

  private mutating func visit(_ entry: Agenda.Entry, desk: Int) {
    files[Int(entry.file)].visits += 1
    files[Int(entry.file)].outstanding = 1
    agenda.add(
      Agenda.Entry(
        time: entry.time, key: entry.key, kind: .joins, file: entry.file, desk: Int32(desk)))
  }

  private func climbs(_ file: File, from g: Int, _ chance: Chance) -> Bool {
    guard rules.exception > 0,
      rules.superior(of: g, domain: Int(file.office) % Department.count) >= 0
    else { return false }
    return chance.uniform(.exception, file.visits, file.key) < rules.exception
  }

  /// Files that were handed in before the first hour count when they end after it, so that desks in
  /// their stationary state are measured without bias.
  private mutating func end(_ entry: Agenda.Entry, _ file: File) -> End? {
    if entry.time >= 0 {
      finished += 1
      hours += entry.time - file.born
    }
    guard file.isRequest else {
      letGo(entry.file)
      return nil
    }
    requests += 1
    requestHours += entry.time - file.born
    return End(file: entry.file, time: entry.time, isDropped: false)
  }

  /// A file that ages out while other desks still have it leaves when the last has dealt with it.
  private mutating func drop(_ entry: Agenda.Entry) -> End? {
    let number = Int(entry.file)
    files[number].outstanding -= 1
    let first = !files[number].isDropped
    files[number].isDropped = true
    let file = files[number]
    guard first, file.isRequest else {
      letGo(entry.file)
      return nil
    }
    dropped += 1
    return End(file: entry.file, time: entry.time, isDropped: true)
  }
}
