internal import Results
internal import Statistics

/// Where a model is asked for a prediction: values of columns, as `budget=1,mode=open`.
struct PredictionPoint: Sendable {
  /// The point as written.
  let text: String
  /// The levels of factors.
  private(set) var levels: [String: String] = [:]
  /// The values of columns of numbers.
  private(set) var numbers: [String: Double] = [:]

  /// Reads a point for a model.
  ///
  /// - Parameters:
  ///   - text: `column=value`, divided by commas; a name or a level may stand in backticks, with
  ///     commas in it.
  ///   - matrix: the model's columns.
  /// - Throws: `AnalysisError.badRequest` with the place for what is no column, no value, no level,
  ///   for a column named twice and a factor not named.
  init(_ text: String, for matrix: ModelMatrix) throws(AnalysisError) {
    self.text = text
    var position = 1
    for item in Self.parts(text[...], at: ",") {
      let place = "--at \"\(text)\", character \(position)"
      let parts = Self.parts(item, at: "=", most: 2)
      guard parts.count == 2 else {
        throw .badRequest("\(place): `\(item)` has no `=`; write column=value, as in x=1,a=open")
      }
      let name = Self.trimmed(parts[0])
      try set(name, to: Self.trimmed(parts[1]), in: matrix, place)
      position += item.count + 1
    }
    for factor in matrix.factors where levels[factor.name] == nil {
      throw .badRequest(
        "--at \"\(text)\" names no level of `\(factor.name)`; add \(quotedName(factor.name))= one of "
          + Self.listed(factor.levels))
    }
  }

  /// The row of the model's matrix there, the intercept's entry among the others.
  ///
  /// - Throws: `AnalysisError.badRequest` for an entry too large for its squares to be numbers.
  func row(of matrix: ModelMatrix) throws(AnalysisError) -> [DoubleDouble] {
    let row = try matrix.row(levels: levels, numbers: numbers)
    guard let beyond = row.firstIndex(where: { !($0.value.magnitude <= 1e140) }) else { return row }
    throw .badRequest(
      "--at \"\(text)\": column `\(matrix.columns[beyond].name)` would be beyond 1e140 there; give "
        + "smaller values")
  }

  private mutating func set(
    _ name: String, to value: String, in matrix: ModelMatrix, _ place: String
  ) throws(AnalysisError) {
    guard levels[name] == nil, numbers[name] == nil else {
      throw .badRequest("\(place): `\(name)` is named twice")
    }
    let factor = matrix.factors.first { $0.name == name }
    let isNumber = matrix.formula.variables.contains {
      $0.columns.contains(name) && ($0.column == nil || factor == nil)
    }
    guard factor != nil || isNumber else { throw Self.unknown(name, in: matrix, place) }
    let number = Table.Column.number(value)
    if let factor {
      let labels = [value, number.map(CSV.number) ?? value]
      guard let level = labels.first(where: factor.levels.contains) else {
        throw .badRequest(
          "\(place): `\(name)` has no level `\(value)`; it has \(Self.listed(factor.levels))")
      }
      levels[name] = level
    }
    if isNumber {
      guard let number else {
        throw .badRequest("\(place): `\(value)` is no finite number, and `\(name)` needs one")
      }
      numbers[name] = number
    }
  }

  private static func unknown(
    _ name: String, in matrix: ModelMatrix, _ place: String
  ) -> AnalysisError {
    var names: [String] = []
    for column in matrix.formula.variables.flatMap(\.columns) where !names.contains(column) {
      names.append(column)
    }
    let remedy =
      nearestName(to: name, among: names).map { "did you mean `\($0)`?" }
      ?? "it has \(names.isEmpty ? "none" : listed(names))"
    return .badRequest("\(place): the formula has no column `\(name)`; \(remedy)")
  }

  private static func listed(_ names: [String]) -> String {
    names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
  }

  /// The parts of a text between separators outside backticks, the last with what is beyond the most.
  private static func parts(
    _ text: Substring, at separator: Character, most: Int = .max
  ) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      if text[index] == "`" { isQuoted.toggle() }
      guard text[index] == separator, !isQuoted, parts.count < most - 1 else { continue }
      parts.append(text[start..<index])
      start = text.index(after: index)
    }
    return parts + [text[start...]]
  }

  /// A text without spaces and backticks about it.
  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    if text.count > 1, text.first == "`", text.last == "`" { text = text.dropFirst().dropLast() }
    return String(text)
  }
}
