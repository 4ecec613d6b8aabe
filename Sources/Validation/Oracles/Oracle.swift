/// A limit with a known answer, which the model's own code must reach.
///
/// Its worlds are the scenario files of `Experiments/scenarios/oracles`, run as `simulate` runs them;
/// each states at its head the calls, the answers and how near the model must come.
public struct Oracle: Sendable {
  /// O1 … O11.
  public let id: String
  /// The limit in a few words.
  public let title: String
  /// The calls with their answers, of all its files.
  public let cases: [OracleCase]

  /// Takes the cases of its files.
  init(_ id: String, _ title: String, files: String...) {
    self.id = id
    self.title = title
    cases = files.flatMap { file in
      OracleCase.cases(
        of: file, text: EmbeddedText.named(file, in: "oracles") ?? "")
    }
  }

  /// O1 … O11, in the order of the science brief.
  public static let all = [
    Oracle("O1", "final size of an epidemic in one well-mixed region", files: "final-size"),
    Oracle("O2", "posterior variance of a scalar Kalman filter", files: "kalman-steady-state"),
    Oracle("O3", "consensus of DeGroot's averaging", files: "degroot-consensus"),
    Oracle("O4", "Beta trust with forgetting", files: "beta-trust"),
    Oracle("O5", "Granovetter's thresholds on the edge", files: "granovetter"),
    Oracle(
      "O6", "waiting times of one desk, three in series, three at once", files: "queue-one-desk",
      "queue-three-in-series", "queue-joint-review"),
    Oracle("O7", "retention over four hands", files: "retention-by-tier"),
    Oracle("O8", "two-option concealment", files: "concealment"),
    Oracle("O9", "the sharing game of two regions", files: "sharing-game"),
    Oracle("O10", "mean rate of a Hawkes process", files: "hawkes"),
    Oracle("O11", "coupling coordination of four levels", files: "coupling-coordination"),
  ]
}

/// What an oracle's case came to.
public struct OracleFinding: Sendable, Hashable {
  /// The case.
  public let oracle: OracleCase
  /// What the model gave.
  public let obtained: Double

  /// Sets an oracle's case beside what the model gave.
  public init(oracle: OracleCase, obtained: Double) {
    self.oracle = oracle
    self.obtained = obtained
  }

  /// Whether that is near enough; NaN is not.
  public var judgement: Judgement {
    (obtained - oracle.answer).magnitude <= oracle.tolerance ? .holds : .fails
  }

  /// The distance in tolerances.
  var distance: Double {
    let distance = (obtained - oracle.answer).magnitude / oracle.tolerance
    return distance.isNaN ? .infinity : distance
  }
}
