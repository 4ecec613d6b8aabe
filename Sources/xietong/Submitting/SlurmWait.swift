internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import Results

/// Follows the jobs of a submission until the shards are joined or something has failed.
///
/// Whether a task went well is told by the status that it left, since a site need not keep accounts;
/// whether it is still to come, by the queue.
struct SlurmWait {
  private let work: ShardWork
  private let slurm: Slurm
  private let line = ShardsLine()
  private var announced: Set<ShardsFolder.Part> = []
  private var isMute = false

  /// So long may a status take to be seen here after its job left the queue, in seconds: the file
  /// systems that machines share look into a folder anew only so often.
  private static let patience = 30.0

  init(_ work: ShardWork, _ slurm: Slurm) {
    (self.work, self.slurm) = (work, slurm)
  }

  mutating func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    var left: ContinuousClock.Instant?
    while true {
      let queue = ownQueue()
      line.show(work, queue)
      if work.isDone {
        line.end()
        try work.sayResults()
        return
      }
      announceFailures(queue)
      left = queue.map(\.isEmpty) == true ? left ?? clock.now : nil
      if let left, isConclusive || clock.now - left > .seconds(Self.patience) {
        line.end()
        throw conclusion()
      }
      try await pause((clock.now - start).seconds)
    }
  }

  /// The jobs and tasks of the last submission in the queue, nil where Slurm does not answer.
  private mutating func ownQueue() -> [QueuedTask]? {
    let ours = Set(work.submission.numbers)
    do {
      let queue = try slurm.queue().filter { ours.contains($0.job) }
      isMute = false
      return queue
    } catch {
      if !isMute, Interruption.status == nil { Terminal.say("note: \(error); waiting on") }
      isMute = true
      return nil
    }
  }

  /// Tells a failure when it is seen, though the other shards go on.
  private mutating func announceFailures(_ queue: [QueuedTask]?) {
    guard let queue else { return }
    let alive = Set(queue.compactMap(\.task))
    for part in work.folder.shards.map(ShardsFolder.Part.shard) + [.merge] {
      if case .shard(let number) = part, alive.contains(number) { continue }
      guard let status = work.folder.status(of: part), status != 0,
        announced.insert(part).inserted
      else { continue }
      line.end()
      work.sayLastLines(of: part)
    }
  }

  /// True when the statuses tell of a failure: no patience is needed.
  ///
  /// Where all went well, files may still come to be seen here.
  private var isConclusive: Bool {
    let shards = work.folder.shards.map { work.folder.status(of: .shard($0)) }
    guard !shards.contains(nil) else { return false }
    return shards.contains { $0 != 0 } || (work.folder.status(of: .merge) ?? 0) != 0
  }

  private func conclusion() -> ResultsError {
    let unsaid = work.folder.missing.map(ShardsFolder.Part.shard).filter {
      !announced.contains($0)
    }
    for part in unsaid.prefix(3) { work.sayLastLines(of: part) }
    return work.failure()
  }

  /// Waits a little, the longer the longer it has waited; a signal leaves the jobs to themselves.
  private func pause(_ waited: Double) async throws {
    let seconds = waited < 60 ? 1.0 : waited < 3_600 ? 10 : 30
    for _ in 0..<Int(seconds * 5) {
      try? await Task.sleep(for: .milliseconds(200))
      guard let status = Interruption.status else { continue }
      line.end()
      Terminal.say(
        "xietong: stopped waiting; the jobs \(work.submission.numbers.suffix(2).joined(separator: ", ")) "
          + "go on: give the same command again to follow them, or end them with scancel")
      throw ExitCode(status)
    }
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
