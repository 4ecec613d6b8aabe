/// Rows of cells aligned for a monospaced font: the first columns to the left, numbers to the right.
package struct TextTable {
  private var rows: [[String]]
  private let leftColumns: Int

  /// Begins a table with its header; the first `leftColumns` columns hold words.
  package init(_ header: [String], leftColumns: Int = 1) {
    rows = [header]
    self.leftColumns = leftColumns
  }

  package mutating func add(_ row: [String]) { rows.append(row) }

  /// The lines, each indented by two spaces and without blanks at its end.
  package var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return column < leftColumns ? row[column] + blanks : blanks + row[column]
      }
      return "  " + trimmed(cells.joined(separator: "  ")) + "\n"
    }.joined()
  }
}

/// The text without blanks at its end.
private func trimmed(_ text: String) -> String {
  var text = text
  while text.last == " " { text.removeLast() }
  return text
}
