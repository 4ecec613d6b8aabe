internal import ExperimentRunner
internal import GovernanceModel
internal import Results

/// A call of a limit with a known answer, as the head of a scenario file states it.
///
/// ```
/// # The final size of an epidemic in one well-mixed territory (Kermack & McKendrick 1927).
/// # simulate: --ticks 400 --set epidemic.reproduction=2
/// # expect: attackRate 0.7968 0.001
/// ```
///
/// Each answer, with the distance from it that is allowed, belongs to the call above it.
public struct OracleCase: Sendable, Hashable {
  /// The file without its ending.
  public let file: String
  /// The options of the call.
  public let options: [String]
  /// The outcome to look at.
  public let outcome: String
  /// What it must be.
  public let answer: Double
  /// How far from that it may be.
  public let tolerance: Double

  /// The cases at the head of a file.
  package static func cases(of file: String, text: String) -> [OracleCase] {
    var options: [String] = []
    var cases: [OracleCase] = []
    for line in text.split(separator: "\n") where line.hasPrefix("# ") {
      let words = line.split(separator: " ").dropFirst().map(String.init)
      if words.first == "simulate:" { options = Array(words.dropFirst()) }
      guard words.first == "expect:", words.count >= 4,
        let answer = Double(words[2]), let tolerance = Double(words[3])
      else { continue }
      cases.append(
        OracleCase(
          file: file, options: options, outcome: words[1], answer: answer, tolerance: tolerance))
    }
    return cases
  }

  /// What the model gives.
  ///
  /// - Returns: the outcome after the call's ticks, NaN where the file does not bring it.
  /// - Throws: what is wrong with the scenario or the options.
  func obtained() throws -> Double {
    let text = EmbeddedText.named(file, in: "oracles") ?? ""
    let source = try ScenarioSource.read(bytes: Array(text.utf8), named: "\(file).yaml")
    let settings = try [Setting].parse(values(of: "--set"))
    let experiment = Experiment(
      simulating: source, settings: settings,
      ticks: values(of: "--ticks").first.flatMap { Int($0) } ?? 240,
      episodes: values(of: "--episodes").first.flatMap { Int($0) } ?? 1, recording: [])
    let seed = values(of: "--seed").first.flatMap { UInt64($0) } ?? 1
    let run = try Design(experiment).single(seed: seed)
    let place = Outcome.all.firstIndex { $0.name == outcome }
    return place.map { run.outcomes[$0] } ?? .nan
  }

  private func values(of option: String) -> [String] {
    options.indices.filter { options[$0] == option && $0 + 1 < options.count }
      .map { options[$0 + 1] }
  }
}
