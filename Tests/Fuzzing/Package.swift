// swift-tools-version: 6.2
import PackageDescription

/// A fuzzer has the oracle of the tests within it; FUZZING leaves the tests around it out.
func fuzzer(_ name: String, of library: String = "ExperimentRunner") -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: library, package: "xietong")],
    swiftSettings: [.define("FUZZING"), .swiftLanguageMode(.v6)])
}

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "xietong", path: "../..")],
  targets: [
    fuzzer("FuzzExperiment"), fuzzer("FuzzScenario"), fuzzer("FuzzTable", of: "Results"),
    fuzzer("FuzzFormula", of: "Analysis"),
  ]
)
