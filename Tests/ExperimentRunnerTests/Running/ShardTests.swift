import ExperimentRunner
import Foundation
import Results
import Testing

@Suite("A share of the points") struct ShardTests {
  private func run(
    _ world: SmallWorld, _ shard: String, _ name: String,
    _ replacing: [String: String] = [:], replications: Int? = nil
  ) async throws -> RunSummary {
    var experiment = try world.read(replacing)
    if let replications { experiment.replications = .fixed(replications) }
    return try await ExperimentRun(
      experiment, folder: world.folder(name), shard: #require(Shard(shard)), threads: 2
    ).execute()
  }

  private func points(_ world: SmallWorld, _ name: String) throws -> [Int] {
    let table = try CSVTable(text: world.text("\(name)/runs.csv"), path: "runs.csv")
    return table.rows.compactMap { Int($0.fields[0]) }
  }

  @Test(
    "`I/N` is read where both are whole and I is one of N",
    arguments: ["0/2", "3/2", "1/0", "1", "1/", "/2", "a/2", "1/2/3", "-1/2", "1/1000001", ""])
  func unreadable(_ text: String) {
    #expect(Shard(text) == nil)
    #expect(Shard("2/7")?.description == "2/7")
    #expect(Shard("1/1") == .whole)
  }

  @Test("shards share the points among them, each whole and none twice", arguments: [1, 2, 3, 7])
  func partition(_ count: Int) async throws {
    let world = try SmallWorld()
    var all: [Int] = []
    for index in 1...count {
      let summary = try await run(world, "\(index)/\(count)", "\(index)")
      let points = try points(world, "\(index)")
      #expect(summary.isComplete)
      #expect(summary.total == points.count)
      #expect(points.allSatisfy { $0 % count == index - 1 })
      all += points
    }
    #expect(all.sorted() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
  }

  @Test("more replications go to the shard that has the point")
  func growing() async throws {
    let world = try SmallWorld()
    _ = try await run(world, "2/3", "out")
    let more = try await run(world, "2/3", "out", replications: 3)
    #expect((more.made, more.total) == (2, 6))
    #expect(try points(world, "out") == [1, 1, 1, 4, 4, 4])
  }

  @Test("a folder of one shard is refused to another, and to the whole", arguments: ["1/3", "1/1"])
  func otherShard(_ shard: String) async throws {
    let world = try SmallWorld()
    _ = try await run(world, "2/3", "out")
    let error = await #expect(throws: ConfigurationError.self) {
      _ = try await run(world, shard, "out")
    }
    #expect(error?.problem.hasPrefix("the folder holds shard 2/3, and this is") == true)
  }

  @Test("a stopping rule at each point decides in a shard as in the whole")
  func stopping() async throws {
    let world = try SmallWorld()
    let rule = [
      "replications: 2":
        "replications: { until: { outcome: loss, half-width: 10% }, at-least: 3, at-most: 12 }"
    ]
    _ = try await run(world, "1/1", "whole", rule)
    let whole = try points(world, "whole")
    for index in 1...2 {
      _ = try await run(world, "\(index)/2", "\(index)", rule)
      #expect(try points(world, "\(index)") == whole.filter { $0 % 2 == index - 1 })
    }
  }

  @Test("a stopping rule on the difference of two points is refused in shards")
  func contrast() async throws {
    let world = try SmallWorld()
    let rule = [
      "replications: 2":
        "replications: { until: { outcome: loss, between: [1, 2], half-width: 10% }, "
        + "at-least: 3, at-most: 12 }"
    ]
    let error = await #expect(throws: ConfigurationError.self) {
      _ = try await run(world, "1/2", "out", rule)
    }
    #expect(error?.problem.contains("may lie in two shards") == true)
    #expect(error?.line == 5)
    #expect(world.bytes("out/results.sqlite") == nil)
  }

  @Test("a shard repeats itself from its folder")
  func replay() async throws {
    let world = try SmallWorld()
    _ = try await run(world, "2/3", "out")
    let replay = try Replay(world.folder("out"))
    #expect(replay.shard.description == "2/3")
    #expect(replay.warnings.isEmpty)
  }
}
