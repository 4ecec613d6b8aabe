import Foundation
import Testing

@Suite("The command run") struct RunTests {
  @Test("one thread and two write the same bytes")
  func threads() throws {
    let place = try Workplace()
    for count in ["1", "2"] {
      let ending = try place.run("run", "experiment.yaml", "--output", count, "--threads", count)
      #expect(ending.status == 0, "\(ending.errors)")
    }
    place.expectSame("1", "2")
  }

  @Test("killed on its way and called again, it ends with the bytes of a run that was not")
  func killed() throws {
    let place = try Workplace()
    try place.makeLong()
    let first = try place.start("run", "experiment.yaml", "--output", "cut", "--threads", "1")
    first.wait(forLines: 1)
    first.send(SIGKILL)
    #expect(first.end().status == 128 + SIGKILL)
    #expect(place.bytes("cut/results.sqlite") != nil)
    #expect(place.bytes("cut/runs.csv") == nil)
    let second = try place.run("run", "experiment.yaml", "--output", "cut")
    #expect(second.status == 0, "\(second.errors)")
    #expect(try place.run("run", "experiment.yaml", "--output", "whole").status == 0)
    place.expectSame("cut", "whole")
  }

  @Test(
    "a million points begin within ten seconds, in less than 500 MiB",
    arguments: ["1", "{ until: { outcome: loss, half-width: 5% }, at-least: 2, at-most: 9 }"])
  func million(_ replications: String) throws {
    let place = try Workplace()
    try place.makeMillion(replications)
    let clock = ContinuousClock()
    let start = clock.now
    let program = try place.start("run", "experiment.yaml", "--output", "out")
    program.wait(forLines: 1)
    #expect(clock.now - start < .seconds(10))
    sleep(2)
    let peak = program.peakMemory
    program.send(SIGINT)
    let ending = program.end()
    #expect(ending.status == 128 + SIGINT)
    #expect(ending.errors.contains(" runs "), "\(ending.errors)")
    #expect(ending.errors.contains("are stored in out"), "\(ending.errors)")
    #expect(peak > 0 && peak < 500 * 1_024, "\(peak) KiB")
  }

  @Test("a second run into a folder in use ends with 1 and harms nothing")
  func second() throws {
    let place = try Workplace()
    try place.makeLong()
    let first = try place.start("run", "experiment.yaml", "--output", "out")
    first.wait(forLines: 1)
    first.send(SIGSTOP)
    let second = try place.run("run", "experiment.yaml", "--output", "out")
    first.send(SIGCONT)
    #expect(second.status == 1)
    let holder = "out: another run is writing here (process \(first.process.processIdentifier) on "
    #expect(second.errors.contains(holder), "\(second.errors)")
    #expect(second.errors.contains("; wait until it ends"))
    #expect(first.end().status == 0)
    #expect(try place.run("run", "experiment.yaml", "--output", "alone").status == 0)
    place.expectSame("out", "alone")
  }

  @Test("a file that grows too large ends it with 1 and a remedy, and a later run completes it")
  func fileLimit() throws {
    let place = try Workplace()
    let first = try place.run("run", "experiment.yaml", "--output", "cut", limit: 300)
    #expect(first.status == 1)
    #expect(first.errors.contains("make room"), "\(first.errors)")
    #expect(first.errors.hasPrefix("1/10 runs"))
    #expect(place.bytes("cut/runs.csv") == nil)
    #expect(try place.run("run", "experiment.yaml", "--output", "cut").status == 0)
    #expect(try place.run("run", "experiment.yaml", "--output", "whole").status == 0)
    place.expectSame("cut", "whole")
  }

  @Test("asked for fewer replications than are stored, it keeps them, says so, and still repeats")
  func fewerReplications() throws {
    let place = try Workplace()
    #expect(try place.run("run", "experiment.yaml", "--output", "out").status == 0)
    let before = Workplace.tables.map { place.bytes("out/\($0)") }
    let ending = try place.run("run", "experiment.yaml", "--output", "out", "--replications", "1")
    #expect(ending.status == 0)
    #expect(ending.errors.contains("note: out holds runs of 2 replications: these are kept"))
    #expect(Workplace.tables.map { place.bytes("out/\($0)") } == before)
    #expect(place.text("out/experiment.yaml").contains("replications: 2\n"))
    let again = try place.run("run", "--from", "out")
    #expect((again.status, again.output) == (0, "identical: out\n"))
  }

  @Test("a changed cell is found by --from, with status 1")
  func changedCell() throws {
    let place = try Workplace()
    #expect(try place.run("run", "experiment.yaml", "--output", "out").status == 0)
    try place.write(place.text("out/runs.csv").dropLast() + "1\n", "out/runs.csv")
    let ending = try place.run("run", "--from", "out", "--quiet")
    #expect(ending.status == 1)
    #expect(ending.output.hasPrefix("runs.csv: 1 rows differ in cost"))
  }
}
