internal import ExperimentRunner
internal import Foundation
internal import Synchronization

/// The progress of all shards together.
final class ShardsLine: Sendable {
  private let line = ProgressLine(isQuiet: false)
  private let clock = ContinuousClock()
  private let start = ContinuousClock().now
  private let stored = Mutex<Int?>(nil)

  /// Shows how many runs are stored, as the shards' logs say, and how many shards are done, run and
  /// wait; without a queue, how many are done.
  func show(_ work: ShardWork, _ queue: [QueuedTask]? = nil) {
    let reaches = work.folder.shards.map { work.folder.progress(of: $0) }
    let done = reaches.reduce(0) { $0 + ($1?.done ?? 0) }
    let before = stored.withLock { before in
      before = before ?? done
      return before ?? done
    }
    let known = reaches.reduce(0) { $0 + ($1?.total ?? 0) }
    let progress = Progress(
      done: done, total: max(known, work.design.fewestRuns),
      mayGrow: work.design.mostRuns > work.design.fewestRuns, made: done - before,
      seconds: (clock.now - start).seconds)
    line.show(progress, remark: remark(work, queue))
  }

  func end() { line.end() }

  private func remark(_ work: ShardWork, _ queue: [QueuedTask]?) -> String {
    let finished = work.folder.count - work.folder.missing.count
    guard let tasks = queue?.filter({ $0.task != nil }) else {
      return "; \(finished) of \(work.folder.count) shards done"
    }
    let running = tasks.count(where: \.isRunning)
    return "; shards: \(finished) done, \(running) running, \(tasks.count - running) waiting"
  }
}
