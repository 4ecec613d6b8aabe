/// A file or store that could not be read or written, with the reason and what to do about it.
public struct ResultsError: Error, Equatable, CustomStringConvertible {
  /// The file at fault.
  public let path: String
  /// What went wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String
  /// True when what stands in the file is damaged, so that it is of no use to try again.
  public let isDamage: Bool

  /// Creates an error about a file.
  public init(path: String, problem: String, remedy: String, isDamage: Bool = false) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
    self.isDamage = isDamage
  }

  /// One line: file, problem, remedy.
  public var description: String { "\(path): \(problem); \(remedy)" }
}
