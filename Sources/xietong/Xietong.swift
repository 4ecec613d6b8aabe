internal import ArgumentParser
internal import ExperimentRunner

/// The program: one command a file.
@main
struct Xietong: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xietong",
    abstract: "Experiments on how many actors govern a crisis together.",
    discussion: """
      Example:
        xietong run Experiments/four-modes/experiment.yaml

      The program exits 0 on success, 1 when the work failed, 2 when the call or the configuration \
      is wrong. Results go to files or to standard output, everything else to standard error.
      """,
    version: ProgramVersion.current,
    subcommands: [
      New.self, Check.self, Run.self, MergeShards.self, Submit.self, Simulate.self, Analyze.self,
      Validate.self, Calibrate.self, Describe.self,
    ])

  static func main() async {
    Interruption.survivesFullDisk()
    do {
      var command = try await asyncParseAsRoot(nil)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      try Terminal.flush()
    } catch {
      Failure.exit(error)
    }
  }
}
