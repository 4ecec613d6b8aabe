import ExperimentRunner

/// The scenario that the experiments name; it is never read from disk.
private let world: ScenarioSource = {
  let text = """
    title: Two counties
    territories:
      - { code: P, tier: prefecture, area_km2: 2000 }
      - { code: A, tier: county, parent: P, population: 600000, townships: 3 }
      - { code: B, tier: county, parent: P, population: 400000, townships: 2 }
    borders: [{ a: A, b: B, length_km: 30 }]

    """
  do {
    return try ScenarioSource.read(bytes: Array(text.utf8), named: "nowhere/world/scenario.yaml")
  } catch {
    fatalError("\(error)")
  }
}()

/// Reads the input as an experiment; stops the fuzzer where the oracle finds fault.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExperiment(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file = "nowhere/experiment.yaml"
  let fault = ReadingOracle.fault(experiment: bytes, named: file) {
    try Experiment.read(bytes: $0, named: file, having: world)
  }
  if let fault { fatalError(fault) }
  return 0
}
