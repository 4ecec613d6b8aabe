internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import Results

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented experiment to start from.",
    discussion: """
      Example:
        xietong new my-question
        xietong new which-levers --design morris

      Writes Experiments/my-question/experiment.yaml and README.md; never writes over a file.
      """)

  @Argument(help: "A name for the experiment: letters, digits, hyphens.")
  var name: String

  @Option(
    help: "The design to start from: \(ExperimentTemplate.names.joined(separator: ", ")).")
  var design = "factorial"

  func validate() throws {
    guard ExperimentTemplate.names.contains(design) else {
      throw ValidationError(
        "--design is one of \(ExperimentTemplate.names.joined(separator: ", ")).")
    }
    let allowed = name.unicodeScalars.allSatisfy {
      CharacterSet.alphanumerics.contains($0) || $0 == "-" || $0 == "_"
    }
    guard allowed, !name.isEmpty else {
      throw ValidationError("A name has letters, digits and hyphens only.")
    }
  }

  func run() async throws {
    let folder = "Experiments/\(name)"
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw ConfigurationError(
        file: folder, problem: "the folder is there already", remedy: "choose another name")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ResultsError(
        path: folder, problem: "the folder cannot be made",
        remedy: "go to a folder where you may write")
    }
    let template = ExperimentTemplate(design: design)
    try AtomicFile.write(template.experiment, to: "\(folder)/experiment.yaml")
    if let points = template.points { try AtomicFile.write(points, to: "\(folder)/points.csv") }
    try AtomicFile.write(ExperimentTemplate.readme(name), to: "\(folder)/README.md")
    let names = ["experiment.yaml"] + (template.points == nil ? [] : ["points.csv"]) + ["README.md"]
    try Terminal.output(names.map { "\(folder)/\($0)" }.joined(separator: "\n"))
    if !FileManager.default.fileExists(atPath: "Experiments/scenarios/henan-2021.yaml") {
      Terminal.say(
        "note: there is no Experiments/scenarios/henan-2021.yaml here; name your scenario")
    }
  }
}
