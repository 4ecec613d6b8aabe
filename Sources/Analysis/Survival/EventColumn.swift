internal import Results

/// Which column says whether the event came: one of 1 and 0, or that which marks what is censored.
enum EventColumn {
  /// 1 where the event came.
  case event(String)
  /// 1 where it had not come by the horizon.
  case censored(String)

  /// Takes the column named, or the one that belongs to the time.
  ///
  /// - Throws: `AnalysisError` where there is neither, or the one named marks what is censored.
  init(_ event: String?, time: String, in table: Table) throws(AnalysisError) {
    let own = time + ".censored"
    if let event {
      guard !event.hasSuffix(".censored") else {
        throw .badRequest(
          "`\(event)` is 1 where the event did not come; leave --event out, and it is read so")
      }
      self = .event(event)
    } else if table.has(own) {
      self = .censored(own)
    } else {
      _ = try table.numbers(time)
      throw .badRequest(
        "\(table.name): there is no column `\(own)`; say by --event which column is 1 where the "
          + "event came and 0 where it had not come yet")
    }
  }

  var name: String {
    switch self {
    case .event(let name), .censored(let name): name
    }
  }

  /// How the column is read, in words.
  var clause: String {
    switch self {
    case .event(let name): "\(quotedName(name)) is 1 where the event came"
    case .censored(let name): "\(quotedName(name)) is 1 where the event had not come"
    }
  }

  /// Whether the event came, in some rows.
  func happened(_ rows: CompleteRows, in table: Table) throws(AnalysisError) -> [Bool] {
    let labels = try table.labels(name)
    var marks: [Bool] = []
    for row in rows.rows {
      let text = labels[row] ?? ""
      guard let mark = Self.marks[text.lowercased()] else {
        throw .badRequest(
          "\(table.name):\(table.lines[row]): column `\(name)`: `\(text)` is neither 1 nor 0; "
            + "write 1 where it is so and 0 where it is not")
      }
      marks.append(mark)
    }
    if case .censored = self { return marks.map { !$0 } }
    return marks
  }

  private static let marks = ["1": true, "0": false, "true": true, "false": false]
}
