internal import ArgumentParser
internal import Foundation
internal import Results
internal import Validation

struct Calibrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fit the model's free parameters to what was observed, and see what they leave open.",
    discussion: """
      Example:
        xietong calibrate --draws 200

      Every pattern is run under draws of the prior, which tells how many of them it passes under; \
      history matching rules out what cannot have led to the observations; approximate Bayesian \
      computation gives the posterior. What was found goes to calibration.json in the folder of the \
      rows; `make calibrate` puts it into the program. A calibration that was stopped goes on where \
      it stopped when the same command is given again.
      """)

  @Option(help: "Draws of the prior.")
  var draws = 100

  @Option(help: "Draws of what is not ruled out.")
  var refined = 300

  @Option(help: "Replications of each.")
  var replications = 5

  @Option(help: "Where rows and calibration.json go.")
  var output = "runs/calibration"

  @Option(help: "How many rows are made at a time; all cores unless given.")
  var threads: Int?

  @Flag(help: "No progress on standard error.")
  var quiet = false

  func validate() throws {
    guard threads ?? 1 >= 1, draws >= 40, refined >= 40, replications >= 2 else {
      throw ValidationError(
        "--threads is a whole number from 1, --draws and --refined from 40, --replications from 2.")
    }
  }

  func run() async throws {
    Interruption.listen()
    let line = ProgressLine(isQuiet: quiet, unit: "rows")
    let run = CalibrationRun(
      draws: draws, refined: refined, replications: replications, folder: output,
      width: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let calibration = try await run.execute {
      line.show($0)
    } shouldStop: {
      Interruption.status != nil
    } note: {
      Terminal.say("note: \($0)")
    }
    line.end()
    guard let calibration else {
      Terminal.say("xietong: stopped; give the same command again to go on")
      throw ExitCode(Interruption.status ?? 1)
    }
    try AtomicFile.write(calibration.json(), to: output + "/calibration.json")
    try Terminal.output(calibration.text, terminator: "")
  }
}
