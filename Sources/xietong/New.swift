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

      Writes Experiments/my-question/experiment.yaml and README.md; never writes over a file.
      """)

  @Argument(help: "A name for the experiment: letters, digits, hyphens.")
  var name: String

  func validate() throws {
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
    try AtomicFile.write(ExperimentTemplate.experiment, to: "\(folder)/experiment.yaml")
    try AtomicFile.write(ExperimentTemplate.readme(name), to: "\(folder)/README.md")
    try Terminal.output("\(folder)/experiment.yaml\n\(folder)/README.md")
    if !FileManager.default.fileExists(atPath: "Experiments/scenarios/henan-2021.yaml") {
      Terminal.say(
        "note: there is no Experiments/scenarios/henan-2021.yaml here; name your scenario")
    }
  }
}
