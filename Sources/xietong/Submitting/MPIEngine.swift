internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import Results

/// Makes shards as the ranks of one mpirun, and joins them.
struct MPIEngine {
  private let work: ShardWork
  private let launcher: Tool
  private let options: [String]
  private let bash: Tool

  init(_ work: ShardWork) throws(ResultsError) {
    self.work = work
    launcher = try Tool(
      work.site.launcher.first ?? "mpirun",
      or: "install Open MPI (Debian's openmpi-bin) or load the site's module, or name the command "
        + "as `launcher` in the site file")
    options = Array(work.site.launcher.dropFirst())
    bash = try Tool("bash", or: "install bash")
  }

  func run() async throws {
    try refuseQueued()
    try work.folder.prepare(work.design, work.scripts)
    try work.save()
    let missing = work.folder.missing
    if missing.isEmpty, work.isDone {
      Terminal.say("nothing to run: all is there")
    } else {
      work.folder.forget(.merge)
      if !missing.isEmpty { try await make(missing) }
      try merge()
    }
    try work.sayResults()
  }

  /// What Slurm has in its queue will be made there.
  private func refuseQueued() throws {
    let ours = Set(work.submission.numbers)
    guard !ours.isEmpty, let slurm = try? Slurm() else { return }
    let jobs = Set(try slurm.queue().map(\.job)).intersection(ours).sorted()
    guard jobs.isEmpty else {
      throw ResultsError(
        path: work.folder.path,
        problem: "jobs are still in Slurm's queue: \(jobs.joined(separator: ", "))",
        remedy: "wait until they end, or end them with scancel")
    }
  }

  private func make(_ shards: [Int]) async throws {
    for shard in shards { work.folder.forget(.shard(shard)) }
    let process = try launcher.start(
      options + ["-n", "\(shards.count)", work.folder.rankScript] + shards.map(String.init)
    ) {
      $0.standardOutput = FileHandle.standardError
      $0.environment = Self.environment
    }
    await follow(process)
    if let status = Interruption.status {
      Terminal.say("xietong: stopped; what is stored stays: give the same command again to go on")
      throw ExitCode(status)
    }
    let missing = work.folder.missing
    guard missing.isEmpty else {
      for shard in missing.prefix(3) { work.sayLastLines(of: .shard(shard)) }
      throw work.failure()
    }
  }

  /// Shows progress until the ranks have ended; a signal is passed on once, as the one that launchers
  /// hand to the ranks: to any other they give them a second before they kill them.
  private func follow(_ process: Process) async {
    let line = ShardsLine()
    var isPassedOn = false
    while process.isRunning {
      line.show(work)
      try? await Task.sleep(for: .milliseconds(200))
      if Interruption.status != nil, !isPassedOn {
        kill(process.processIdentifier, SIGUSR1)
        isPassedOn = true
      }
    }
    line.show(work)
    line.end()
  }

  private func merge() throws {
    let ending = try bash.run([work.folder.mergeScript])
    try? ending.errors.write(
      toFile: work.folder.log(of: .merge), atomically: true, encoding: .utf8)
    guard ending.status == 0 else {
      work.sayLastLines(of: .merge)
      throw work.failure()
    }
  }

  /// For Open MPI, unless the user has decided otherwise: a rank may use all the processors that its
  /// threads want.
  private static var environment: [String: String] {
    ["OMPI_MCA_hwloc_base_binding_policy": "none"]
      .merging(ProcessInfo.processInfo.environment) { $1 }
  }
}
