internal import Randomness

/// A crisis and the actors who govern it together, advanced one tick at a time.
///
/// ```swift
/// var simulation = Simulation(society: society, parameters: parameters)
/// for _ in 0..<240 { simulation.step() }
/// simulation.value(of: Outcome.named("loss")!)
/// ```
///
/// A simulation is a value: a copy taken at any tick is a fork of history.
public struct Simulation: Sendable {
  package let society: Society
  package let parameters: Parameters
  /// What is measured hour by hour beside what every simulation counts.
  let measures: Measures
  /// True for the benchmark: every need met in the hour in which it arises, everyone warned, at no cost.
  let isBenchmark: Bool
  package var opening: Opening
  let chance: Chance
  /// Who goes through the blocks of large societies, and the blocks.
  var crew = Crew()
  let blocks: Blocks
  /// By what the severity of each township's ground goes beyond that of its territory.
  let exposureOfTownships: [Double]
  package var hazard: Hazard
  package var epidemic: Epidemic
  package var calendar: RestrictionCalendar
  package var sectors: Sectors
  package var vulnerability: Vulnerability
  package let routes: Routes
  package var codes: Codes
  package var recovery: Recovery
  package var severity: Severity
  package var sight: Sight
  package var beliefs: Beliefs
  package var recollection: Recollection
  package var authority: Authority
  package var grades: Grades
  package var command: Command
  package var handOff = HandOff()
  package var supply: Supply
  package var division: Division
  package var carriers: Carriers
  package var contracts: Contracts
  package var volunteers: Volunteers
  package var desks: Desks
  package var attention: Attention
  package var awareness: Awareness
  package var trust: Trust
  package var cooperation: Cooperation
  package var supervision: Supervision
  package var technologies: Technologies
  package var foresight: Foresight
  package var reserves: Reserves
  package var alarms: Alarms
  package var document: PublicDocument
  package var consultation: Consultation
  /// For each peer that a government consults, the first of the lines over which it would help it.
  let consultationLines: [Int32]
  package var orders: Orders
  package var planning: Planning
  package var tally: Tally
  package var means: Means
  package var accounts: Accounts
  package var usage: Usage
  package var origins: Origins
  package var fragmentation = Fragmentation()
  /// What lives on from one episode to the next.
  package var legacy: Legacy
  /// Hours since the start of the episode.
  public package(set) var tick = 0
  /// Ties visited so far, by all phases.
  public internal(set) var tiesVisited = 0

  /// Creates the first hour of the first episode.
  ///
  /// - Parameters:
  ///   - society: actors and ties of the replication, shared by its cells.
  ///   - parameters: those of the cell.
  ///   - benchmark: true for instant, complete, free response (L*).
  ///   - measures: what its outcomes will need.
  public init(
    society: Society, parameters: Parameters, benchmark: Bool = false,
    measuring measures: Measures = .all
  ) {
    self.init(society, parameters, benchmark, measures, after: Legacy(society, parameters))
  }

  /// Creates the first hour of an episode.
  init(
    _ society: Society, _ parameters: Parameters, _ benchmark: Bool, _ measures: Measures,
    after legacy: Legacy
  ) {
    self.legacy = legacy
    self.measures = measures
    self.society = society
    self.parameters = parameters
    isBenchmark = benchmark
    chance = legacy.chance
    blocks = Blocks(society)
    exposureOfTownships = society.townships.factors(spread: parameters.sensing.townshipSpread)
    opening = Opening(society, parameters)
    hazard = Hazard(society, parameters.hazard, legacy)
    epidemic = Epidemic(society, parameters.epidemic, legacy)
    calendar = RestrictionCalendar(society, parameters.epidemic)
    sectors = Sectors(society, parameters.sectors)
    vulnerability = Vulnerability(society, parameters.vulnerability)
    routes = Routes(society, parameters)
    codes = Codes(society, parameters, routes)
    recovery = Recovery(society, parameters.recovery)
    severity = Severity(society, parameters.need)
    sight = Sight(society)
    beliefs = Beliefs(society, parameters.sensing)
    recollection = Recollection(society, parameters.sensing)
    origins = Origins(society, isMeasured: measures.contains(.origins))
    authority = Authority(society, parameters.decision)
    grades = Grades(society, parameters)
    command = Command(society, parameters.command)
    supply = Supply(society, parameters, opening)
    means = Means(legacy.budget, society, parameters.budget)
    supply.fund(means, society.holders)
    division = Division(society, parameters)
    carriers = Carriers(society, parameters, opening, stocks: supply.initial)
    contracts = Contracts(society, parameters)
    volunteers = Volunteers(society, parameters)
    desks = Desks(society, parameters, opening)
    attention = Attention(society, parameters.approval)
    awareness = Awareness(society)
    trust = Trust(society, parameters.trust)
    cooperation = Cooperation(society, parameters)
    supervision = Supervision(society, parameters.supervision)
    technologies = Technologies(society, parameters)
    foresight = Foresight(society, parameters)
    reserves = Reserves(society, parameters)
    alarms = Alarms(society, parameters.alarms)
    document = PublicDocument(society, parameters.document, opening)
    (consultation, consultationLines) = Consultation.among(society, parameters)
    orders = Orders(society, parameters.orders)
    planning = Planning(society, parameters.planning)
    tally = Tally(territories: society.land.count)
    accounts = Accounts(society, parameters, isBenchmark: benchmark)
    usage = Usage(society)
    if !consultation.isEmpty { weighPeers() }
  }

  /// The order of the phases is part of the model: each reads what the one before it wrote, and
  /// within a phase all act at once.
  public mutating func step() {
    unfold()
    sense()
    report()
    decide()
    allocate()
    respond()
    learn()
    tick += 1
    assert(brokenInvariant() == nil, brokenInvariant() ?? "")
  }

  /// How many threads share the blocks of a large society, at least 1; the results are the same bits.
  ///
  /// One of fewer than twenty thousand citizens, townships and holders is gone through by one thread.
  public var threads: Int {
    get { crew.threads }
    set {
      let actors = society.citizens.count + society.townships.count + society.holders.count
      crew.threads = actors < 20_000 ? 1 : max(1, newValue)
    }
  }

  /// The stage of the crisis (潜伏 发展 爆发 消散) in the last hour.
  public var stage: Stage { hazard.stage(parameters.hazard) }
}
