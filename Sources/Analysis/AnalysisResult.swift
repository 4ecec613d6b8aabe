/// The answer to a question put to a table, in the three forms `analyze` can print.
public protocol AnalysisResult: Sendable {
  /// One JSON object: `method`, `n`, `dropped` and what the method adds; numbers in full precision,
  /// the undefined as `null` beside a `note`.
  var json: String { get }
  /// A CSV table with a header.
  var csv: String { get }
  /// An aligned table for reading.
  var text: String { get }
}
