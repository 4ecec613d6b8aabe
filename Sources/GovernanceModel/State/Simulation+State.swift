/// What takes in, or puts back, one property after the other of a simulation.
package protocol StateKeeper {
  mutating func keep<Part: Codable>(_ name: String, _ part: inout Part) throws(StateError)
}

extension Simulation {
  /// What the hours so far have made of the simulation, as bytes from which it goes on bit by bit.
  ///
  /// ```swift
  /// let bytes = simulation.state()
  /// let again = try Simulation(society: society, parameters: parameters, state: bytes)
  /// ```
  ///
  /// Kept is all that an hour or an episode changes, scratch included, so that nobody need know what
  /// is scratch. Society and parameters are not: they do not change, and come from the scenario and
  /// the seed anew. Equal states have equal bytes, on every machine.
  ///
  /// - Complexity: O(sites + lines + holders + files).
  public func state() -> [UInt8] {
    var writer = StateWriter()
    writer.write("legacy", legacy)
    var copy = self
    do {
      try copy.keep(with: &writer)
    } catch {
      preconditionFailure("what is written cannot be refused: \(error)")
    }
    return writer.encoder.bytes
  }

  /// Goes on from a state.
  ///
  /// - Parameters:
  ///   - society: the society that the state is of, or one built from the same scenario, parameters
  ///     and seed.
  ///   - parameters: those of the cell.
  ///   - benchmark: true for instant, complete, free response (L*).
  ///   - measures: what its outcomes will need.
  ///   - state: the bytes that ``state()`` gave.
  /// - Throws: ``StateError`` when the bytes are of no state, or of one with other properties. Those of
  ///   another society cannot be told from its own: who keeps them is to keep of what they are.
  public init(
    society: Society, parameters: Parameters, benchmark: Bool = false,
    measuring measures: Measures = .all, state: [UInt8]
  ) throws(StateError) {
    var reader = StateReading(decoder: StateDecoder(state))
    let legacy = try reader.read("legacy", Legacy.self)
    self.init(society, parameters, benchmark, measures, after: legacy)
    let fresh = (awareness, sight, trust, consultation)
    try keep(with: &reader)
    try reader.decoder.end()
    // Threads write into these, and consultation reads, without checks of bounds.
    guard awareness.fits(fresh.0), sight.fits(fresh.1), trust.fits(fresh.2),
      consultation.fits(fresh.3)
    else { throw StateError("it is that of another society") }
  }

  /// Names every property that changes, but that with which an episode begins, its legacy.
  ///
  /// A test walks through all properties of a simulation and fails where one is missing here.
  package mutating func keep(with keeper: inout some StateKeeper) throws(StateError) {
    try keeper.keep("tick", &tick)
    try keeper.keep("tiesVisited", &tiesVisited)
    try keepHazards(with: &keeper)
    try keepInformation(with: &keeper)
    try keepDecisions(with: &keeper)
    try keepResources(with: &keeper)
    try keepCounts(with: &keeper)
  }

  private mutating func keepHazards(with keeper: inout some StateKeeper) throws(StateError) {
    try keeper.keep("hazard", &hazard)
    try keeper.keep("epidemic", &epidemic)
    try keeper.keep("calendar", &calendar)
    try keeper.keep("sectors", &sectors)
    try keeper.keep("vulnerability", &vulnerability)
    try keeper.keep("codes", &codes)
    try keeper.keep("recovery", &recovery)
    try keeper.keep("severity", &severity)
  }

  private mutating func keepInformation(with keeper: inout some StateKeeper) throws(StateError) {
    try keeper.keep("opening", &opening)
    try keeper.keep("technologies", &technologies)
    try keeper.keep("sight", &sight)
    try keeper.keep("beliefs", &beliefs)
    try keeper.keep("recollection", &recollection)
    try keeper.keep("foresight", &foresight)
    try keeper.keep("alarms", &alarms)
    try keeper.keep("awareness", &awareness)
    try keeper.keep("document", &document)
    try keeper.keep("consultation", &consultation)
    try keeper.keep("trust", &trust)
    try keeper.keep("cooperation", &cooperation)
    try keeper.keep("supervision", &supervision)
  }

  private mutating func keepDecisions(with keeper: inout some StateKeeper) throws(StateError) {
    try keeper.keep("authority", &authority)
    try keeper.keep("grades", &grades)
    try keeper.keep("command", &command)
    try keeper.keep("handOff", &handOff)
    try keeper.keep("orders", &orders)
    try keeper.keep("planning", &planning)
    try keeper.keep("desks", &desks)
    try keeper.keep("attention", &attention)
  }

  private mutating func keepResources(with keeper: inout some StateKeeper) throws(StateError) {
    try keeper.keep("supply", &supply)
    try keeper.keep("division", &division)
    try keeper.keep("carriers", &carriers)
    try keeper.keep("contracts", &contracts)
    try keeper.keep("volunteers", &volunteers)
    try keeper.keep("reserves", &reserves)
    try keeper.keep("means", &means)
  }

  private mutating func keepCounts(with keeper: inout some StateKeeper) throws(StateError) {
    try keeper.keep("tally", &tally)
    try keeper.keep("accounts", &accounts)
    try keeper.keep("usage", &usage)
    try keeper.keep("origins", &origins)
    try keeper.keep("fragmentation", &fragmentation)
  }
}

private struct StateWriter: StateKeeper {
  let encoder = StateEncoder()

  func write(_ name: String, _ part: some Encodable) {
    encoder.write(name: name)
    encoder.mustWrite(part)
  }

  func keep<Part: Codable>(_ name: String, _ part: inout Part) { write(name, part) }
}

private struct StateReading: StateKeeper {
  let decoder: StateDecoder

  func read<Part: Decodable>(_ name: String, _: Part.Type) throws(StateError) -> Part {
    try decoder.take(name: name)
    return try decoder.next(Part.self)
  }

  func keep<Part: Codable>(_ name: String, _ part: inout Part) throws(StateError) {
    part = try read(name, Part.self)
  }
}
