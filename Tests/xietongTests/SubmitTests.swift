import Foundation
import Testing

/// With stand-ins for sbatch, squeue and mpirun; `make test-cluster` takes the real ones.
@Suite("The command submit") struct SubmitTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("launcher: [\(place.path)/mpirun]\n", "site.yaml")
    try stand(
      for: "mpirun",
      """
      ranks=$2
      shift 2
      for ((rank = 0; rank < ranks; rank++)); do PMI_RANK=$rank "$@" || exit; done
      """)
    try stand(for: "sbatch", "[[ $* == *array* ]] && echo 11 || echo 12")
    try stand(for: "squeue", "cat queue 2>/dev/null || true")
  }

  private func stand(for command: String, _ work: String) throws {
    try place.write("#!/bin/bash\n\(work)\n", command)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: place.file(command))
  }

  private func submit(_ engine: String, _ options: String...) throws -> Program.Ending {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try Program(
      [
        "submit", "experiment.yaml", "--engine", engine, "--shards", "2", "--site", "site.yaml",
        "--output", "out",
      ] + options, in: place.path, environment: ["PATH": "\(place.path):\(path)"]
    ).end()
  }

  private func expectPlain() throws {
    #expect(try place.run("run", "experiment.yaml", "--output", "plain").status == 0)
    place.expectSame("plain", "out")
  }

  @Test("a list that has grown is gone on with, one whose points changed is refused")
  func list() throws {
    let levers = "levers:\n  modes.vertical.openness: [0, 1]\n  modes.digital: [0, 0.9]\n"
    let text = Workplace.experiment.replacingOccurrences(of: levers, with: "")
      .replacingOccurrences(
        of: "design: factorial", with: "design: { list: { file: points.csv } }")
    try place.write(text, "experiment.yaml")
    try place.write("modes.digital,trust.county\n0,0.25\n0.5,1\n", "points.csv")
    let first = try submit("mpi")
    #expect(first.status == 0, "\(first.errors)")
    try expectPlain()
    try place.write("modes.digital,trust.county\n0,0.25\n0.6,1\n", "points.csv")
    let changed = try submit("mpi")
    #expect(changed.status == 2)
    #expect(changed.errors.contains("points.csv: point 2 is not the one of the shards"))
    try place.write("modes.digital,trust.county\n0,0.25\n0.5,1\n0.9,0.5\n", "points.csv")
    let grown = try submit("mpi")
    #expect(grown.status == 0, "\(grown.errors)")
    #expect(!grown.errors.contains("nothing to run"))
    try expectPlain()
    #expect(try submit("mpi").errors.contains("nothing to run"))
  }

  @Test(
    "what was lost is made again", arguments: ["out-shards/2-of-2", "out", "out/effects.csv"])
  func lost(_ name: String) throws {
    #expect(try submit("mpi").status == 0)
    try FileManager.default.removeItem(atPath: place.file(name))
    let again = try submit("mpi")
    #expect(again.status == 0, "\(again.errors)")
    #expect(!again.errors.contains("nothing to run"))
    try expectPlain()
  }

  @Test("more replications than those of jobs in the queue are not waited for")
  func queued() throws {
    let first = try submit("slurm")
    #expect(first.status == 0, "\(first.errors)")
    try place.write("11 1 RUNNING\n12 N/A PENDING\n", "queue")
    try place.write(
      Workplace.experiment.replacingOccurrences(of: "replications: 2", with: "replications: 3"),
      "experiment.yaml")
    let more = try submit("slurm", "--wait")
    #expect(more.status == 1)
    let words =
      "jobs 11, 12 are still in the queue for 2 replications, and this asks for 3 replications"
    #expect(more.errors.contains(words), "\(more.errors)")
  }

  @Test("a tool may say more than a pipe holds")
  func wordy() throws {
    try stand(for: "sbatch", "printf 'e%.0s' {1..200000} >&2; exit 1")
    let ending = try submit("slurm")
    #expect(ending.status == 1)
    #expect(ending.errors.contains("sbatch: eeee"))
  }

  @Test("a file where the run directory should be is refused with 2")
  func file() throws {
    try place.write("mine", "out")
    let ending = try submit("mpi")
    #expect(ending.status == 2)
    #expect(ending.errors.contains("a file stands where the folder should be made"))
    #expect(place.text("out") == "mine")
  }
}
