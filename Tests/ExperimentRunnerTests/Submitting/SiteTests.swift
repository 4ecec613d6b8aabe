import ExperimentRunner
import Foundation
import Testing

@Suite("A site file") struct SiteTests {
  private func read(_ text: String) throws -> Site {
    try Site.read(bytes: Array(text.utf8), named: "site.yaml")
  }

  @Test("says what the site asks, and leaves out what it does not")
  func whole() throws {
    let site = try read(
      """
      partition: short
      account: project-7
      time: 04:00:00
      memory: 2G
      cpus-per-task: 4
      stop-before: 90
      requeues: 3
      modules: [gcc/13, "swift 6"]
      options: [--qos=long]
      launcher: [srun, --mpi=pmi2]
      """)
    #expect((site.partition, site.account, site.memory) == ("short", "project-7", "2G"))
    #expect(site.time?.seconds == 14_400)
    #expect((site.threads, site.stopBefore, site.requeues) == (4, 90, 3))
    #expect(site.modules == ["gcc/13", "swift 6"])
    #expect((site.options, site.launcher) == (["--qos=long"], ["srun", "--mpi=pmi2"]))
    #expect(try read("partition: short") != site)
    #expect(try read("requeues: 20") == Site())
  }

  @Test(
    "what it cannot say is told with its place and a remedy",
    arguments: [
      ("partiton: a", "site.yaml:1:1: `partiton` is no key of a site; did you mean `partition`?"),
      ("partition: a b", "site.yaml:1:12: `partition` is `a b`; write one name"),
      ("account: \"a\\nb\"", "site.yaml:1:10: `account` is empty or has a line break"),
      ("time: soon", "site.yaml:1:7: `time` is `soon`; write minutes"),
      ("time: 00:02:00", "site.yaml:1:1: a task of 120 seconds is told to stop 120 seconds before"),
      ("memory: much", "site.yaml:1:9: `memory` is `much`; write a whole number"),
      ("cpus-per-task: 0", "site.yaml:1:16: `cpus-per-task` is `0`; write a whole number from 1"),
      ("options: [qos]", "site.yaml:1:11: `qos` is no option of sbatch"),
      ("launcher: []", "site.yaml:1:11: `launcher` is empty"),
      ("modules: gcc", "site.yaml:1:10: `modules` is no list"),
    ])
  func refused(_ text: String, _ words: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try read(text) }
    #expect("\(error)".hasPrefix(words), "\(error)")
  }

  @Test("the one that is shipped reads as it stands")
  func shipped() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Experiments/sites/example.yaml")
    let site = try Site.read(file.standardizedFileURL.path)
    #expect(site.time?.seconds == 14_400)
    #expect(site.options == ["--qos=normal", "--mail-type=FAIL"])
  }

  @Test(
    "time is told as Slurm tells it",
    arguments: [
      ("90", 5_400), ("1:30", 90), ("04:00:00", 14_400), ("2-12", 216_000), ("1-00:30", 88_200),
      ("1-0:0:5", 86_405),
    ])
  func times(_ text: String, _ seconds: Int) {
    #expect(TimeLimit(text)?.seconds == seconds)
  }

  @Test("what is no time is none", arguments: ["", "0", "a", "1:2:3:4", "1-", "-1", "1-2-3", "１"])
  func noTimes(_ text: String) {
    #expect(TimeLimit(text) == nil)
  }
}
