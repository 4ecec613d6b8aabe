// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "xietong", path: "../.."),
    // Without its traits: they bring interposers that only counts of allocations need.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "RunnerOverhead",
      dependencies: [
        .product(name: "ExperimentRunner", package: "xietong"),
        .product(name: "GovernanceModel", package: "xietong"),
        .product(name: "Results", package: "xietong"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()]),
    .target(
      name: "Workloads",
      dependencies: [
        .product(name: "ExperimentRunner", package: "xietong"),
        .product(name: "GovernanceModel", package: "xietong"),
        .product(name: "Randomness", package: "xietong"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()]),
    .executableTarget(
      name: "ModelCost", dependencies: ["Workloads"],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()]),
    // In a folder of this name, since the plug-in takes no other.
    .executableTarget(
      name: "Instructions",
      dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Instructions",
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "LargeRun",
      dependencies: ["Workloads", .product(name: "GovernanceModel", package: "xietong")],
      swiftSettings: [.swiftLanguageMode(.v6), .strictMemorySafety()]),
    .executableTarget(
      name: "MachineLimit",
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
