import GovernanceModel
import Testing

@Suite("Opening")
struct OpeningTests {
  @Test("a tie that is open at a low openness is open at every higher one, and 0 is off")
  func nested() throws {
    let scenario = SmallWorld.busy()
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: 3)
    func ties(_ openness: Double) -> [Bool] {
      var parameters = scenario.parameters
      parameters.open(openness)
      return Self.ties(Simulation(society: society, parameters: parameters).opening, society)
    }
    let levels = [0, 0.1, 0.3, 0.6, 1].map(ties)
    for (narrow, wide) in zip(levels, levels.dropFirst()) {
      #expect(zip(narrow, wide).allSatisfy { !$0 || $1 })
      #expect(narrow != wide)
    }
    #expect(!levels[0].contains(true))
    #expect(!levels[4].contains(false))
    #expect(binomial(levels[2].count { $0 }, of: levels[2].count, at: 0.3))
  }

  @Test("a closed tie is never digital, and a wider digital level keeps every digital tie")
  func digital() throws {
    let scenario = SmallWorld.busy()
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: 3)
    func opening(_ openness: Double, _ digital: Double) -> Opening {
      var parameters = scenario.parameters
      parameters.open(openness, digital: digital)
      return Simulation(society: society, parameters: parameters).opening
    }
    let levels = [0, 0.3, 0.9, 1].map { opening(0.5, $0) }
    for opening in levels {
      #expect(zip(opening.line, opening.lineShared).allSatisfy { $0 || !$1 })
      #expect(zip(opening.line, opening.lineLedger).allSatisfy { $0 || !$1 })
      #expect(zip(opening.township, opening.townshipDigital).allSatisfy { $0 || !$1 })
      #expect(zip(opening.office, opening.officeDigital).allSatisfy { $0 || !$1 })
      #expect(zip(opening.citizen, opening.citizenDigital).allSatisfy { $0 || !$1 })
    }
    for (narrow, wide) in zip(levels, levels.dropFirst()) {
      #expect(zip(narrow.lineLedger, wide.lineLedger).allSatisfy { !$0 || $1 })
      #expect(narrow.lineLedger != wide.lineLedger)
      #expect(zip(narrow.lineShared, wide.lineShared).allSatisfy { !$0 || $1 })
      #expect(narrow.lineShared != wide.lineShared)
    }
    #expect(!levels[0].lineLedger.contains(true))
    #expect(!levels[0].lineShared.contains(true))
    #expect(!opening(0, 1).direct.contains(true))
    #expect(!opening(1, 0).direct.contains(true))
  }

  /// Which of lines, townships, offices, posts, citizens and reviews have it, as a word.
  @Test(
    "each technology comes to the ties that carry it, and to no others",
    arguments: [
      (Technology.directReport, "townships offices posts"), (.dataSharing, "word aside"),
      (.departmentPlatform, "window"), (.ledger, "ledger"), (.app, "word outside citizens"),
      (.sensors, ""), (.forecast, ""), (.greenChannel, ""), (.tieredReserves, ""),
    ])
  func ownTechnology(technology: Technology, expected: String) throws {
    var scenario = SmallWorld.busy(digital: 0.9)
    for each in Technology.allCases { scenario.parameters.technology[each].level = 0 }
    scenario.parameters.technology[technology].level = 1
    let simulation = try SmallWorld.start(scenario)
    let (opening, lines) = (simulation.opening, simulation.society.lines)
    func share(_ has: [Bool], _ range: Range<Int>) -> Double {
      Double(range.count { has[$0] }) / Double(range.count)
    }
    func word(_ has: [Bool], _ ranges: [Range<Int>], _ name: String) -> [String] {
      let shares = ranges.map { share(has, $0) }
      #expect(shares.allSatisfy { $0 == 0 } || shares.allSatisfy { $0 > 0.7 }, "\(name): \(shares)")
      return shares.allSatisfy { $0 > 0.7 } ? [name] : []
    }
    let all = [lines.vertical, lines.horizontal, lines.crossDepartment, lines.insideOutside]
    let aside = [lines.horizontal, lines.crossDepartment]
    let names =
      word(opening.townshipDigital, [opening.township.indices], "townships")
      + word(opening.officeDigital, [opening.office.indices], "offices")
      + word(
        opening.direct, [simulation.society.land.count * 4..<opening.direct.count], "posts")
      + word(opening.lineShared, aside, "word aside")
      + word(opening.touches.map { $0 == 1 }, [opening.touches.indices], "window")
      + word(opening.lineLedger, all, "ledger")
      + word(opening.lineShared, [lines.insideOutside], "word outside")
      + word(opening.citizenDigital, [opening.citizen.indices], "citizens")
    #expect(names.joined(separator: " ") == expected)
  }

  @Test("each mode opens its own ties and no others", arguments: Mode.allCases)
  func ownTies(mode: Mode) throws {
    var scenario = SmallWorld.busy(openness: 0)
    switch mode {
    case .vertical: scenario.parameters.modes.vertical.openness = 1
    case .horizontal: scenario.parameters.modes.horizontal.openness = 1
    case .crossDepartment: scenario.parameters.modes.crossDepartment.openness = 1
    case .insideOutside: scenario.parameters.modes.insideOutside.openness = 1
    }
    let simulation = try SmallWorld.start(scenario)
    let (opening, lines) = (simulation.opening, simulation.society.lines)
    for (range, its) in [
      (lines.vertical, Mode.vertical), (lines.horizontal, .horizontal),
      (lines.crossDepartment, .crossDepartment), (lines.insideOutside, .insideOutside),
    ] {
      #expect(range.allSatisfy { opening.line[$0] == (its == mode) })
    }
    // A department's own units need no mode.
    #expect(lines.own.allSatisfy { opening.line[$0] && opening.worth[$0] == 1 })
    #expect(opening.township.allSatisfy { $0 == (mode == .vertical) })
    #expect(opening.office.allSatisfy { $0 == (mode == .vertical) })
    #expect(opening.ownGovernment.allSatisfy { $0 == (mode == .vertical) })
    #expect(opening.citizen.allSatisfy { $0 == (mode == .insideOutside) })
  }

  /// Three signatures of h hours: in turn 3h; together h (1 + ½ + ⅓) = 1.8333h, the slowest of
  /// three; over a single window h.
  ///
  /// To the hour: 6, 3.67 → 4, 2 and 18, 11, 6.
  @Test(
    "signatures take their turns, are given together, or pass a single window",
    arguments: [
      (0.0, 0.0, 2.0, 6, 3.0), (1, 0, 2, 4, 3), (1, 1, 2, 2, 1), (0, 1, 6, 18, 3), (1, 0, 6, 11, 3),
      (1, 1, 6, 6, 1), (1, 0, 0, 0, 3),
    ])
  func reviews(
    openness: Double, digital: Double, stageHours: Double, hours: Int, desks: Double
  ) throws {
    var parameters = SmallWorld.quiet()
    parameters.approval.stageHours = stageHours
    parameters.approval.coSignatures = 2
    parameters.modes.crossDepartment.openness = openness
    parameters.modes.crossDepartment.digital = digital
    let opening = try SmallWorld.start(SmallWorld.twoCounties(parameters)).opening
    #expect(opening.signingHours == Array(repeating: hours, count: 8))
    #expect(opening.touches == Array(repeating: desks, count: 8))
  }

  @Test("without co-signatures one signature is one turn, whatever the mode", arguments: [0.0, 1])
  func noCoSignature(openness: Double) throws {
    var parameters = SmallWorld.quiet()
    parameters.approval.stageHours = 5
    parameters.approval.coSignatures = 0
    parameters.open(openness, digital: openness)
    let opening = try SmallWorld.start(SmallWorld.twoCounties(parameters)).opening
    #expect(opening.signingHours.allSatisfy { $0 == 5 })
    #expect(opening.touches.allSatisfy { $0 == 1 })
  }

  /// Loading takes 1 h.
  ///
  /// B is 0.9 × 111.195 = 100.08 km away: at 35 km/h 2.86 h, together 3.86 → 4. The prefecture sits
  /// in A; the centre's stores are 24 h away.
  @Test("units travel at their speed after they are loaded")
  func travel() throws {
    var parameters = SmallWorld.quiet()
    parameters.transport.loading = 1
    parameters.transport.speed = 35
    parameters.transport.central = 24
    let simulation = try SmallWorld.start(SmallWorld.twoCounties(parameters))
    func hours(from holder: Int, to site: Int) throws -> Int {
      simulation.opening.travel[try simulation.line(from: holder, to: site)]
    }
    #expect(try hours(from: 0, to: 0) == 1)
    #expect(try hours(from: 1, to: 0) == 1)
    #expect(try hours(from: 4, to: 0) == 4)
    #expect(try hours(from: 0, to: 4) == 4)
    #expect(try hours(from: 16, to: 0) == 1)
    #expect(try hours(from: 16, to: 4) == 4)
    #expect(try hours(from: 8, to: 0) == 24)
    #expect(try hours(from: 8, to: 4) == 24)
  }

  /// Whether each tie is open, those of all kinds.
  private static func ties(_ opening: Opening, _ society: Society) -> [Bool] {
    opening.line.dropFirst(society.lines.own.count) + opening.township + opening.office
      + opening.ownGovernment + opening.citizen
  }
}
