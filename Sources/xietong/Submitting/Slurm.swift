internal import ExperimentRunner
internal import Foundation
internal import Results

/// Slurm's commands, as far as they are needed here.
struct Slurm {
  private let sbatch: Tool
  private let squeue: Tool

  /// - Throws: an error when they are not on the path.
  init() throws(ResultsError) {
    let remedy =
      "give the command where Slurm's commands are, such as a login node, or use --engine mpi"
    sbatch = try Tool("sbatch", or: remedy)
    squeue = try Tool("squeue", or: remedy)
  }

  /// Submits a script and answers with the number of the job.
  func submit(_ script: String, _ options: [String]) throws(ResultsError) -> String {
    let ending = try sbatch.run(["--parsable"] + options + [script])
    let job = ending.output.prefix { $0.isNumber }
    guard ending.status == 0, !job.isEmpty else {
      throw Self.failure(
        "sbatch", ending, "see to what it says, in the site file perhaps, then submit again")
    }
    return String(job)
  }

  /// The user's jobs and tasks that are in the queue.
  func queue() throws(ResultsError) -> [QueuedTask] {
    let ending = try squeue.run([
      "--noheader", "--array", "--user=\(getuid())", "--format=\(QueuedTask.format)",
    ])
    guard ending.status == 0 else {
      throw Self.failure("squeue", ending, "try again when Slurm answers")
    }
    return ending.output.split(separator: "\n").compactMap { QueuedTask($0) }
  }

  private static func failure(
    _ name: String, _ ending: Tool.Ending, _ remedy: String
  ) -> ResultsError {
    let words = ending.errors.split(whereSeparator: \.isNewline).joined(separator: " ")
    return ResultsError(
      path: name, problem: words.isEmpty ? "it ended with status \(ending.status)" : words,
      remedy: remedy)
  }
}
