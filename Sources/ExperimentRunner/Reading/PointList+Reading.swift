internal import Results

extension PointList {
  /// The greatest number of bytes that a list may have.
  private static let limit = 2 << 30

  /// The most levels that are held, eight bytes each.
  private static let mostLevels = 50_000_000

  /// Reads and checks a list of points.
  ///
  /// - Parameters:
  ///   - file: its path.
  ///   - place: where the experiment names it.
  /// - Returns: the list.
  /// - Throws: an error with file, line and field at the first thing that is wrong.
  static func read(_ file: String, namedAt place: Place) throws(ConfigurationError) -> PointList {
    try SourceText.refuseUnreadable(file, place, limit: limit)
    var values: [Double] = []
    let addresses: [ParameterAddress]
    do {
      var reader = try CSVReader(contentsOfFile: file)
      addresses = try self.addresses(reader.header, file)
      while let row = try reader.next() {
        for (column, (address, text)) in zip(addresses, row.fields).enumerated() {
          let place = Place(file: file, line: row.line, column: column + 1)
          let value = try YAMLValue.number(text, address.path, place)
          try address.check(value, at: place)
          values.append(value)
        }
        guard values.count <= mostLevels else {
          throw ConfigurationError(
            Place(file: file, line: row.line),
            "the list has more than \(mostLevels) levels in all", "take fewer points")
        }
      }
    } catch let error as CSVTable.ReadingError {
      throw ConfigurationError(error)
    } catch let error as ConfigurationError {
      throw error
    } catch {
      throw ConfigurationError(file: file, problem: "\(error)", remedy: "look at the file")
    }
    guard !values.isEmpty else {
      throw ConfigurationError(
        Place(file: file, line: 1), "the list has no point", "write a line of levels a point")
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
