// What an analysis costs inside the process, medians over the rounds, on the wall and of the
// processor (the second holds on a machine that is shared):
//
//   make benchmark
//   AnalysisSpeed TABLE.csv     the seconds of an analysis of variance of that table, the least of 51
//   AnalysisSpeed TABLE.csv sobol  the seconds of a Sobol analysis with 1,000 resamples of the columns
//                               x1 … x8, the least of 5, and the most memory of the process in MB
//
// A 2⁴ factorial of 1,000 replications, all effect sizes and intervals, in memory; and a table of a
// million rows by 20 columns, read from a file that is written beforehand.

import Analysis
import Foundation

/// The middle of the times that some rounds took.
func median(rounds: Int, _ body: () throws -> Void) rethrows -> (wall: Double, processor: Double) {
  let clock = ContinuousClock()
  var wall: [Double] = []
  var processor: [Double] = []
  for _ in 0..<rounds {
    let (start, before) = (clock.now, processorSeconds())
    try body()
    processor.append(processorSeconds() - before)
    wall.append((clock.now - start) / .seconds(1))
  }
  return (wall.sorted()[rounds / 2], processor.sorted()[rounds / 2])
}

func processorSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Numbers that look like noise and are the same each time.
struct Noise {
  private var state: UInt64 = 20_210_720

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}

func factorial(replications: Int) -> Table {
  var noise = Noise()
  var columns = ["a", "b", "c", "d", "loss"].map { (name: $0, values: [Double?]()) }
  for cell in 0..<16 {
    let levels = (0..<4).map { Double(cell >> (3 - $0) & 1) }
    for _ in 0..<replications {
      for (place, level) in levels.enumerated() { columns[place].values.append(level) }
      let effect = levels[0] * 0.3 + levels[1] * levels[2] * 0.2
      columns[4].values.append(20 - effect + noise.next() + noise.next())
    }
  }
  return Table(columns: columns.map { ($0.name, .numbers($0.values)) })
}

func million(at path: String) throws {
  var noise = Noise()
  var text = (0..<20).map { "c\($0)" }.joined(separator: ",") + "\n"
  for _ in 0..<1_000_000 {
    text += (0..<20).map { _ in "\(noise.next())" }.joined(separator: ",") + "\n"
  }
  try text.write(toFile: path, atomically: false, encoding: .utf8)
}

func analyse(_ table: Table) throws {
  _ = try AnovaAnalysis(
    formula: "loss ~ a*b*c*d", table: table, factors: ["a", "b", "c", "d"], type: 2)
}

/// The most memory that the process had at a time, in MB.
func peakMemory() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  let kilobytes = line?.split { !$0.isNumber }.first.flatMap { Double($0) }
  return (kilobytes ?? .infinity) / 1024
}

if CommandLine.arguments.count == 3, CommandLine.arguments[2] == "sobol" {
  let table = try Table(contentsOfFile: CommandLine.arguments[1])
  let clock = ContinuousClock()
  let factors = (1...8).map { "x\($0)" }
  let seconds = try (0..<5).map { _ in
    try clock.measure {
      _ = try SobolAnalysis(of: "y", factors: factors, in: table, resamples: 1_000)
    } / .seconds(1)
  }
  print(seconds.min() ?? 0, peakMemory())
  exit(0)
}

if let path = CommandLine.arguments.dropFirst().first {
  let table = try Table(contentsOfFile: path)
  let clock = ContinuousClock()
  print(try (0..<51).map { _ in try clock.measure { try analyse(table) } / .seconds(1) }.min() ?? 0)
  exit(0)
}

let table = factorial(replications: 1_000)
let anova = try median(rounds: 21) { try analyse(table) }
print(
  "anova of 2⁴ × 1,000, all effect sizes and intervals: \(anova.wall * 1000) ms, "
    + "processor \(anova.processor * 1000) ms")

let path = NSTemporaryDirectory() + "million-\(ProcessInfo.processInfo.processIdentifier).csv"
try million(at: path)
let reading = try median(rounds: 3) { _ = try Table(contentsOfFile: path) }
try FileManager.default.removeItem(atPath: path)
print(
  "a million rows by 20 columns, read: \(reading.wall) s, processor \(reading.processor) s")
