/// A CSV file in memory: a header and rows of text, each with the line on which it starts.
///
/// ```swift
/// let table = try CSVTable(text: "a,b\n1,\"x, y\"\n", path: "t.csv")
/// table.header          // ["a", "b"]
/// table.rows[0].fields  // ["1", "x, y"]
/// table.rows[0].line    // 2
/// ```
///
/// Reads what ``CSVReader`` reads, which is the better choice for a table of any length.
public struct CSVTable: Sendable, Equatable {
  /// One row of a table.
  public struct Row: Sendable, Equatable {
    /// The line on which it starts, counted from 1.
    public let line: Int
    /// Its fields, as many as the header has.
    public let fields: [String]
  }

  /// What is wrong with a CSV file, and where.
  public struct ReadingError: Error, Equatable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// The line, from 1; 0 where the file as a whole cannot be read.
    public let line: Int
    /// The field of the line, from 1.
    public let column: Int
    /// What is wrong.
    public let problem: String
    /// What to do about it.
    public let remedy: String

    /// One line: place, problem, remedy.
    public var description: String {
      (line > 0 ? "\(path):\(line):\(column)" : path) + ": \(problem); \(remedy)"
    }
  }

  /// Names of the columns.
  public let header: [String]
  /// The rows, in the order of the file.
  public let rows: [Row]

  /// Reads a table from text.
  ///
  /// - Parameters:
  ///   - text: the content of the file.
  ///   - path: the name of the file, for errors.
  /// - Throws: an error with line and field where the text is no table.
  public init(text: String, path: String) throws(ReadingError) {
    var reader = try CSVReader(text: text, path: path)
    var rows: [Row] = []
    while let row = try reader.next() { rows.append(row) }
    header = reader.header
    self.rows = rows
  }
}
