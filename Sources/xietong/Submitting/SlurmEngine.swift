internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import Results

/// Submits shards to Slurm, and follows them.
struct SlurmEngine {
  private var work: ShardWork
  private let slurm: Slurm
  private let isAwaited: Bool

  init(_ work: ShardWork, slurm: Slurm, isAwaited: Bool) {
    (self.work, self.slurm, self.isAwaited) = (work, slurm, isAwaited)
  }

  mutating func run() async throws {
    if let jobs = try queued() {
      guard isAwaited else { throw stillQueued(jobs) }
      try refuseOther(than: jobs)
      Terminal.say("in the queue already: \(jobs)")
    } else {
      try work.folder.prepare(work.design, work.scripts)
      if work.isDone {
        Terminal.say("nothing to submit: all is there")
        try work.sayResults()
        return
      }
      try submit()
      try report()
    }
    guard isAwaited else { return }
    var wait = SlurmWait(work, slurm)
    try await wait.run()
  }

  /// The jobs of ours that are in the queue; nil where there are none.
  private func queued() throws(ResultsError) -> String? {
    let ours = Set(work.submission.numbers)
    guard !ours.isEmpty else { return nil }
    let jobs = Set(try slurm.queue().map(\.job)).intersection(ours)
    return jobs.isEmpty ? nil : jobs.sorted().joined(separator: ", ")
  }

  private func stillQueued(_ jobs: String) -> ResultsError {
    ResultsError(
      path: work.folder.path, problem: "jobs are still in the queue: \(jobs)",
      remedy: "follow them with --wait, or end them with scancel")
  }

  /// What is in the queue would else be taken for what is asked.
  private func refuseOther(than jobs: String) throws(ResultsError) {
    guard let difference = work.folder.difference(from: work.design) else { return }
    throw ResultsError(
      path: work.folder.path,
      problem: "jobs \(jobs) are still in the queue for \(difference.kept), and this asks for "
        + difference.asked,
      remedy: "give the command again when they have ended")
  }

  private mutating func submit() throws {
    let missing = work.folder.missing
    var jobs = Submission.Jobs(
      array: nil, tasks: missing, merge: nil, time: Date().formatted(.iso8601))
    var options: [String] = []
    for shard in missing { work.folder.forget(.shard(shard)) }
    work.folder.forget(.merge)
    if !missing.isEmpty {
      let array = try slurm.submit(
        work.folder.arrayScript, ["--array=\(taskRanges(missing))"])
      jobs.array = array
      options = ["--dependency=afterok:\(array)", "--kill-on-invalid-dep=yes"]
    }
    work.submission.jobs.append(jobs)
    try work.save()
    jobs.merge = try slurm.submit(work.folder.mergeScript, options)
    work.submission.jobs[work.submission.jobs.count - 1] = jobs
    try work.save()
  }

  private func report() throws(ResultsError) {
    guard let jobs = work.submission.jobs.last, let merge = jobs.merge else { return }
    let numbers = [jobs.array, jobs.merge].compactMap(\.self)
    let array = jobs.array.map {
      "array job \($0): \(jobs.tasks.count == 1 ? "shard" : "shards") \(taskRanges(jobs.tasks)) "
        + "of \(work.folder.count)\n"
    }
    try Terminal.output(
      """
      \(array ?? "")job \(merge): joins the shards into \(work.folder.output.path)
      scripts, logs and shards: \(work.folder.path)
      watch: squeue --jobs=\(numbers.joined(separator: ",")), or this command with --wait
      end:   scancel \(numbers.joined(separator: " "))
      go on: this command again, which submits what is missing
      """)
  }
}

extension Submission {
  /// The numbers of all jobs that were submitted.
  var numbers: [String] { jobs.flatMap { [$0.array, $0.merge] }.compactMap(\.self) }
}
