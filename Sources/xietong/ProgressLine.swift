internal import ExperimentRunner
internal import Synchronization

/// Progress on standard error: on a terminal one line written over, elsewhere a line now and then.
final class ProgressLine: Sendable {
  private let isQuiet: Bool
  private let unit: String
  /// Seconds of work before the first line; what takes no longer is told of in no line.
  private let patience: Double
  private let isInteractive = Terminal.isInteractive
  private let last = Mutex((seconds: 0.0, tenth: 0))

  init(isQuiet: Bool, unit: String = "runs", after patience: Double = 0) {
    self.isQuiet = isQuiet
    self.unit = unit
    self.patience = patience
  }

  func show(_ progress: Progress, remark: String = "") {
    guard !isQuiet, progress.seconds >= patience else { return }
    let tenth = progress.done * 10 / max(1, progress.total)
    let isDue = last.withLock { last in
      // The first second tells too little of the rate.
      let pause = isInteractive ? 0.2 : last.seconds == 0 ? 1 : 30
      guard
        progress.seconds - last.seconds >= pause || tenth > last.tenth && !isInteractive
          || progress.done == progress.total
      else { return false }
      last = (progress.seconds, tenth)
      return true
    }
    guard isDue else { return }
    let left =
      progress.secondsLeft.map {
        ", \(progress.mayGrow ? "at least " : "")\(Terminal.duration($0)) left"
      } ?? ""
    let rate = (progress.rate * 10).rounded() / 10
    let total = "\(progress.total)\(progress.mayGrow ? "+" : "")"
    let line = "\(progress.done)/\(total) \(unit), \(rate) \(unit)/s\(left)\(remark)"
    Terminal.write(isInteractive ? "\r\u{1B}[K\(line)" : "\(line)\n")
  }

  func end() {
    let hasBegun = last.withLock { $0.seconds > 0 }
    if isInteractive, hasBegun { Terminal.write("\n") }
  }
}
