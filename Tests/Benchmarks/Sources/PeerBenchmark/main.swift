import ExperimentRunner
import Foundation
import GovernanceModel

/// Our side of the benchmark against peers: a scenario read and run as `xietong simulate` does it, on
/// one thread unless it is told of more, at the word of `Tests/Benchmarks/peers/run.py`.
///
///     PeerBenchmark SCENARIO.yaml [SEVERITY.f64]
///
/// It prints what reading took, then answers each line on standard input, `run SEED TICKS`, with a
/// line of JSON: see ``Answer``. `run SEED TICKS FILE` also writes all opinions to FILE, doubles one
/// hour after the other. `alone SEED TICKS THREADS` runs the phase of reporting by itself, hour by hour,
/// on so many threads. Where a second file is named, the severity that each hour's phase of sensing
/// reads goes there in the first run, site by site, as doubles.
let arguments = CommandLine.arguments
guard arguments.count >= 2 else { fatalError("PeerBenchmark SCENARIO.yaml [SEVERITY.f64]") }

let start = processorSeconds()
let scenario = try ScenarioSource.read(arguments[1]).scenario
var worlds = Worlds(scenario)
try Answer(read: processorSeconds() - start).print()

var severity = arguments.dropFirst(2).first
while let line = readLine() {
  let words = line.split(separator: " ").map(String.init)
  guard words.count >= 3, let seed = UInt64(words[1]), let ticks = Int(words[2]) else { break }
  let isAlone = words[0] == "alone"
  guard isAlone || words[0] == "run" else { break }
  let society = try worlds.society(seed: seed)
  var run = MeasuredRun(
    scenario, society, keepsOpinions: words.count > 3 && !isAlone,
    keepsSeverities: severity != nil && !isAlone)
  if isAlone {
    run.report(hours: ticks, threads: words.count > 3 ? Int(words[3]) ?? 1 : 1)
    try run.answer(society: worlds.seconds).print()
    continue
  }
  for _ in 0..<ticks { run.step() }
  if words.count > 3 { try run.opinions.write(to: words[3]) }
  if let file = severity { try run.severities.write(to: file) }
  severity = nil
  try run.answer(society: worlds.seconds).print()
}
