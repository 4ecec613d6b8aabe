// swift-tools-version: 6.2
import PackageDescription

/// A fuzzer has the oracle of the tests within it; FUZZING leaves the tests around it out.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "ExperimentRunner", package: "xietong")],
    swiftSettings: [.define("FUZZING"), .swiftLanguageMode(.v6)])
}

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "xietong", path: "../..")],
  targets: [fuzzer("FuzzExperiment"), fuzzer("FuzzScenario")]
)
