internal import Foundation
internal import GovernanceModel
internal import Results

extension Design {
  /// The experiment as resolved: every parameter with its value, so that it can be run again from
  /// its folder when the defaults of the program have long changed.
  ///
  /// - Parameter scenario: where the scenario stands, relative to the file to be written.
  /// - Returns: an experiment file whose design has the same hash.
  public func resolvedYAML(scenario: String) -> String {
    var lines = [
      "# As resolved by xietong \(ProgramVersion.current): every parameter with its value.",
      "question: \(quoted(experiment.question))",
      "scenario: \(quoted(scenario))",
      "seed: \(experiment.seed)",
      "ticks: \(experiment.ticks)",
      "episodes: 1",
      "replications: \(experiment.replications)",
      "random-numbers: \(experiment.hasIndependentNumbers ? "independent" : "common")",
      "design: factorial",
      "benchmark: \(experiment.hasBenchmark)",
    ]
    lines += block(
      "levers", experiment.levers.map { "\($0.address.path): \(list($0.levels.map(CSV.number)))" })
    lines += block(
      "uncertainties",
      experiment.uncertainties.map {
        "\($0.address.path): { from: \(CSV.number($0.range.lowerBound)), to: \(CSV.number($0.range.upperBound)) }"
      })
    lines += block("constants", held.map { "\($0.address.path): \(CSV.number($0.value))" })
    lines.append("outcomes: \(list(experiment.outcomes.map(\.name)))")
    if let record = experiment.record {
      lines.append(
        "record: { every: \(record.every), outcomes: \(list(record.outcomes.map(\.name))) }")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func block(_ key: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? ["\(key): {}"] : ["\(key):"] + lines.map { "  " + $0 }
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  /// A text in double quotes, as both JSON and YAML read it.
  private func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
