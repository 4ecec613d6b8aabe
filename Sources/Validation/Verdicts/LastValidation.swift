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
    let reason: String?
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
  let size: String
  /// The hash of the calibration's rows under which patterns were validated.
  let calibration: String?
  let oracles, controls, patterns: [Verdict]

  /// The one of `make validation`, `nil` before there is any: all checks at full size.
  public static let embedded: LastValidation? = EmbeddedText.named("validation", in: "Verdicts")
    .flatMap { try? JSONDecoder().decode(LastValidation.self, from: Data($0.utf8)) }
    .flatMap { $0.isWhole ? $0 : nil }

  private var isWhole: Bool {
    size == ValidationCheck.Size.full.rawValue
      && oracles.count + controls.count + patterns.count == ValidationCheck.all.count
  }
}
