import Foundation
import Testing

@Suite("The command simulate with checkpoints") struct CheckpointTests {
  static let tables = ["runs.csv", "trajectories.csv"]

  private func start(_ place: Workplace, _ folder: String, _ more: String...) throws -> Program {
    try Program(
      [
        "simulate", "scenario.yaml", "--ticks", "1000", "--episodes", "3", "--output", folder,
        "--checkpoint-every", "20",
      ] + more, in: place.path)
  }

  /// Waits until a checkpoint lies in a folder.
  private func waitForCheckpoint(_ program: Program, _ place: Workplace, _ folder: String) {
    let file = place.file("\(folder)/checkpoint")
    while program.process.isRunning, !FileManager.default.fileExists(atPath: file) {
      usleep(1_000)
    }
  }

  private func expectSame(_ place: Workplace, _ a: String, _ b: String) {
    for name in Self.tables {
      #expect(place.bytes("\(a)/\(name)") != nil)
      #expect(place.bytes("\(a)/\(name)") == place.bytes("\(b)/\(name)"), "\(name)")
    }
  }

  @Test("killed on its way, twice, and called again, it ends with the bytes of a run that was not")
  func killed() throws {
    let place = try Workplace()
    for time in 1...2 {
      let program = try start(place, "cut", "--threads", "\(time)")
      waitForCheckpoint(program, place, "cut")
      program.wait(forLines: time - 1)
      usleep(20_000)
      program.send(SIGKILL)
      let ending = program.end()
      #expect(ending.status == 128 + SIGKILL)
      #expect(ending.errors.contains("going on from hour ") == (time == 2), "\(ending.errors)")
      #expect(place.bytes("cut/runs.csv") == nil && place.bytes("cut/checkpoint") != nil)
    }
    let last = try start(place, "cut").end()
    #expect(last.status == 0 && last.errors.contains("going on from hour "), "\(last.errors)")
    let whole = try place.run(
      "simulate", "scenario.yaml", "--ticks", "1000", "--episodes", "3", "--output", "whole")
    #expect(whole.status == 0 && whole.output == last.output, "\(whole.errors)")
    expectSame(place, "cut", "whole")
    #expect(place.names.filter { $0.hasPrefix("cut/checkpoint") } == [])
  }

  @Test(
    "asked to stop, it writes where it stands and says how to go on", arguments: [SIGINT, SIGTERM])
  func asked(signal: Int32) throws {
    let place = try Workplace()
    let program = try start(place, "cut")
    waitForCheckpoint(program, place, "cut")
    program.send(signal)
    let ending = program.end()
    #expect(ending.status == 128 + signal && ending.output.isEmpty, "\(ending.errors)")
    let words = try #require(ending.errors.firstMatch(of: /stopped at (hour \d+ of episode \d)/))
    #expect(ending.errors.contains("give the same command again to go on"))
    let next = try start(place, "cut").end()
    #expect(next.status == 0 && next.errors.contains("going on from \(words.1)"), "\(next.errors)")
  }

  @Test("a damaged checkpoint is set aside; one of another seed is refused")
  func damagedAndForeign() throws {
    let place = try Workplace()
    let program = try start(place, "cut")
    waitForCheckpoint(program, place, "cut")
    program.send(SIGTERM)
    _ = program.end()
    let other = try start(place, "cut", "--seed", "2").end()
    #expect(other.status == 2 && other.errors.contains("`seed` was 1 and is 2"), "\(other.errors)")
    var bytes = try #require(place.bytes("cut/checkpoint"))
    bytes[bytes.count - 100] ^= 1
    try bytes.write(to: URL(fileURLWithPath: place.file("cut/checkpoint")))
    let anew = try start(place, "cut").end()
    #expect(anew.status == 0 && anew.errors.contains("is damaged"), "\(anew.errors)")
    #expect(place.bytes("cut/checkpoint.damaged") == bytes)
    _ = try place.run(
      "simulate", "scenario.yaml", "--ticks", "1000", "--episodes", "3", "--output", "whole")
    expectSame(place, "cut", "whole")
  }

  @Test("without a folder there is no place for a checkpoint")
  func noFolder() throws {
    let place = try Workplace()
    for arguments in [["--checkpoint-every", "5"], ["--checkpoint-every", "0", "--output", "o"]] {
      let ending = try Program(["simulate", "scenario.yaml"] + arguments, in: place.path).end()
      #expect(ending.status == 2 && ending.errors.contains("--checkpoint-every"))
    }
    #expect(!place.names.contains("o"))
  }
}
