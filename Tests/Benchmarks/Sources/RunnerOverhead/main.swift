// What the runner costs beside the simulations it runs, and what a second thread brings, in one run:
//
//   RunnerOverhead [EXPERIMENT.yaml [ROUNDS [FILE.json]]]
//
// `make benchmark` calls it; the figures go to the file too.
//
// Each round makes three replications of the experiment three times: in memory by hand, by the
// runner on one thread, by the runner on two; and beside them a loop that only computes, on one thread
// and on two. Overhead is told twice: the runner's processor time over that of the simulations alone, and,
// within the runner's own time, all that is neither simulation nor building of the society, over these;
// the second holds on a machine that is shared. The speed-up of two threads is compared with the loop's in
// the same round. Medians over the rounds are printed.

import ExperimentRunner
import Foundation
import GovernanceModel
import Results

/// Seconds on the wall and of the processor, all threads together.
struct Cost {
  let wall: Double
  let processor: Double
}

func measure(_ body: () async throws -> Void) async rethrows -> Cost {
  let clock = ContinuousClock()
  let (start, before) = (clock.now, processorSeconds())
  try await body()
  return Cost(
    wall: (clock.now - start) / .seconds(1), processor: processorSeconds() - before)
}

func processorSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The cells of a replication, one after the other, nothing kept but what they share.
///
/// Returns a number that keeps the work from being left out, and the seconds that the society took.
func simulateInMemory(_ design: Design, replication: Int) throws -> (Double, Double) {
  let clock = ContinuousClock()
  var building = 0.0
  let seed = design.seed(of: RunKey(point: 1, replication: replication))
  let drawn = design.uncertainties(seed: seed)
  var society: Society?
  var sum = 0.0
  for point in design.points {
    let parameters = design.parameters(at: point, uncertainties: drawn)
    let start = clock.now
    let shared =
      try society
      ?? Society(
        scenario: design.experiment.scenario.scenario, parameters: parameters, seed: seed)
    building += (clock.now - start) / .seconds(1)
    society = shared
    var simulation = Simulation(
      society: shared, parameters: parameters, benchmark: point.levels == nil,
      measuring: Measures(needed: design.experiment.outcomes))
    for _ in 0..<design.experiment.ticks { simulation.step() }
    sum += simulation.value(of: design.experiment.outcomes[0])
  }
  return (sum, building)
}

/// Returns the seconds that the runs took, the rest of the time left out.
@discardableResult
func runIntoStore(_ experiment: Experiment, threads: Int) async throws -> Double {
  let path = FileManager.default.temporaryDirectory.path + "/overhead-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: path) }
  let run = try ExperimentRun(experiment, folder: RunFolder(path), threads: threads)
  return try await run.execute().seconds
}

/// A chain of multiplications and additions that touches no memory.
func compute(_ steps: Int) -> Double {
  var x = 0.5
  for _ in 0..<steps { x = 3.9 * x * (1 - x) }
  return x
}

func computeOnThreads(_ threads: Int, pieces: Int, steps: Int) async -> Double {
  await withTaskGroup(of: Double.self) { group in
    var (sum, running) = (0.0, 0)
    for _ in 0..<pieces {
      if running == threads, let value = await group.next() {
        (sum, running) = (sum + value, running - 1)
      }
      group.addTask { compute(steps) }
      running += 1
    }
    for await value in group { sum += value }
    return sum
  }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

func shown(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }

let arguments = CommandLine.arguments.dropFirst()
let file = arguments.first ?? "Experiments/four-modes/experiment.yaml"
// Three, so that the last run, during which one thread may rest, weighs little.
let replications = 3
let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 3
var experiment = try Experiment.read(file)
experiment.replications = .fixed(replications)
let design = try Design(experiment)
let pieces = design.points.count * replications
var rests: [Double] = []
var (overheads, shares, runSpeedUps, loopSpeedUps) = (
  [Double](), [Double](), [Double](), [Double]()
)
var checksum = 0.0
print("round  in memory s  runner s  overhead  speed-up of the runner  of a loop")
for round in 1...rounds {
  var (building, simulating) = (0.0, 0.0)
  let memory = try await measure {
    for replication in 1...replications {
      let (sum, seconds) = try simulateInMemory(design, replication: replication)
      (checksum, building) = (checksum + sum, building + seconds)
    }
  }
  let one = try await measure { simulating = try await runIntoStore(experiment, threads: 1) }
  let two = try await measure { try await runIntoStore(experiment, threads: 2) }
  let steps = Int(memory.wall / Double(pieces) * 4e8)
  let loopOne = await measure {
    checksum += await computeOnThreads(1, pieces: pieces, steps: steps)
  }
  let loopTwo = await measure {
    checksum += await computeOnThreads(2, pieces: pieces, steps: steps)
  }
  overheads.append(one.processor / memory.processor - 1)
  rests.append((one.wall - simulating - building) / (simulating + building))
  runSpeedUps.append(one.wall / two.wall)
  loopSpeedUps.append(loopOne.wall / loopTwo.wall)
  shares.append(runSpeedUps[round - 1] / loopSpeedUps[round - 1])
  print(
    "\(round)      \(shown(memory.processor))        \(shown(one.processor))     "
      + "\(shown(overheads[round - 1]))     \(shown(runSpeedUps[round - 1]))                   "
      + shown(loopSpeedUps[round - 1]))
}
/// What the figures are held against, in percent and as a share.
struct Thresholds: Decodable {
  let overheadPercent: Double
  let shareOfLoopSpeedUp: Double
}

let thresholds = try JSONDecoder().decode(
  Thresholds.self, from: Data(contentsOf: URL(fileURLWithPath: "Tests/Benchmarks/thresholds.json")))
let overhead = 100 * median(rests)
let share = median(shares)
print(
  "overhead of store, progress and keys: \(shown(100 * median(overheads))) % by processor time, "
    + "\(shown(overhead)) % within the runner's own time (at most \(thresholds.overheadPercent) %)")
print(
  "two threads: \(shown(share)) of the speed-up of a pure loop "
    + "(at least \(thresholds.shareOfLoopSpeedUp))")
if checksum.isNaN { print("") }

/// What goes to the file: medians, and all rounds of the speed-ups.
struct Figures: Encodable {
  let overheadPercent: Double
  let shareOfLoopSpeedUp: Double
  let runnerSpeedUps: [Double]
  let loopSpeedUps: [Double]
}

if let file = arguments.dropFirst(2).first {
  let figures = Figures(
    overheadPercent: overhead, shareOfLoopSpeedUp: share, runnerSpeedUps: runSpeedUps,
    loopSpeedUps: loopSpeedUps)
  try JSONEncoder().encode(figures).write(to: URL(fileURLWithPath: file))
}
guard overhead <= thresholds.overheadPercent, share >= thresholds.shareOfLoopSpeedUp else {
  print("not met")
  exit(1)
}
