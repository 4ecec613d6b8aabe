import Foundation
import GovernanceModel

/// A run whose phases are timed one by one.
struct MeasuredRun {
  private var simulation: Simulation
  private let setup: Double
  private let keepsOpinions: Bool
  private let keepsSeverities: Bool
  private var phases: [Phase: Double] = [:]
  /// Seconds on the wall that reporting alone took.
  private var wall: Double?
  /// Those of all hours, one after the other.
  private(set) var opinions: [Double] = []
  private(set) var severities: [Double] = []

  init(_ scenario: Scenario, _ society: Society, keepsOpinions: Bool, keepsSeverities: Bool) {
    let start = processorSeconds()
    simulation = Simulation(
      society: society, parameters: scenario.parameters, measuring: Measures(needed: outcomes))
    setup = processorSeconds() - start
    self.keepsOpinions = keepsOpinions
    self.keepsSeverities = keepsSeverities
  }

  /// An hour, phase by phase.
  mutating func step() {
    for phase in Phase.allCases {
      if keepsSeverities, phase == .sense { severities += simulation.severityByDomain }
      let start = processorSeconds()
      simulation.run(phase)
      phases[phase, default: 0] += processorSeconds() - start
    }
    simulation.endTick()
    if keepsOpinions { opinions += simulation.opinionByTerritory }
  }

  /// Hours of reporting alone: where nothing else happens, the opinions are those of whole hours.
  mutating func report(hours: Int, threads: Int) {
    simulation.threads = threads
    let (clock, start, begun) = (ContinuousClock(), ContinuousClock().now, processorSeconds())
    for _ in 0..<hours {
      simulation.run(.report)
      simulation.endTick()
    }
    phases[.report] = processorSeconds() - begun
    wall = (clock.now - start) / .seconds(1)
  }

  /// What the run brought, and what it took.
  ///
  /// - Parameter seconds: what the society took to build, 0 where it stood already.
  /// - Returns: a line of JSON to be.
  func answer(society seconds: Double) -> Answer {
    let centre = simulation.beliefs(of: .centre)
    return Answer(
      society: seconds, setup: setup,
      phases: Dictionary(uniqueKeysWithValues: phases.map { ($0.rawValue, $1) }), wall: wall,
      opinion: simulation.opinionByTerritory.reduce(0, +),
      centre: centre.reduce(0, +) / Double(max(1, centre.count)),
      trust: simulation.value(of: outcomes[0]), concealed: simulation.value(of: outcomes[1]),
      messages: simulation.messageCount, memory: peakMemory())
  }
}

/// Seconds of the processor: unlike those on the wall, they pass for nobody else on the machine.
func processorSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// What is compared between peers beside beliefs and messages.
let outcomes = ["trust.townships", "concealedShare"].compactMap { Outcome.named($0) }

/// A line of our answers; seconds of the processor throughout.
struct Answer: Encodable {
  /// To read the scenario.
  var read: Double?
  /// To build the society, 0 where it stood already, and the first hour.
  var society: Double?
  var setup: Double?
  /// By the name of the phase, over all hours.
  var phases: [String: Double]?
  /// Seconds on the wall that reporting alone took.
  var wall: Double?
  /// The sum of opinions at the end.
  var opinion: Double?
  /// At the end: mean belief of the centre and mean trust in townships; over the run: the share
  /// concealed and the messages.
  var centre: Double?
  var trust: Double?
  var concealed: Double?
  var messages: Int?
  /// The most memory that the process had at a time, in bytes.
  var memory: Double?

  func print() throws {
    Swift.print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
    fflush(nil)
  }
}

extension [Double] {
  /// Writes the bytes of the doubles, as the machine has them.
  func write(to file: String) throws {
    try unsafe withUnsafeBytes { unsafe Data($0) }.write(to: URL(fileURLWithPath: file))
  }
}

/// The most memory that the process had at a time, in bytes.
func peakMemory() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return 1024 * (line?.split { !$0.isNumber }.first.flatMap { Double($0) } ?? 0)
}
