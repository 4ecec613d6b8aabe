internal import Foundation
internal import Results
internal import Validation

/// Standard output for results, standard error for everything else.
enum Terminal {
  /// Writes a result to standard output, at once and whole.
  ///
  /// - Parameters:
  ///   - text: the result.
  ///   - terminator: what stands behind it.
  /// - Throws: an error with the reason of the system, such as a full disk.
  static func output(_ text: String, terminator: String = "\n") throws(ResultsError) {
    var rest = Array((text + terminator).utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw outputFailure() }
      rest = rest.dropFirst(written)
    }
  }

  /// Writes what a library left to be written when the program ends.
  static func flush() throws(ResultsError) {
    guard fflush(nil) == 0 else { throw outputFailure() }
  }

  private static func outputFailure() -> ResultsError {
    ResultsError(
      path: "standard output",
      problem: "cannot be written (\(unsafe String(cString: strerror(errno))))",
      remedy: "make room or choose another place, then give the same command again")
  }

  /// True when a person may be looking.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// A verdict's word in its colour where a person may be reading standard output.
  static func paint(_ judgement: Judgement, _ word: String) -> String {
    guard isatty(STDOUT_FILENO) == 1 else { return word }
    let colour =
      switch judgement {
      case .holds: "32"
      case .fails: "31"
      case .undecided: "33"
      }
    return "\u{1B}[\(colour)m\(word)\u{1B}[0m"
  }

  /// Writes a line to standard error.
  static func say(_ line: String) { write(line + "\n") }

  /// Writes to standard error without a line feed.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Seconds as people say them: `45 s`, `3 min 20 s`, `2 h 5 min`.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if seconds < 10 { return "\((seconds * 10).rounded() / 10) s" }
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
  }

  /// Bytes as people say them: `3.1 MiB`.
  static func size(_ bytes: Double) -> String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB"]
    var (value, unit) = (bytes, 0)
    while value >= 1_024, unit < units.count - 1 { (value, unit) = (value / 1_024, unit + 1) }
    return "\((value * 10).rounded() / 10) \(units[unit])"
  }

  /// A count with thin groups: `12 345`.
  static func count(_ value: Int) -> String {
    var groups: [String] = []
    var rest = "\(value)"
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = String(rest.dropLast(3))
    }
    return ([rest] + groups).joined(separator: " ")
  }
}
