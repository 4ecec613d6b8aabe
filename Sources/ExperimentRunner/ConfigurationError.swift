internal import Foundation
internal import Results
internal import Statistics

/// What is wrong with a call or a file that the user wrote, where it stands, and what to do about it.
///
/// ```
/// experiment.yaml:12:5: `trsut` is no parameter; did you mean `trust.county`?
/// ```
public struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  /// The file, or the option of the command line, at fault.
  public let file: String
  /// The line, from 1; nil where the fault is not in a text.
  public let line: Int?
  /// The column of the line, from 1; in a CSV file, the field of the line.
  public let column: Int?
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// Creates an error about a place.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, problem: String, remedy: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = Self.onOneLine(problem)
    self.remedy = Self.onOneLine(remedy)
  }

  /// A message often repeats what stands in the file, which may be long or hold what a terminal obeys.
  private static func onOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(500) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        line += "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
      default: line.append(scalar)
      }
    }
    return String(line) + (text.unicodeScalars.count > 500 ? "…" : "")
  }

  init(_ place: Place, _ problem: String, _ remedy: String) {
    self.init(
      file: place.file, line: place.line, column: place.column, problem: problem, remedy: remedy)
  }

  /// What is wrong with a CSV file; line 0 stands for the file as a whole.
  init(_ error: CSVTable.ReadingError) {
    self.init(
      file: error.path, line: error.line == 0 ? nil : error.line,
      column: error.line == 0 ? nil : error.column, problem: error.problem, remedy: error.remedy)
  }

  /// What a statistic refuses, at the place that asked it; its sentence has the remedy at its end.
  init(_ place: Place, _ error: StatisticsError) {
    let parts = error.description.components(separatedBy: "; ")
    self.init(place, parts[0], parts.dropFirst().joined(separator: "; "))
  }

  /// One line: place, problem, remedy.
  public var description: String {
    let place = ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    return "\(place): \(problem); \(remedy)"
  }
}

/// A place in a text that the user wrote.
struct Place: Sendable, Equatable {
  let file: String
  var line: Int?
  var column: Int?
}
