internal import GovernanceModel
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
      let ranges = addresses.map(AdmittedRange.init)
      var row = CSVReader.Numbers()
      while try reader.next(into: &row) {
        if row.others.isEmpty, ranges.indices.allSatisfy({ ranges[$0].admits(row.values[$0]) }) {
          values += row.values
        } else {
          values += try checked(row, addresses, file)
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

  /// The values of a row, one field after the other, with the words for what is wrong.
  private static func checked(
    _ row: CSVReader.Numbers, _ addresses: [ParameterAddress], _ file: String
  ) throws(ConfigurationError) -> [Double] {
    var values = row.values
    for (column, address) in addresses.enumerated() {
      let place = Place(file: file, line: row.line, column: column + 1)
      if let other = row.others.first(where: { $0.column == column }) {
        values[column] = try address.read(other.text, at: place)
      }
      try address.check(values[column], at: place)
    }
    return values
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

/// What a column admits, at hand without its words.
private struct AdmittedRange {
  private let range: ClosedRange<Double>
  private let isWhole: Bool

  init(_ address: ParameterAddress) {
    range = address.definitions.first?.range ?? -.infinity ... .infinity
    isWhole = address.definitions.first?.isWhole ?? false
  }

  func admits(_ value: Double) -> Bool {
    range.contains(value) && (!isWhole || value == value.rounded())
  }
}
