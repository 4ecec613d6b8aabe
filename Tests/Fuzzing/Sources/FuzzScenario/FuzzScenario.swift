import ExperimentRunner

/// Reads the input as a scenario; stops the fuzzer where the oracle finds fault.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScenario(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file = "nowhere/world/scenario.yaml"
  let fault = ReadingOracle.fault(scenario: bytes, named: file) {
    try ScenarioSource.read(bytes: $0, named: file)
  }
  if let fault { fatalError(fault) }
  return 0
}
