import Foundation

/// What came of the experiments of one claim.
struct CalibrationResult: Sendable {
  let claim: CalibrationCase.Claim
  let sample: String
  let n: String
  /// The share of experiments in which the interval covered or the test erred.
  let share: Double
  let experiments: Int
  let size: CalibrationSize

  /// Whether the share is allowed.
  var holds: Bool { claim.criterion.allows(share, of: experiments, slack: size.slack) }

  /// The row of a table.
  var cells: [String] {
    [
      claim.name, sample, n, percent(share, 2),
      percent(monteCarloError(share, of: experiments), 2), "\(experiments)", claim.criterion.words,
      holds ? "holds" : "FAILS",
    ]
  }
}

/// The results of all cases, in their order.
actor CalibrationTable {
  /// The table of this run.
  static let shared = CalibrationTable()

  private var results: [CalibrationResult] = []

  /// Adds the results of a case.
  func add(_ more: [CalibrationResult]) { results += more }

  /// The table as aligned text.
  var text: String {
    let header = [
      "interval or test", "sample", "n", "share", "MC error", "experiments", "criterion", "verdict",
    ]
    let rows = [header] + results.map(\.cells)
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { $0.padding(to: $1) }.joined(separator: "  ")
    }
    let failed = results.count { !$0.holds }
    return (lines + ["\(results.count) claims, \(failed) of them fail"]).joined(separator: "\n")
  }

  /// Prints the table and writes it where `XIETONG_CALIBRATION_TABLE` says.
  func publish() throws {
    print(text)
    guard let path = ProcessInfo.processInfo.environment["XIETONG_CALIBRATION_TABLE"] else {
      return
    }
    try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
