import Foundation
import Testing

/// A limit with a known answer, as the head of a scenario file states it.
///
/// ```
/// # The final size of an epidemic in one well-mixed territory (Kermack & McKendrick 1927).
/// # simulate: --ticks 4000 --set epidemic.reproduction=1.5
/// # expect: attackRate 0.5828 0.001
/// ```
///
/// Each answer, with the distance from it that is allowed, belongs to the call above it.
struct OracleCase: Sendable, CustomTestStringConvertible {
  let file: String
  let options: [String]
  let outcome: String
  let answer: Double
  let tolerance: Double

  var testDescription: String {
    "\(file): \(options.joined(separator: " ")): \(outcome) \(answer) ± \(tolerance)"
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Experiments/scenarios/oracles").standardized.path

  /// The scenario files of the folder.
  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  /// Every case of every file.
  static let all: [OracleCase] = files.flatMap { cases(of: $0) }

  static func cases(of file: String) -> [OracleCase] {
    let text = (try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)) ?? ""
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
}
