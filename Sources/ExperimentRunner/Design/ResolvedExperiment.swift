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
      "episodes: \(experiment.episodes)",
      "replications: \(experiment.replications.yaml)",
      "random-numbers: \(experiment.hasIndependentNumbers ? "independent" : "common")",
      "design: \(experiment.design.yaml)",
      "benchmark: \(experiment.hasBenchmark)",
    ]
    if case .list = experiment.design {
    } else {
      lines += block("levers", experiment.levers.map { line($0, among: experiment.levers) })
    }
    lines += block(
      "uncertainties", experiment.uncertainties.map { line($0, among: experiment.uncertainties) })
    lines += block("constants", held.map { "\($0.address.path): \(CSV.number($0.value))" })
    lines.append("outcomes: \(list(experiment.outcomes.map(\.name)))")
    if let record = experiment.record {
      lines.append(
        "record: { every: \(record.every), outcomes: \(list(record.outcomes.map(\.name))) }")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ factor: Factor, among factors: [Factor]) -> String {
    let tie = factor.tie.map { "tied-to: \(factors[$0].address.path)" }
    let domain: String? =
      switch factor.domain {
      case .levels(let levels): "levels: \(list(levels.map(CSV.number)))"
      case .interval(let range):
        "from: \(CSV.number(range.lowerBound)), to: \(CSV.number(range.upperBound))"
      case .listed: nil
      }
    if tie == nil, let levels = factor.levels {
      return "\(factor.address.path): \(list(levels.map(CSV.number)))"
    }
    let fields = [tie, domain].compactMap { $0 }.joined(separator: ", ")
    return "\(factor.address.path): { \(fields) }"
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
