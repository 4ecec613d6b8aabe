internal import ArgumentParser
internal import ExperimentRunner
internal import Validation

struct Describe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Describe the model, its parameters, its outcomes, or the configuration files.",
    discussion: """
      Examples:
        xietong describe parameters
        xietong describe outcomes --format json
        xietong describe odd > model.md
        xietong describe schema --format json > experiment.schema.json

      `odd` is the whole description of the model after the ODD protocol, as one document, with the \
      verdicts of the last full validation at its end.
      """)

  enum Topic: String, ExpressibleByArgument, CaseIterable { case parameters, outcomes, odd, schema }
  enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, json }

  @Argument(help: "parameters, outcomes, odd or schema; parameters and outcomes unless given.")
  var topic: Topic?

  @Option(help: "markdown or json.")
  var format = Format.markdown

  func run() async throws {
    try Terminal.output(description())
  }

  private func description() throws -> String {
    let isJSON = format == .json
    switch topic {
    case .parameters:
      return try isJSON ? Catalogue.parametersJSON() : Catalogue.parametersMarkdown
    case .outcomes:
      return try isJSON ? Catalogue.outcomesJSON() : Catalogue.outcomesMarkdown
    case .schema:
      let schema = try ConfigurationSchema.json()
      return isJSON ? schema : "```json\n\(schema)\n```"
    case .odd:
      let verdicts = LastValidation.embedded.map {
        (name: "Verdicts", title: "Verdicts of the last full validation", markdown: $0.markdown)
      }
      return try isJSON ? Catalogue.oddJSON(endingWith: verdicts) : odd
    case nil:
      let both = [Catalogue.parametersMarkdown, Catalogue.outcomesMarkdown]
      let json = try [Catalogue.parametersJSON(), Catalogue.outcomesJSON()]
      return isJSON
        ? "{\"parameters\": \(json[0]),\n\"outcomes\": \(json[1])}"
        : both.joined(separator: "\n\n")
    }
  }

  private var odd: String {
    [Catalogue.oddMarkdown, LastValidation.embedded?.markdown].compactMap(\.self)
      .joined(separator: "\n\n")
  }
}
