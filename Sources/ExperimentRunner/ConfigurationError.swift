internal import Foundation
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
    self.problem = problem
    self.remedy = remedy
  }

  init(_ place: Place, _ problem: String, _ remedy: String) {
    self.init(
      file: place.file, line: place.line, column: place.column, problem: problem, remedy: remedy)
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
