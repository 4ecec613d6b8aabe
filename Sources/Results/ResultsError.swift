/// A file or store that could not be read or written, with the reason and what to do about it.
public struct ResultsError: Error, Equatable, CustomStringConvertible {
  /// The file at fault.
  public let path: String
  /// What went wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// Creates an error about a file.
  public init(path: String, problem: String, remedy: String) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }

  /// One line: file, problem, remedy.
  public var description: String { "\(path): \(problem); \(remedy)" }
}
