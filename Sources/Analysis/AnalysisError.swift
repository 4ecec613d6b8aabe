public import Statistics

/// Why a question cannot be put to a table, with the place and a remedy.
public enum AnalysisError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file cannot be read at all.
  case unreadable(file: String, reason: String)
  /// The text is no CSV at this line, counted from 1.
  case malformed(file: String, line: Int, problem: String)
  /// No column has this name; the nearest one is named where there is one.
  case missingColumn(file: String, name: String, nearest: String?)
  /// A number was needed at this line and column.
  case notANumber(file: String, line: Int, column: String, text: String)
  /// A factor of a 2ᵏ analysis takes another number of levels than two.
  case notTwoLevels(factor: String, levels: [String])
  /// Cells of the factorial without a single usable row, each named by its levels.
  case missingCells([String])
  /// A formula cannot be read, or not with this table, at this character, counted from 1.
  case formula(column: Int, problem: String)
  /// The call itself is wrong.
  case badRequest(String)
  /// The numbers are wrong in themselves.
  case statistics(StatisticsError)

  /// The error in a sentence, with its remedy.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "\(file): cannot be read: \(reason)"
    case .malformed(let file, let line, let problem):
      "\(file):\(line): \(problem)"
    case .missingColumn(let file, let name, let nearest):
      "\(file): there is no column `\(name)`"
        + (nearest.map { "; did you mean `\($0)`?" } ?? "")
    case .notANumber(let file, let line, let column, let text):
      "\(file):\(line): column `\(column)`: `\(text)` is no finite number; "
        + "leave the field empty where a value is missing"
    case .notTwoLevels(let factor, let levels):
      "`\(factor)` takes \(levels.count) levels (\(levels.prefix(5).joined(separator: ", "))); "
        + "a 2ᵏ analysis needs exactly two"
    case .missingCells(let cells):
      "the factorial is not full: no usable row for \(cells.prefix(3).joined(separator: "; "))"
        + (cells.count > 3 ? "; and \(cells.count - 3) more cells" : "")
    case .formula(let column, let problem): "formula, column \(column): \(problem)"
    case .badRequest(let problem): problem
    case .statistics(let error): error.description
    }
  }
}

/// Runs a statistic and passes its error on as one of this module.
func analyzing<Value>(
  _ body: () throws(StatisticsError) -> Value
) throws(AnalysisError) -> Value {
  do { return try body() } catch { throw .statistics(error) }
}
