import ExperimentRunner
import Foundation
import Testing

@Suite("A folder of shards") struct ShardsFolderTests {
  private let world: SmallWorld
  private let folder: ShardsFolder
  private let design: Design

  init() throws {
    world = try SmallWorld()
    folder = ShardsFolder(output: world.path + "/out/", count: 2)
    design = try Design(Experiment.read(world.path + "/experiment.yaml"))
  }

  private func prepare(_ design: Design) throws {
    try folder.prepare(
      design, JobScripts(folder: folder, site: Site(), program: "/xietong", name: "small"))
  }

  private func write(_ text: String, _ part: String) throws {
    try text.write(toFile: "\(folder.logs)/\(part)", atomically: true, encoding: .utf8)
  }

  /// What a run leaves, as far as it is looked at here.
  private func makeRuns(_ run: RunFolder, _ tables: [String]) throws {
    try FileManager.default.createDirectory(atPath: run.path, withIntermediateDirectories: true)
    for name in ["results.sqlite"] + tables {
      try "x".write(toFile: "\(run.path)/\(name)", atomically: true, encoding: .utf8)
    }
  }

  @Test("keeps the experiment as it was, of the same design")
  func frozen() throws {
    try prepare(design)
    try FileManager.default.removeItem(atPath: world.path + "/world")
    let again = try Design(Experiment.read(folder.experiment.experiment))
    #expect(again.hash == design.hash)
    #expect(FileManager.default.isExecutableFile(atPath: folder.arrayScript))
  }

  @Test("knows from statuses what is missing, and forgets them when more replications are wanted")
  func missing() throws {
    try prepare(design)
    #expect(folder.missing == [1, 2])
    try makeRuns(folder.folder(of: 1), ["runs.csv"])
    try write("0\n", "1.status")
    try write("143\n", "2.status")
    #expect(folder.missing == [2])
    #expect(folder.status(of: .shard(2)) == 143)
    try prepare(design)
    #expect(folder.missing == [2])
    var experiment = design.experiment
    experiment.replications = .fixed(3)
    try prepare(Design(experiment))
    #expect(folder.missing == [1, 2])
  }

  @Test(
    "a shard that ended well is missing again without its store or its table",
    arguments: ["/results.sqlite", "/runs.csv", ""])
  func lost(_ name: String) throws {
    try prepare(design)
    for shard in folder.shards {
      try makeRuns(folder.folder(of: shard), ["runs.csv"])
      try write("0\n", "\(shard).status")
    }
    #expect(folder.missing.isEmpty)
    try FileManager.default.removeItem(atPath: "\(folder.folder(of: 2).path)\(name)")
    #expect(folder.missing == [2])
  }

  @Test("a store with nothing in it is no store")
  func emptied() throws {
    try prepare(design)
    try makeRuns(folder.folder(of: 1), ["runs.csv"])
    try write("0\n", "1.status")
    #expect(folder.isDone(1))
    try Data().write(to: URL(fileURLWithPath: folder.folder(of: 1).store))
    #expect(!folder.isDone(1))
  }

  @Test(
    "the whole is joined when its tables stand",
    arguments: ["runs.csv", "summary.csv", "effects.csv", "results.sqlite"])
  func joined(_ name: String) throws {
    try prepare(design)
    for shard in folder.shards {
      try makeRuns(folder.folder(of: shard), ["runs.csv"])
      try write("0\n", "\(shard).status")
    }
    try makeRuns(folder.output, ["runs.csv", "summary.csv", "effects.csv"])
    #expect(!folder.isJoined)
    try write("0\n", "merge.status")
    #expect(folder.isJoined)
    try FileManager.default.removeItem(atPath: "\(folder.output.path)/\(name)")
    #expect(!folder.isJoined)
  }

  @Test(
    "reads how far a shard has come from the last line of progress",
    arguments: [
      ("", nil, nil), ("== task 1\nnote: 3/4 of it\n", nil, nil),
      ("1/40 runs, 2.0 runs/s\n12/40 runs, 2.0 runs/s, 14 s left\n", 12, 40),
      ("7/10+ runs, 2.0 runs/s\nresults in out\n", 7, 10),
    ] as [(String, Int?, Int?)])
  func progress(_ text: String, _ done: Int?, _ total: Int?) throws {
    try prepare(design)
    try write(text, "1.log")
    #expect(folder.progress(of: 1)?.done == done)
    #expect(folder.progress(of: 1)?.total == total)
    #expect(folder.progress(of: 2) == nil)
  }

  @Test("refuses another design and another number of shards, each with a remedy")
  func other() throws {
    try Submission(designHash: design.hash, shards: 2).refuseOther(design, folder)
    let many = #expect(throws: ConfigurationError.self) {
      try Submission(designHash: design.hash, shards: 3).refuseOther(design, folder)
    }
    #expect(many?.remedy.hasPrefix("give --shards 3") == true)
    let other = #expect(throws: ConfigurationError.self) {
      try Submission(designHash: "x", shards: 2).refuseOther(design, folder)
    }
    #expect(other?.problem.hasPrefix("the folder holds shards of the design x") == true)
  }

  /// The experiment with two levers from a list.
  private func listed(_ points: String) throws -> Design {
    try world.write("modes.digital,trust.county\n\(points)", "points.csv")
    return try Design(world.readList())
  }

  @Test("points at the end of a list are new, and statuses are forgotten for them")
  func grown() throws {
    let (before, after) = (try listed("0,0.25\n0.5,1\n"), try listed("0,0.25\n0.5,1\n0.9,0.5\n"))
    #expect(before.hash == after.hash)
    try prepare(before)
    for shard in folder.shards {
      try makeRuns(folder.folder(of: shard), ["runs.csv"])
      try write("0\n", "\(shard).status")
    }
    try write("0\n", "merge.status")
    #expect(folder.difference(from: before) == nil)
    try prepare(before)
    #expect(folder.missing.isEmpty)
    try Submission(designHash: after.hash, shards: 2).refuseOther(after, folder)
    let difference = folder.difference(from: after)
    #expect(difference?.kept == "2 points" && difference?.asked == "3 points")
    try prepare(after)
    #expect(folder.missing == [1, 2])
    #expect(folder.status(of: .merge) == nil)
    #expect(folder.difference(from: after) == nil)
  }

  @Test(
    "points of a list that were changed, moved or taken away are refused",
    arguments: [
      ("0,0.25\n0.5,0.75\n", "point 2 is not"), ("0,0.2\n0.5,1\n", "point 1 is not"),
      ("0,0.25\n0.1,0.1\n0.5,1\n", "point 2 is not"), ("0,0.25\n", "point 2 of the shards"),
      ("0,0.25\n0.5,1\n", nil), ("0.0,0.25\n0.50,1\n", nil),
    ] as [(String, String?)])
  func changed(_ points: String, _ problem: String?) throws {
    try prepare(listed("0,0.25\n0.5,1\n"))
    let design = try listed(points)
    let submission = Submission(designHash: design.hash, shards: 2)
    guard let problem else { return try submission.refuseOther(design, folder) }
    let error = #expect(throws: ConfigurationError.self) {
      try submission.refuseOther(design, folder)
    }
    #expect(error?.problem.hasPrefix(problem) == true, "\(String(describing: error))")
    #expect(error?.remedy.hasPrefix("add new points at the end") == true)
  }

  @Test("tells in what an experiment differs from the one that was submitted")
  func difference() throws {
    try prepare(design)
    #expect(folder.difference(from: design) == nil)
    var experiment = design.experiment
    experiment.replications = .fixed(3)
    let difference = try folder.difference(from: Design(experiment))
    #expect(difference?.kept == "2 replications" && difference?.asked == "3 replications")
  }

  @Test("keeps a record of what was submitted")
  func record() throws {
    try prepare(design)
    #expect(try Submission.read(folder.record) == nil)
    var submission = Submission(designHash: design.hash, shards: 2)
    submission.jobs.append(.init(array: "12", tasks: [1, 2], merge: "13", time: "now"))
    try submission.write(folder.record)
    #expect(try Submission.read(folder.record) == submission)
  }

  @Test("refuses a path that no batch script can name", arguments: ["a\\b", "a\nb"])
  func path(_ name: String) throws {
    let folder = ShardsFolder(output: "\(world.path)/\(name)", count: 2)
    #expect(throws: ConfigurationError.self) { try folder.refuse(design) }
  }

  @Test("refuses a name that no batch script can bear", arguments: ["a\nb", "a\tb"])
  func name(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: world.file(name), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: world.file("world"), toPath: world.file("\(name)/world"))
    try world.write(SmallWorld.experiment, "\(name)/experiment.yaml")
    let design = try Design(Experiment.read(world.file("\(name)/experiment.yaml")))
    #expect(design.experiment.name == name)
    let error = #expect(throws: ConfigurationError.self) { try folder.refuse(design) }
    #expect(error?.remedy.hasPrefix("rename the folder") == true, "\(String(describing: error))")
  }

  @Test("refuses a file where a folder should be", arguments: ["out", "out-shards"])
  func file(_ name: String) throws {
    try world.write("mine", name)
    let error = #expect(throws: ConfigurationError.self) { try folder.refuse(design) }
    #expect(error?.file == world.file(name))
    #expect(error?.problem == "a file stands where the folder should be made")
  }

  @Test("refuses before it waits in a queue what the shards or the merge would refuse")
  func early() throws {
    try folder.refuse(design)
    let many = ShardsFolder(output: folder.output.path, count: design.points.count + 1)
    let error = #expect(throws: ConfigurationError.self) { try many.refuse(design) }
    #expect(error?.remedy == "choose from 1 to \(design.points.count)")
    try FileManager.default.createDirectory(
      atPath: folder.output.path, withIntermediateDirectories: true)
    try "mine".write(
      toFile: folder.output.path + "/notes.txt", atomically: true, encoding: .utf8)
    #expect(throws: ConfigurationError.self) { try folder.refuse(design) }
  }

  @Test("refuses a rule that looks at two points at once")
  func contrast() throws {
    let rule = "replications: { until: { outcome: loss, between: [1, 2], half-width: 50 } }"
    let text = SmallWorld.experiment.replacing("replications: 2", with: rule)
    let experiment = try Experiment.read(
      bytes: Array(text.utf8), named: world.path + "/experiment.yaml")
    #expect(throws: ConfigurationError.self) { try folder.refuse(Design(experiment)) }
  }

  @Test(
    "numbers stand in ranges",
    arguments: [([1, 2, 3], "1-3"), ([2], "2"), ([1, 3, 4, 7], "1,3-4,7"), ([], "")])
  func ranges(_ numbers: [Int], _ text: String) {
    #expect(taskRanges(numbers) == text)
  }

  @Test("a line of the queue tells job, task and whether it runs")
  func queue() {
    #expect(QueuedTask("12 3 RUNNING")?.task == 3)
    #expect(QueuedTask("12 3 COMPLETING")?.isRunning == true)
    #expect(QueuedTask("13 N/A PENDING")?.task == nil)
    #expect(QueuedTask("13 N/A PENDING")?.isRunning == false)
    #expect(QueuedTask("slurm_load_jobs error") == nil)
  }
}
