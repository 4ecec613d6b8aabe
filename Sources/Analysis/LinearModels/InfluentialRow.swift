internal import Statistics

/// A row that moves the fitted values more than most.
public struct InfluentialRow: Sendable, Hashable {
  /// The number of the row in the table, from 1.
  public let row: Int
  /// Its line in the file.
  public let line: Int
  /// Cook's distance.
  public let cook: Double
  /// The leverage, between 0 and 1.
  public let leverage: Double

  /// At most so many are told.
  static let most = 10

  /// The rows of a fit whose Cook's distance exceeds 4/*n*, the most influential first, and how many
  /// there are in all.
  static func all(
    of model: LinearModel, lines: [Int], in table: Table
  ) -> (told: [InfluentialRow], count: Int) {
    let leverages = model.leverages
    let threshold = 4 / Double(model.n)
    let beyond = model.cooksDistances.enumerated().compactMap { row, cook in
      cook.flatMap { $0 > threshold ? (row: row, cook: $0) : nil }
    }
    let first = beyond.sorted { ($1.cook, $0.row) < ($0.cook, $1.row) }.prefix(most)
    let told = first.map { item in
      InfluentialRow(
        row: (table.lines.firstIndex(of: lines[item.row]) ?? 0) + 1, line: lines[item.row],
        cook: item.cook, leverage: leverages[item.row])
    }
    return (told, beyond.count)
  }

  var json: JSONValue {
    .object([
      ("row", .count(row)), ("line", .count(line)), ("cook", .optional(cook)),
      ("leverage", .optional(leverage)),
    ])
  }

  /// The rows as a table to read; nothing without any.
  static func text(_ rows: [InfluentialRow]) -> String {
    guard !rows.isEmpty else { return "" }
    var table = TextTable(["influential row", "line", "Cook's distance", "leverage"])
    for row in rows {
      table.add([
        "\(row.row)", "\(row.line)", Legible.number(row.cook), Legible.number(row.leverage),
      ])
    }
    return "\n" + table.text
  }
}
