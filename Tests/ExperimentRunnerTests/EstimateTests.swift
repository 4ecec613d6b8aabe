import ExperimentRunner
import Foundation
import Results
import Testing

@Suite("Estimates") struct EstimateTests {
  /// Two levers, no benchmark, nothing recorded.
  static let bare = [
    "benchmark: true": "benchmark: false", "record: { every: 6, outcomes: [loss, unmetNeed] }": "",
    "ticks: 24": "ticks: 6",
  ]

  static func with(_ changes: [String: String]) -> [String: String] {
    bare.merging(changes) { $1 }
  }

  private func estimate(_ experiment: Experiment, threads: Int = 2) throws -> Estimate {
    try Estimate(Design(experiment), threads: threads, budget: 0.05)
  }

  @Test("of disk and time are what six thousand runs then take")
  func finished() async throws {
    let world = try SmallWorld()
    let experiment = try world.read(
      Self.with([
        "design: factorial": "design: { latin-hypercube: { points: 3_000 } }",
        "[0, 1]": "{ from: 0, to: 1 }", "[0, 0.9]": "{ from: 0, to: 0.9 }",
      ]))
    let estimate = try estimate(experiment)
    _ = try await ExperimentRun(experiment, folder: world.folder("out"), threads: 2).execute()
    let names = try FileManager.default.contentsOfDirectory(atPath: world.file("out"))
    let bytes = try names.reduce(0) { sum, name in
      let facts = try FileManager.default.attributesOfItem(atPath: world.file("out/\(name)"))
      return sum + ((facts[.size] as? Int) ?? 0)
    }
    // The log is gone when a run has ended, and `summary.csv` is written by the command: 4.2 MB and
    // about 130 bytes a point and outcome.
    let gone = 4.2e6 + 3_000 * 3 * 130
    let expected = estimate.disk(runs: 6_000) - gone
    #expect(expected > Double(bytes) / 2 && expected < 2 * Double(bytes))
    // The quickest of many on either side: others may hold the processors meanwhile.
    var quickest = Double.infinity
    try Store(path: world.file("out/results.sqlite"))
      .forEachRun(layout: Design(experiment).layout) { quickest = min(quickest, $1.seconds) }
    let seconds = try (0..<5).map { _ in try self.estimate(experiment).secondsPerRun }.min() ?? 0
    #expect(seconds > quickest / 5 && seconds < 20 * quickest)
  }

  @Test("of time double with the runs, and threads halve all but the serial part")
  func time() throws {
    let world = try SmallWorld()
    let experiment = try world.read(Self.bare)
    let estimate = try estimate(experiment, threads: 4)
    #expect(abs(estimate.seconds(runs: 2_000) / estimate.seconds(runs: 1_000) - 2) < 1e-9)
    let societies = 250 * estimate.secondsPerSociety
    let stepping = 1_000 * estimate.secondsPerRun / 4
    let storing = estimate.seconds(runs: 1_000) - societies - stepping
    #expect(storing > 0.01 && storing < 1)
    #expect(estimate.secondsPerRun > 0 && estimate.secondsPerSociety > 0)
  }

  @Test(
    "of time count a society for every point where levers shape it",
    arguments: [
      ("society.citizens: [20, 40]", "factorial", 50), ("trust.county: [0, 1]", "factorial", 25),
      // Two societies for eight points, though the lever that shapes them is not the slowest.
      ("modes.horizontal.digital: [0, 1]\n  society.citizens: [20, 40]", "factorial", 25),
      ("society.citizens: { from: 0, to: 300 }", "{ latin-hypercube: { points: 4 } }", 100),
    ])
  func societies(lever: String, design: String, count: Double) throws {
    let world = try SmallWorld()
    let digital = design == "factorial" ? "[0, 0.9]" : "{ from: 0, to: 0.9 }"
    let estimate = try estimate(
      world.read(
        Self.with([
          "modes.vertical.openness: [0, 1]": lever, "design: factorial": "design: \(design)",
          "modes.digital: [0, 0.9]": "modes.digital: \(digital)",
        ])))
    let rest = estimate.seconds(runs: 100) - 50 * estimate.secondsPerRun
    #expect(abs(rest - 100 * 100e-6 - count * estimate.secondsPerSociety) < 1e-9)
  }

  @Test("under independent numbers count a society a run")
  func independent() throws {
    let world = try SmallWorld()
    let estimate = try estimate(
      world.read(Self.with(["design: factorial": "design: factorial\nrandom-numbers: independent"]))
    )
    let rest = estimate.seconds(runs: 100) - 50 * estimate.secondsPerRun
    #expect(abs(rest - 100 * 100e-6 - 100 * estimate.secondsPerSociety) < 1e-9)
  }

  @Test("of memory see the largest society of a list, wherever it stands")
  func largest() throws {
    let world = try SmallWorld()
    let rows = [40, 40, 40, 40, 5_000, 40, 40, 40, 40, 40, 40, 40, 40, 40]
    try world.write("society.citizens\n" + rows.map { "\($0)\n" }.joined(), "points.csv")
    let levers = "levers:\n  modes.vertical.openness: [0, 1]\n  modes.digital: [0, 0.9]\n"
    let experiment = try world.read(
      Self.with([
        levers: "", "design: factorial": "design: { list: { file: points.csv } }",
      ]))
    let design = try Design(experiment)
    let sample = TrialSample(design)
    #expect(sample.runs.first?.position == 4)
    #expect(sample.runs.reduce(0) { $0 + $1.weight } == 1)
  }

  @Test("of memory add societies and runs at a time to what is held")
  func memory() throws {
    let world = try SmallWorld()
    func estimate(_ changes: [String: String]) throws -> Estimate {
      try Estimate(
        Design(world.read(Self.with(changes))), threads: 8, seconds: (1, 1),
        memory: Estimate.Demand(society: 1e9, building: 3e9, run: 1e7, kept: 1), memoryHeld: 5e9)
    }
    let sample = [
      "design: factorial": "design: { latin-hypercube: { points: 100 } }",
      "modes.digital: [0, 0.9]": "modes.digital: { from: 0, to: 0.9 }",
    ]
    let vertical = "modes.vertical.openness: [0, 1]"
    let shared = try estimate(
      sample.merging([vertical: "trust.county: { from: 0, to: 1 }"]) { $1 })
    #expect(abs(shared.memory(runs: 100) - 9.08e9) < 2e7)
    #expect(shared.memory(runs: 8) - shared.memory(runs: 3) == 5e7)
    #expect(shared.memory(runs: 101) - shared.memory(runs: 100) == 1e9)
    #expect(shared.memory(runs: 101) == shared.memory(runs: 100_000) && !shared.memoryGrows)
    let own = try estimate(
      sample.merging([vertical: "society.citizens: { from: 0, to: 3000 }"]) { $1 })
    #expect(abs(own.memory(runs: 100) - 16.08e9) < 2e7)
  }

  @Test("of memory grow with the cells of a factorial and its runs")
  func answer() throws {
    let world = try SmallWorld()
    let estimate = try estimate(world.read(Self.bare))
    #expect(estimate.memoryGrows)
    let growth = estimate.memory(runs: 4_000_000) - estimate.memory(runs: 2_000_000)
    // Ten columns: point, replication, seed, two levers, an uncertainty, four of outcomes.
    #expect(growth == 2_000_000 * 10 * 35)
  }

  @Test("refuse just below what is needed, and accept just above")
  func thresholds() throws {
    let world = try SmallWorld()
    let design = try Design(world.read())
    let estimate = try Estimate(design, threads: 2, budget: 0.05)
    let needs = (
      memory: estimate.memory(runs: 10) - estimate.memoryHeld, disk: estimate.disk(runs: 10),
      seconds: estimate.seconds(runs: 10)
    )
    func refusal(_ change: (inout Room) -> Void) -> String {
      var room = Room(world.folder("out"))
      (room.memory, room.disk) = (1e15, 1e15)
      change(&room)
      return world.error { try room.refuse(design, runs: 10, estimate) }
    }
    #expect(refusal { $0.memory = needs.memory + 1 } == "no error")
    #expect(refusal { $0.memory = needs.memory - 1 }.contains("of memory, and"))
    #expect(refusal { $0.disk = needs.disk + 1 } == "no error")
    #expect(refusal { $0.disk = needs.disk - 1 }.contains("on disk, and"))
    #expect(refusal { $0.seconds = needs.seconds * 1.000001 } == "no error")
    #expect(refusal { $0.seconds = needs.seconds * 0.999999 }.contains("are granted"))
  }

  @Test("say small sizes and times in small units")
  func words() throws {
    let world = try SmallWorld()
    let design = try Design(world.read())
    let estimate = try Estimate(design, threads: 2, budget: 0.05)
    var room = Room(world.folder("out"))
    for (bytes, words) in [(10.0, "10 bytes"), (2_500, "2.5 kB"), (1.24e6, "1.2 MB")] {
      room.disk = bytes
      #expect(world.error { try room.refuse(design, runs: 10, nil) }.contains("\(words) are free"))
    }
    room.disk = nil
    for (seconds, words) in [(1e-7, "1e-07 s"), (0.0031, "3.1 ms"), (90, "90.0 s")] {
      room.seconds = seconds
      let error = world.error { try room.refuse(design, runs: 10_000_000, estimate) }
      #expect(error.contains("\(words) are granted"))
    }
  }
}
