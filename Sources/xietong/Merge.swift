internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation

struct MergeShards: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the shards of an experiment into one run directory.",
    discussion: """
      Example:
        xietong run experiment.yaml --shard 1/2 --output a
        xietong run experiment.yaml --shard 2/2 --output b
        xietong merge a b --output whole

      The tables are those that one process would have written, byte for byte. Shards of another \
      design or version are refused; a run that stands in two folders must be the same in both.
      """)

  @Argument(help: "The shards' folders.")
  var shards: [String]

  @Option(help: "Where the whole goes.")
  var output: String

  @Flag(help: "No progress on standard error.")
  var quiet = false

  func run() async throws {
    let folder = RunFolder(output)
    Interruption.listen()
    let merge = try Merge(
      shards.map { RunFolder($0) }, into: folder, command: CommandLine.arguments)
    let line = ProgressLine(isQuiet: quiet, unit: "rows")
    let summary = try merge.execute {
      line.show($0)
    } shouldStop: {
      Interruption.status != nil
    } note: {
      Terminal.say("note: \($0)")
    }
    line.end()
    if let status = Interruption.status, summary.isStopped {
      Terminal.say(
        "xietong: stopped; \(summary.joined) runs were joined in \(folder.path): give the same "
          + "command again to go on")
      throw ExitCode(status)
    }
    guard summary.isComplete else {
      for gap in summary.gaps { Terminal.say("xietong: \(gap)") }
      Terminal.say(
        "xietong: \(summary.missing) runs are missing; what there is stands in \(folder.path): give "
          + "merge the missing shards too, or make the runs here with `xietong run EXPERIMENT --output "
          + "\(folder.path)`")
      throw ExitCode(1)
    }
    if !quiet {
      Terminal.say(
        "\(summary.joined) runs joined"
          + (summary.twice > 0 ? ", \(summary.twice) were there already, the same bit by bit" : ""))
    }
    try Answer(design: merge.design, folder: folder, failed: summary.failed, isQuiet: quiet).give()
  }
}
