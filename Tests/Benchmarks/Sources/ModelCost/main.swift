import Workloads

/// Work of the model on the main thread alone, for a counter of instructions to watch: some machines
/// have none that follows threads.
///
///     ModelCost NAME UNITS                              work that `thresholds.json` names
///     ModelCost SCENARIO.yaml HOURS [path=value ...]    a scenario
///
/// `Tests/Benchmarks/guard.py` calls it.
let arguments = CommandLine.arguments
guard arguments.count >= 3, let units = Int(arguments[2]) else {
  fatalError("ModelCost NAME|SCENARIO.yaml UNITS [path=value ...]")
}
let isScenario = arguments[1].hasSuffix(".yaml")
var work =
  try isScenario
  ? Workload(scenario: arguments[1], settings: Array(arguments.dropFirst(3)))
  : Workload(arguments[1])
work.advance(units)
print(work.trace)
