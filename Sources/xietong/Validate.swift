internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import Results
internal import Validation

struct Validate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether the model deserves belief: oracles, negative controls, patterns.",
    discussion: """
      Examples:
        xietong validate --quick
        xietong validate controls --format json > controls.json
        xietong validate --only P8

      Oracles are limits with a known answer, controls what must be zero, patterns what others have \
      seen. Each is printed with its statistic, interval, criterion and verdict: holds, fails, or \
      undecided where the interval or too few replications leave it open. A validation that was \
      stopped goes on where it stopped when the same command is given again. The program exits 1 \
      when anything fails.
      """)

  enum Group: String, ExpressibleByArgument, CaseIterable { case oracles, controls, patterns }
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  @Argument(help: "oracles, controls or patterns; all unless given.")
  var group: Group?

  @Option(
    parsing: .singleValue, help: "One check by its name, such as O3, C1 or P12; may be repeated.")
  var only: [String] = []

  @Flag(help: "As few replications as can be judged.")
  var quick = false

  @Option(help: "table or json.")
  var format = Format.table

  @Option(help: "Where rows and validation.json go.")
  var output = "runs/validation"

  @Option(help: "How many rows are made at a time; all cores unless given.")
  var threads: Int?

  @Flag(help: "No progress on standard error.")
  var quiet = false

  func validate() throws {
    guard threads ?? 1 >= 1 else { throw ValidationError("--threads is a whole number from 1.") }
  }

  func run() async throws {
    Interruption.listen()
    let run = ValidationRun(
      try checks(), size: quick ? .quick : .full, folder: output,
      width: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    let line = ProgressLine(isQuiet: quiet, unit: "rows")
    let report = try await run.execute {
      line.show($0)
    } shouldStop: {
      Interruption.status != nil
    } note: {
      Terminal.say("note: \($0)")
    }
    line.end()
    guard let report else {
      Terminal.say("xietong: stopped; give the same command again to go on")
      throw ExitCode(Interruption.status ?? 1)
    }
    try Terminal.output(
      format == .json ? report.json : report.text(paint: Terminal.paint),
      terminator: format == .json ? "\n" : "")
    if !report.isClean { throw ExitCode(1) }
  }

  /// The checks that were asked for, in their order.
  private func checks() throws(ConfigurationError) -> [ValidationCheck] {
    let wanted = Set(only.map { $0.uppercased() })
    let known = ValidationCheck.all.map(\.id)
    if let stranger = only.first(where: { !known.contains($0.uppercased()) }) {
      let near = nearestName(to: stranger, among: known).map { "did you mean `\($0)`? " } ?? ""
      throw ConfigurationError(
        file: "--only \(stranger)", problem: "there is no check of this name",
        remedy: "\(near)they are O1 to O11, C1 to C8 and P1 to P16")
    }
    let checks = ValidationCheck.all.filter {
      (group == nil || $0.group.rawValue == group?.rawValue)
        && (wanted.isEmpty || wanted.contains($0.id))
    }
    guard let group, checks.isEmpty else { return checks }
    throw ConfigurationError(
      file: "--only \(only.joined(separator: ", "))",
      problem: "nothing of this is among the \(group.rawValue)",
      remedy: "leave out `\(group.rawValue)` or name another check")
  }
}
