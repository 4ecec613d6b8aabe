import Foundation

/// The results of all cases, in their order.
actor CalibrationTable {
  /// The table of this run.
  static let shared = CalibrationTable()

  private var results: [CalibrationResult] = []

  /// Adds the results of a case and writes the table, so that a long run can be watched.
  ///
  /// It is written where `XIETONG_CALIBRATION_TABLE` says.
  func add(_ more: [CalibrationResult]) throws {
    results += more
    guard let path = ProcessInfo.processInfo.environment["XIETONG_CALIBRATION_TABLE"] else {
      return
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The table as Markdown, with what was run above it.
  var text: String {
    let header = [
      "interval or test", "sample", "n", "share ± Monte Carlo error", "experiments", "criterion",
      "verdict",
    ]
    let rows = [header] + results.map(\.cells)
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      "| " + zip(row, widths).map { $0.padding(to: $1) }.joined(separator: " | ") + " |"
    }
    lines.insert(
      "| " + widths.map { String(repeating: "-", count: $0) }.joined(separator: " | ") + " |", at: 1
    )
    return Self.introduction + "\n" + tally + "\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private var tally: String {
    let verdicts = results.map { $0.cells.last ?? "" }
    let counts = ["holds", "shortfall shown", "order shown", "FAILS"].map { verdict in
      "\(verdict): \(verdicts.count { $0.hasPrefix(verdict) })"
    }
    return "\(results.count) claims. " + counts.joined(separator: ", ") + "."
  }

  private static let introduction = """
    # Coverage of intervals and errors of tests, in simulation

    Written by `make calibrate-statistics`; the same experiments give the same table. Each row is one
    claim: in how many of so many simulated experiments an interval of 95 % covered the truth, or a
    test at the 5 % level found what is not there. An interval must cover in 95 % ± 1.5 %, a test err
    in 5 % ± 0.7 %; an exact test, or one whose level is a bound, in at most 5.7 %; where theory gives
    another share, it must come out ± 0.7 %. *Shortfall shown* is said of what is known, and told in
    the documentation of the method, to miss this: the miss itself is asserted, and that it is no other
    than documented. *Order shown* compares two intervals on the same samples: the share is by how much
    more often the first covers. *Near the limit* is said where a share lies within two Monte Carlo
    errors of a limit, so that more experiments might put it on the other side.

    """
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
