internal import Results

extension PointList {
  /// Reads and checks a list of points.
  ///
  /// - Parameters:
  ///   - file: its path.
  ///   - place: where the experiment names it.
  /// - Returns: the list.
  /// - Throws: an error with file, line and field at the first thing that is wrong.
  static func read(_ file: String, namedAt place: Place) throws(ConfigurationError) -> PointList {
    let source = try SourceText(file: file, named: place)
    let table: CSVTable
    do {
      table = try CSVTable(text: source.text, path: file)
    } catch {
      throw ConfigurationError(
        file: error.path, line: error.line, column: error.column, problem: error.problem,
        remedy: error.remedy)
    }
    let addresses = try addresses(table.header, file)
    guard !table.rows.isEmpty else {
      throw ConfigurationError(
        Place(file: file, line: 1), "the list has no point", "write a line of levels a point")
    }
    var values: [Double] = []
    values.reserveCapacity(table.rows.count * addresses.count)
    for row in table.rows {
      for (column, (address, text)) in zip(addresses, row.fields).enumerated() {
        let place = Place(file: file, line: row.line, column: column + 1)
        let value = try YAMLValue.number(text, address.path, place)
        try address.check(value, at: place)
        values.append(value)
      }
    }
    return PointList(file: file, levers: addresses.map(\.path), values: values)
  }

  private static func addresses(
    _ header: [String], _ file: String
  ) throws(ConfigurationError) -> [ParameterAddress] {
    var addresses: [ParameterAddress] = []
    for (column, name) in header.enumerated() {
      let place = Place(file: file, line: 1, column: column + 1)
      guard !header[..<column].contains(name) else {
        throw ConfigurationError(place, "the column `\(name)` stands twice", "keep one of the two")
      }
      addresses.append(try ParameterAddress(name, at: place))
    }
    return addresses
  }
}
