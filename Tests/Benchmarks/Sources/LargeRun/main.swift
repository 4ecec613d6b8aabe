import Foundation
import GovernanceModel
import Workloads

/// One run of the grid of so many actors, or of averaging alone among so many governments: what it takes
/// to set up, each hour, and in memory.
///
///     LargeRun ACTORS HOURS [THREADS [averaging]]
///
/// It prints one line of JSON; `Tests/Benchmarks/benchmark.py` calls it.
let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard numbers.count >= 2, let loss = Outcome.named("loss") else {
  fatalError("LargeRun ACTORS HOURS [THREADS [averaging]]")
}
let averages = CommandLine.arguments.last == "averaging"
let scenario =
  averages
  ? Scenario.torus(side: Int(Double(numbers[0]).squareRoot())) : .grid(actors: numbers[0])

let clock = ContinuousClock()
let (start, before) = (clock.now, processorSeconds())
let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: 1)
var simulation = Simulation(
  society: society, parameters: scenario.parameters, measuring: Measures(needed: [loss]))
simulation.threads = numbers.count > 2 ? numbers[2] : 1
let (stepping, between) = (clock.now, processorSeconds())
var reporting = Duration.zero
for _ in 0..<numbers[1] {
  for phase in Phase.allCases {
    let before = clock.now
    simulation.run(phase)
    if phase == .report { reporting += clock.now - before }
  }
  simulation.endTick()
}
let (end, after) = (clock.now, processorSeconds())

let ties = society.census.reduce(0) { $1.kind.hasSuffix("ties") ? $0 + $1.count : $0 }
let others = ["territories without others below", "governments"]
let counted = society.census.reduce(0) {
  $1.kind.hasSuffix("ties") || others.contains($1.kind) ? $0 : $0 + $1.count
}

// A government that only averages is one actor, not four departments.
let actors = averages ? scenario.territories.count : counted

/// What is printed; seconds on the wall, and of the processor, which passes for nobody else.
struct Answer: Encodable {
  let actors: Int
  let ties: Int
  let setUp: Double
  let hour: Double
  let setUpProcessor: Double
  let hourProcessor: Double
  /// Seconds of the phase of reporting, on the wall.
  let report: Double
  /// The most memory that the process had at a time, in bytes.
  let memory: Double
  let loss: Double
}

let hours = Double(max(1, numbers[1]))
let answer = Answer(
  actors: actors, ties: ties, setUp: (stepping - start) / .seconds(1),
  hour: (end - stepping) / .seconds(1) / hours, setUpProcessor: between - before,
  hourProcessor: (after - between) / hours, report: reporting / .seconds(1) / hours,
  memory: peakMemory(), loss: simulation.value(of: loss))
print(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))

func processorSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func peakMemory() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return 1024 * (line?.split { !$0.isNumber }.first.flatMap { Double($0) } ?? 0)
}
