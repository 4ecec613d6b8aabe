// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "xietong", path: "../..")],
  targets: [
    .executableTarget(
      name: "RunnerOverhead",
      dependencies: [
        .product(name: "ExperimentRunner", package: "xietong"),
        .product(name: "GovernanceModel", package: "xietong"),
        .product(name: "Results", package: "xietong"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()]),
    .executableTarget(
      name: "ModelCost",
      dependencies: [
        .product(name: "ExperimentRunner", package: "xietong"),
        .product(name: "GovernanceModel", package: "xietong"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()]),
    .executableTarget(
      name: "PeerBenchmark",
      dependencies: [
        .product(name: "ExperimentRunner", package: "xietong"),
        .product(name: "GovernanceModel", package: "xietong"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()]),
    .executableTarget(
      name: "AnalysisSpeed",
      dependencies: [.product(name: "Analysis", package: "xietong")],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()]),
  ]
)
