import Benchmark
import Foundation
import Workloads

/// Counts, with the counters of the processor, the instructions of the work that `thresholds.json` names,
/// from the unit `from` to the unit `to`.
///
///     make benchmark-guard
///
/// Where the machine has no such counters, nothing is counted, and `guard.py` says so.
let benchmarks: @Sendable () -> Void = {
  let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  let folder = here.appending(path: "../..").standardizedFileURL
  guard let data = try? Data(contentsOf: folder.appending(path: "thresholds.json")),
    let thresholds = try? JSONDecoder().decode(Thresholds.self, from: data)
  else { fatalError("\(folder.path)/thresholds.json cannot be read") }
  for (name, counted) in thresholds.instructions.sorted(by: { $0.key < $1.key }) {
    Benchmark(
      name, configuration: .init(metrics: [.instructions], warmupIterations: 0, maxIterations: 3)
    ) { benchmark in
      var work = try Workload(name, in: folder.appending(path: "../..").path)
      work.advance(counted.from)
      benchmark.startMeasurement()
      work.advance(counted.to - counted.from)
      benchmark.stopMeasurement()
      blackHole(work.trace)
    }
  }
}

/// What of `thresholds.json` is read here.
private struct Thresholds: Decodable {
  struct Counted: Decodable {
    let from: Int
    let to: Int
  }

  let instructions: [String: Counted]
}
