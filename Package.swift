// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with; `XIETONG_STRICT=1` turns warnings into errors.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
  ] + (Context.environment["XIETONG_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
  name: "xietong",
  products: [
    .executable(name: "xietong", targets: ["xietong"]),
    .library(name: "Analysis", targets: ["Analysis"]),
    .library(name: "ExperimentRunner", targets: ["ExperimentRunner"]),
    .library(name: "GovernanceModel", targets: ["GovernanceModel"]),
    .library(name: "Randomness", targets: ["Randomness"]),
    .library(name: "Results", targets: ["Results"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CRandom123", providers: [.apt(["librandom123-dev"])]),
    .target(name: "CIgraph", linkerSettings: [.linkedLibrary("igraph")]),
    .target(name: "Randomness", dependencies: ["CRandom123"], swiftSettings: settings),
    .target(name: "Statistics", dependencies: ["CGSL", "Randomness"], swiftSettings: settings),
    .target(
      name: "GovernanceModel", dependencies: ["Randomness", "CIgraph"], swiftSettings: settings),
    .target(
      name: "Results",
      dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .target(
      name: "ExperimentRunner",
      dependencies: [
        "GovernanceModel", "Randomness", "Statistics", "Results",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings, plugins: ["EmbedTextsPlugin"]),
    // Texts for a program that has no files about it: articles, scenarios of oracles, calibration.
    .plugin(
      name: "EmbedTextsPlugin", capability: .buildTool(), dependencies: ["EmbedTexts"],
      path: "Sources/EmbedTextsPlugin"),
    .executableTarget(
      name: "EmbedTexts",
      swiftSettings: settings
        + (Context.environment["XIETONG_FUZZING"] == nil ? [] : [.define("FUZZING")])),
    .target(name: "Analysis", dependencies: ["Results", "Statistics"], swiftSettings: settings),
    .target(
      name: "Validation",
      dependencies: [
        "Analysis", "ExperimentRunner", "GovernanceModel", "Randomness", "Results", "Statistics",
      ],
      exclude: ["Calibration/calibration.json", "Verdicts/validation.json"],
      swiftSettings: settings, plugins: ["EmbedTextsPlugin"]),
    .executableTarget(
      name: "xietong",
      dependencies: [
        "GovernanceModel", "Results", "ExperimentRunner", "Analysis", "Statistics", "Validation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(name: "RandomnessTests", dependencies: ["Randomness"], swiftSettings: settings),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "Randomness"],
      exclude: ["Calibration/Results.md"],
      swiftSettings: settings),
    .testTarget(
      name: "GovernanceModelTests",
      dependencies: ["GovernanceModel", "Randomness", "Statistics", "Validation"],
      exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "ResultsTests",
      dependencies: ["Results", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .testTarget(
      name: "ExperimentRunnerTests",
      dependencies: [
        "ExperimentRunner", "GovernanceModel", "Randomness", "Results", "Statistics",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Analysis", "Results", "Statistics"],
      swiftSettings: settings),
    .testTarget(
      name: "ValidationTests",
      dependencies: [
        "Validation", "Analysis", "ExperimentRunner", "GovernanceModel", "Results", "Statistics",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "xietongTests", dependencies: ["xietong", "Results", "Validation"],
      swiftSettings: settings),
  ]
)
