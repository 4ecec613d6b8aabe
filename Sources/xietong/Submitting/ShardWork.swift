internal import ExperimentRunner
internal import Foundation
internal import Results

/// What is to be run in shards, where, and what was submitted of it.
struct ShardWork {
  let design: Design
  let folder: ShardsFolder
  let site: Site
  var submission: Submission

  var scripts: JobScripts {
    JobScripts(
      folder: folder, site: site, program: Self.program, name: design.experiment.name)
  }

  /// The path of this program.
  private static var program: String {
    Bundle.main.executablePath ?? URL(fileURLWithPath: CommandLine.arguments[0]).path
  }

  /// True when all shards are there and joined.
  var isDone: Bool { folder.isJoined }

  func save() throws(ResultsError) { try submission.write(folder.record) }

  /// Prints what the merge printed, and says where the results are.
  func sayResults() throws(ResultsError) {
    let answer = FileManager.default.contents(atPath: folder.answer) ?? Data()
    try Terminal.output(String(decoding: answer, as: UTF8.self), terminator: "")
    Terminal.say("results in \(folder.output.path)")
  }

  /// Says the last lines of what a part said.
  func sayLastLines(of part: ShardsFolder.Part) {
    let name =
      switch part {
      case .shard(let number): "shard \(number) of \(folder.count)"
      case .merge: "the merge"
      }
    let status =
      switch folder.status(of: part) {
      case nil: "ended without a word"
      case 0?: "ended with status 0, but what it made is not there"
      case let status?: "ended with status \(status)"
      }
    Terminal.say("\(name) \(status); the last lines of \(folder.log(of: part)):")
    for line in folder.lastLines(of: part, 8) { Terminal.say("  \(line)") }
  }

  /// The error that ends the command when something is missing.
  func failure() -> ResultsError {
    let missing = folder.missing
    let what =
      missing.isEmpty
      ? "all shards are there, but they are not joined"
      : "\(missing.count) of \(folder.count) shards are missing: \(taskRanges(missing))"
    return ResultsError(
      path: folder.path, problem: what,
      remedy: "see to what the logs say, then give the same command again: it goes on from there; "
        + "bash \(folder.mergeScript) joins what there is")
  }
}
