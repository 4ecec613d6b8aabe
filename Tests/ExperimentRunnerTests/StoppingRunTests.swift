import ExperimentRunner
import Foundation
import Results
import Statistics
import Synchronization
import Testing

private let narrowEach = "{ until: { outcome: loss, half-width: 15% }, at-least: 5, at-most: 30 }"
private let narrowPair =
  "{ until: { outcome: loss, between: [1, 3], half-width: 0.5 }, at-least: 5, at-most: 60 }"

@Suite("Replications until an interval is narrow") struct StoppingRunTests {
  private func read(
    _ world: SmallWorld, _ replications: String, _ more: [String: String] = [:]
  ) throws -> Experiment {
    try world.read(["replications: 2": "replications: \(replications)"].merging(more) { $1 })
  }

  private func run(
    _ experiment: Experiment, _ folder: RunFolder, threads: Int = 2, stopAfter: Int = .max
  ) async throws -> RunSummary {
    let asked = Mutex(0)
    return try await ExperimentRun(experiment, folder: folder, threads: threads).execute(
      shouldStop: {
        asked.withLock {
          $0 += 1
          return $0 > stopAfter
        }
      })
  }

  private func rows(_ world: SmallWorld, _ name: String) -> [[String]] {
    world.text(name).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("each point gets as many as the rule asks for on its own values, no more")
  func eachPoint() async throws {
    let world = try SmallWorld()
    let summary = try await run(read(world, narrowEach), world.folder("out"))
    #expect(summary.isComplete)
    let rule = StoppingRule(halfWidth: .relative(0.15), atLeast: 5, atMost: 30)
    let runs = rows(world, "out/runs.csv")
    let decided = rows(world, "out/replications.csv")
    #expect(decided.map { $0[0] } == ["0", "1", "2", "3", "4"])
    for row in decided {
      let losses = runs.filter { $0[0] == row[0] }.compactMap { Double($0[6]) }
      let plan = try rule.plan(losses)
      #expect(plan.wanted == losses.count && row[2] == "\(losses.count)")
      guard case .enough(let interval, let reached) = plan.decision else {
        Issue.record("point \(row[0]) is not decided")
        continue
      }
      #expect(row[7] == (reached ? "1" : "0"))
      #expect(Double(row[5]) == interval?.low && Double(row[6]) == interval?.high)
    }
    #expect(Set(decided.map { $0[2] }).count > 1)
    #expect(world.text("out/provenance.json").contains("loss of each point: replications until"))
  }

  @Test(
    "threads and interruptions change nothing", arguments: [narrowEach, narrowPair], [3, 26, 40])
  func sameBytes(_ replications: String, _ stop: Int) async throws {
    let world = try SmallWorld()
    let experiment = try read(world, replications)
    _ = try await run(experiment, world.folder("one"), threads: 1)
    let first = try await run(experiment, world.folder("cut"), threads: 3, stopAfter: stop)
    let second = try await run(experiment, world.folder("cut"), threads: 2)
    #expect(second.isComplete && first.made + second.made == second.total)
    for name in ["runs.csv", "trajectories.csv", "replications.csv", "experiment.yaml"] {
      #expect(world.bytes("one/\(name)") == world.bytes("cut/\(name)"), "\(name)")
    }
    let replay = try Replay(world.folder("cut"))
    #expect(replay.experiment.replications == experiment.replications)
  }

  @Test("a contrast goes on for all points alike until the paired difference is narrow")
  func contrast() async throws {
    let world = try SmallWorld()
    _ = try await run(read(world, narrowPair), world.folder("out"))
    let decided = rows(world, "out/replications.csv")
    #expect(decided.count == 1 && decided[0][0] == "1:3")
    let runs = rows(world, "out/runs.csv")
    let counts = Set((0...4).map { point in runs.count { $0[0] == "\(point)" } })
    #expect(counts == [Int(decided[0][2]) ?? 0])
    func losses(_ point: String) -> [Double] {
      runs.filter { $0[0] == point }.compactMap { Double($0[6]) }
    }
    let differences = zip(losses("3"), losses("1")).map { $0 - $1 }
    let expected = try Interval.skewed(meanOf: differences)
    #expect(Double(decided[0][5]) == expected?.low && Double(decided[0][6]) == expected?.high)
  }

  @Test("pairing under common random numbers needs fewer replications than independent ones")
  func pairing() async throws {
    let world = try SmallWorld()
    let paired = try await run(read(world, narrowPair), world.folder("paired"))
    let independent = try await run(
      read(
        world, narrowPair, ["design: factorial": "random-numbers: independent\ndesign: factorial"]),
      world.folder("independent"))
    #expect(paired.total < independent.total)
  }

  @Test("a narrower interval extends a finished run, and the old rows stay as they were")
  func narrower() async throws {
    let world = try SmallWorld()
    let first = try await run(read(world, narrowEach), world.folder("out"))
    let before = Set(rows(world, "out/runs.csv"))
    let narrow = narrowEach.replacingOccurrences(of: "15%", with: "8%")
    let second = try await run(read(world, narrow), world.folder("out"))
    #expect(second.isComplete && second.total > first.total)
    #expect(before.isSubset(of: rows(world, "out/runs.csv")))
    _ = try await run(read(world, narrow), world.folder("whole"))
    #expect(world.bytes("out/runs.csv") == world.bytes("whole/runs.csv"))
  }

  @Test("a wider interval than was met is refused, and the folder stays as it was")
  func wider() async throws {
    let world = try SmallWorld()
    _ = try await run(read(world, narrowEach), world.folder("out"))
    let names = ["replications.csv", "runs.csv", "experiment.yaml", "provenance.json"]
    let before = names.map { world.bytes("out/\($0)") }
    let wide = narrowEach.replacingOccurrences(of: "15%", with: "60%")
    let error = await #expect(throws: ConfigurationError.self) {
      try await run(read(world, wide), world.folder("out"))
    }
    #expect(error?.problem.contains("and the rule wants 5") == true, "\(String(describing: error))")
    #expect(names.map { world.bytes("out/\($0)") } == before)
  }

  @Test("a table of an older rule does not outlive it")
  func staleTable() async throws {
    let world = try SmallWorld()
    _ = try await run(read(world, narrowEach), world.folder("out"))
    #expect(world.bytes("out/replications.csv") != nil)
    _ = try await run(read(world, "30"), world.folder("out"))
    #expect(world.bytes("out/replications.csv") == nil)
  }

  @Test("times that never came and values that are all equal ask for caution")
  func caution() async throws {
    let world = try SmallWorld()
    let rule = "{ until: { outcome: detectionTime, half-width: 1 }, at-least: 12, at-most: 20 }"
    let summary = try await run(
      read(world, rule, ["ticks: 24": "ticks: 2", "every: 6": "every: 1"]), world.folder("out"))
    let decided = rows(world, "out/replications.csv")
    #expect(decided.dropFirst().allSatisfy { $0[3] == "1" && $0[8].contains("the horizon") })
    #expect(summary.stopping?.cautioned ?? 0 >= 4)
    let flat = "{ until: { outcome: loss.unavoidable, half-width: 1 }, at-least: 12, at-most: 20 }"
    _ = try await run(
      read(
        world, flat,
        [
          "ticks: 24": "ticks: 1", "every: 6": "every: 1",
          "[loss, detectionTime": "[loss.unavoidable",
        ]), world.folder("flat"))
    let equal = rows(world, "flat/replications.csv")
    #expect(equal.allSatisfy { $0[3].isEmpty && $0[8].contains("are equal") }, "\(equal)")
  }

  @Test("fewer replications than a rule has given are refused, as many are added")
  func fixedAfterRule() async throws {
    let world = try SmallWorld()
    _ = try await run(read(world, narrowEach), world.folder("out"))
    let error = await #expect(throws: ConfigurationError.self) {
      try await run(world.read(), world.folder("out"))
    }
    #expect(error?.problem.contains("a stopping rule has given some points") == true)
    let summary = try await run(read(world, "30"), world.folder("out"))
    #expect(summary.isComplete && summary.total == 150)
  }

  @Test("points are added to the end of a list, and what was run must stay as it was")
  func growingList() async throws {
    let world = try SmallWorld()
    try world.write("modes.digital,trust.county\n0,0.25\n0.5,1\n", "points.csv")
    _ = try await run(world.readList(), world.folder("out"))
    let before = rows(world, "out/runs.csv")
    try world.write("modes.digital,trust.county\n0,0.25\n0.5,1\n0.9,0.5\n", "points.csv")
    let added = try await run(world.readList(), world.folder("out"))
    #expect(
      added.made == 2
        && rows(world, "out/runs.csv") == before + rows(world, "out/runs.csv").suffix(2))
    let replay = try Replay(world.folder("out"))
    #expect(try replay.compareRow(point: 3, replication: 2).isEmpty && replay.warnings.isEmpty)
    try world.write("modes.digital,trust.county\n0,0.25\n0.6,1\n0.9,0.5\n", "points.csv")
    let changed = await #expect(throws: ConfigurationError.self) {
      try await run(world.readList(), world.folder("out"))
    }
    #expect(changed?.problem.contains("point 2 is not the one that was run") == true)
    try world.write("modes.digital,trust.county\n0,0.25\n", "points.csv")
    await #expect(throws: ConfigurationError.self) {
      try await run(world.readList(), world.folder("out"))
    }
  }
}
