internal import Foundation

/// The verdicts of the last full validation, as the program has them with it.
public struct LastValidation: Decodable, Sendable {
  /// What all checks have in common.
  struct Verdict: Decodable, Sendable {
    let id: String
    let title: String
    let verdict: Judgement
    let expected, obtained, tolerance: Double?
    let estimate, low, high, bound: Double?
    let source, kind: String?
    let priorPassShare: Double?
    let claims: [Claim]?
  }

  /// A claim of a pattern.
  struct Claim: Decodable, Sendable {
    let criterion: String
    let statistic, low, high: Double?
    let verdict: Judgement
  }

  let version: String
  let commit: String?
  let date: String
  let oracles, controls, patterns: [Verdict]

  /// The one of `make validation`, `nil` before there is any.
  public static let embedded: LastValidation? = EmbeddedText.named("validation", in: "Verdicts")
    .flatMap { try? JSONDecoder().decode(LastValidation.self, from: Data($0.utf8)) }
}
