import ExperimentRunner
import Foundation
import GovernanceModel
import Testing

@Suite("What is described") struct CatalogueTests {
  @Test("every parameter and outcome stands in the tables and in the JSON")
  func complete() throws {
    let parameters =
      try JSONSerialization.jsonObject(
        with: Data(Catalogue.parametersJSON().utf8)) as? [[String: Any]]
    #expect(parameters?.count == Parameters.definitions.count)
    let outcomes =
      try JSONSerialization.jsonObject(
        with: Data(Catalogue.outcomesJSON().utf8)) as? [[String: Any]]
    #expect(outcomes?.compactMap { $0["name"] as? String } == Outcome.all.map(\.name))
    #expect(
      Catalogue.parametersMarkdown.split(separator: "\n").count == Parameters.definitions.count + 2)
  }

  @Test("the schema knows every key, parameter and outcome")
  func schema() throws {
    let schema =
      try JSONSerialization.jsonObject(
        with: Data(ConfigurationSchema.json().utf8)) as? [String: Any]
    let keys = (schema?["properties"] as? [String: Any])?.keys.sorted()
    #expect(
      keys == [
        "benchmark", "constants", "design", "episodes", "levers", "outcomes", "question",
        "random-numbers", "record", "replications", "scenario", "seed", "ticks", "uncertainties",
      ])
    let levers = (schema?["properties"] as? [String: Any])?["levers"] as? [String: Any]
    let paths = (levers?["properties"] as? [String: Any])?.keys.sorted()
    #expect(paths == Parameters.definitions.map(\.path).sorted())
  }
}
