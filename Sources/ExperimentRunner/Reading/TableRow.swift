internal import Results

/// The columns that a table of a scenario may and must have.
struct TableColumns {
  let name: String
  let required: [String]
  let optional: [String]

  var known: [String] { required + optional }
}

/// One row of a table of a scenario, from a CSV file or from a list in the YAML file.
struct TableRow {
  let place: Place
  private let cells: [String: (text: String, place: Place)]

  /// Reads the rows of a CSV file.
  static func rows(
    csv source: SourceText, _ columns: TableColumns
  ) throws(ConfigurationError) -> [TableRow] {
    let table: CSVTable
    do {
      table = try CSVTable(text: source.text, path: source.file)
    } catch {
      throw ConfigurationError(error)
    }
    try check(table.header, columns, source.file)
    return table.rows.map { row in
      var cells: [String: (text: String, place: Place)] = [:]
      for (index, (name, text)) in zip(table.header, row.fields).enumerated() {
        cells[name] = (text, Place(file: source.file, line: row.line, column: index + 1))
      }
      return TableRow(place: Place(file: source.file, line: row.line, column: 1), cells: cells)
    }
  }

  /// Reads the rows of a list of mappings.
  static func rows(
    yaml list: YAMLValue, _ columns: TableColumns
  ) throws(ConfigurationError) -> [TableRow] {
    var rows: [TableRow] = []
    for item in try list.list(columns.name) {
      let fields = try Fields(item, columns.name, known: columns.known)
      var cells: [String: (text: String, place: Place)] = [:]
      for name in columns.required where !fields.has(name) {
        throw item.error("a row of \(columns.name) has no `\(name)`", "add `\(name)`")
      }
      for name in columns.known {
        if let value = fields[name] { cells[name] = (try value.text(name), value.place) }
      }
      rows.append(TableRow(place: item.place, cells: cells))
    }
    return rows
  }

  private static func check(
    _ header: [String], _ columns: TableColumns, _ file: String
  ) throws(ConfigurationError) {
    for (index, name) in header.enumerated() {
      let place = Place(file: file, line: 1, column: index + 1)
      guard columns.known.contains(name) else {
        let all = "known are \(columns.known.joined(separator: ", "))"
        throw ConfigurationError(
          place, "`\(name)` is no column of \(columns.name)",
          remedy(for: name, among: columns.known, seeing: all))
      }
      guard !header[..<index].contains(name) else {
        throw ConfigurationError(place, "the column `\(name)` stands twice", "keep one of the two")
      }
    }
    for name in columns.required where !header.contains(name) {
      throw ConfigurationError(
        Place(file: file, line: 1, column: 1), "the column `\(name)` is missing",
        "add it: \(columns.name) have \(columns.required.joined(separator: ", "))")
    }
  }

  /// The text of a cell, nil where it is empty or left out.
  func text(_ name: String) -> String? {
    guard let text = cells[name]?.text, !text.isEmpty else { return nil }
    return text
  }

  /// The text of a cell that must not be empty.
  func requiredText(_ name: String) throws(ConfigurationError) -> String {
    guard let text = text(name) else {
      throw ConfigurationError(place(of: name), "`\(name)` is empty", "fill it in")
    }
    return text
  }

  /// The number in a cell, nil where it is empty.
  func number(
    _ name: String,
    _ range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
  ) throws(ConfigurationError) -> Double? {
    guard let text = text(name) else { return nil }
    let value = try YAMLValue.number(text, name, place(of: name))
    guard range.contains(value) else {
      let low = CSV.number(range.lowerBound)
      throw ConfigurationError(
        place(of: name), "`\(name)` is \(text), out of its range",
        range.upperBound == .greatestFiniteMagnitude
          ? "choose at least \(low)" : "choose from \(low) to \(CSV.number(range.upperBound))")
    }
    return value
  }

  /// The number in a cell that must not be empty.
  func requiredNumber(
    _ name: String,
    _ range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
  ) throws(ConfigurationError) -> Double {
    guard let value = try number(name, range) else {
      throw ConfigurationError(place(of: name), "`\(name)` is empty", "write a number")
    }
    return value
  }

  func place(of name: String) -> Place { cells[name]?.place ?? place }
}
