import ExperimentRunner
import Foundation
import GovernanceModel
import Results
import Testing

@Suite("Runs with checkpoints") struct LongRunTests {
  @Test(
    "stopped and begun again, several times, a run has the bits of one that was not",
    arguments: LongScenario.all)
  func stopped(scenario: LongScenario) throws {
    let world = try SmallWorld()
    let design = try Design(try scenario.experiment())
    let whole = try finished(LongRun(design, seed: 11))
    let run = LongRun(design, seed: 11, folder: world.folder("out"), checkpointEvery: 1_000)
    for stop in scenario.stops {
      var notes: [String] = []
      let place = try stopAt(stop, run) { notes.append($0) }
      #expect(place.episode == max(0, stop - 1) / scenario.ticks + 1)
      #expect(place.hour == (stop == 0 ? 0 : (stop - 1) % scenario.ticks + 1))
      #expect(notes.count == (stop == scenario.stops[0] ? 0 : 1))
    }
    let end = try finished(run)
    #expect(bits(end) == bits(whole))
    #expect(end.trajectory[0].count == scenario.ticks * scenario.episodes)
    #expect(world.bytes("out/checkpoint") == nil)
  }

  @Test("a checkpoint read on another thread goes on to the same bits")
  func otherThread() async throws {
    let world = try SmallWorld()
    let design = try Design(try LongScenario.all[4].experiment())
    let run = LongRun(design, seed: 3, folder: world.folder("out"), checkpointEvery: 10)
    _ = try stopAt(70, run)
    async let end = Task.detached { try finished(run) }.value
    let whole = try finished(LongRun(design, seed: 3))
    #expect(try bits(await end) == bits(whole))
  }

  @Test("a checkpoint is written every so many hours, not after the last")
  func every() throws {
    let world = try SmallWorld()
    let run = try small(world, every: 10)
    var hours: [Int] = []
    var last: Data?
    _ = try run.execute(progress: { progress in
      let bytes = world.bytes("out/checkpoint")
      if bytes != last { hours.append(progress.done) }
      last = bytes
    })
    #expect(hours == [10, 20, 30, 40])
    #expect(world.bytes("out/checkpoint") == nil)
  }

  @Test(
    "a checkpoint of another run is refused, by what differs, and stays",
    arguments: [
      ("seed", "`seed` was 1 and is 2"), ("ticks", "`ticks` was 24 and is 23"),
      ("episodes", "`episodes` was 2 and is 3"),
      ("settings", "`modes.vertical.openness` was 0 and is 0.5"),
      ("scenario", "`scenario.yaml` has changed"),
      ("records", "`recorded outcomes` was loss and is trust"),
    ])
  func foreign(what: String, words: String) throws {
    let world = try SmallWorld()
    _ = try stopAt(12, try small(world, every: 10))
    let before = world.bytes("out/checkpoint")
    if what == "scenario" {
      try world.write(SmallWorld.scenario + "# more\n", "world/scenario.yaml")
    }
    let run = try small(
      world, every: 5, seed: what == "seed" ? 2 : 1, ticks: what == "ticks" ? 23 : 24,
      episodes: what == "episodes" ? 3 : 2, openness: what == "settings" ? 0.5 : 0,
      recording: what == "records" ? "trust" : "loss")
    let message = world.error { try run.execute() }
    #expect(message.hasPrefix("out/checkpoint: the checkpoint is of another run: \(words)"))
    #expect(message.contains("choose another folder with --output"))
    #expect(world.bytes("out/checkpoint") == before)
  }

  @Test("a damaged checkpoint is told, set aside, and the run begins anew", arguments: 0..<6)
  func damaged(kind: Int) throws {
    let world = try SmallWorld()
    let run = try small(world, every: 10)
    let whole = try finished(LongRun(run.design, seed: 1))
    _ = try stopAt(30, run)
    var bytes = try #require(world.bytes("out/checkpoint"))
    switch kind {
    case 0: bytes = Data()
    case 1: bytes = bytes.prefix(40)
    case 2: bytes = bytes.dropLast()
    case 3: bytes[3] ^= 1
    case 4: bytes[30] ^= 1
    default: bytes[bytes.count / 2] ^= 16
    }
    try bytes.write(to: URL(fileURLWithPath: world.file("out/checkpoint")))
    var notes: [String] = []
    let end = try finished(run) { notes.append($0) }
    #expect(notes.count == 1 && notes[0].contains("is damaged"))
    #expect(world.bytes("out/checkpoint.damaged") == bytes)
    #expect(bits(end) == bits(whole))
  }

  @Test("what a process left that was killed while it wrote does not stay")
  func remains() throws {
    let world = try SmallWorld()
    let run = try small(world, every: 10)
    _ = try stopAt(30, run)
    try world.write("half", "out/checkpoint.4711.part")
    var notes: [String] = []
    _ = try finished(run) { notes.append($0) }
    #expect(notes == ["going on from hour 6 of episode 2"])
    let names = try FileManager.default.contentsOfDirectory(atPath: world.file("out"))
    #expect(names.sorted() == [".lock", "runs.csv", "trajectories.csv"])
  }

  @Test("a folder in which another process writes is refused")
  func held() throws {
    let world = try SmallWorld()
    let run = try small(world, every: 10)
    _ = try stopAt(5, run)
    let lock = try FolderLock(world.file("out"))
    defer { withExtendedLifetime(lock) {} }
    #expect(world.error { try run.execute() }.contains("another run is writing here"))
  }

  /// 2 × 24 hours on two counties.
  private func small(
    _ world: SmallWorld, every hours: Int, seed: UInt64 = 1, ticks: Int = 24, episodes: Int = 2,
    openness: Double = 0, recording name: String = "loss"
  ) throws -> LongRun {
    let experiment = Experiment(
      simulating: try ScenarioSource.read(world.file("world/scenario.yaml")),
      settings: try [Setting].parse(["modes.vertical.openness=\(openness)"]), ticks: ticks,
      episodes: episodes, recording: [try #require(Outcome.named(name))])
    return LongRun(
      try Design(experiment), seed: seed, folder: world.folder("out"), checkpointEvery: hours)
  }
}

private struct Unexpected: Error {}

/// Runs to the end.
private func finished(_ run: LongRun, note: (String) -> Void = { _ in }) throws -> RunRecord {
  guard case .finished(let record) = try run.execute(note: note) else { throw Unexpected() }
  return record
}

/// Runs until so many hours are over.
private func stopAt(
  _ hours: Int, _ run: LongRun, note: (String) -> Void = { _ in }
) throws -> RunPlace {
  var done = hours == 0 ? 0 : -1
  let ending = try run.execute { _ in
  } progress: {
    done = $0.done
  } shouldStop: {
    done >= hours
  } note: {
    note($0)
  }
  guard case .stopped(let place) = ending else { throw Unexpected() }
  return place
}

/// Outcomes and trajectories, bit by bit.
private func bits(_ run: RunRecord) -> [[UInt64]] {
  ([run.outcomes] + run.trajectory).map { $0.map(\.bitPattern) } + [[UInt64(run.ties)]]
}
