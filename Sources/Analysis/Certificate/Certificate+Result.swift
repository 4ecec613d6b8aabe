internal import Results
internal import Statistics

extension Certificate: AnalysisResult {
  /// The object of `certificate`: `sets`, each with its worst number, and the summary.
  public var json: String {
    let members: [(String, JSONValue)] = [
      ("method", .text("certificate")), ("n", .count(n)), ("dropped", .count(0)),
      ("convention", .text(Self.conventions.joined(separator: "; "))),
      ("leastDigits", .number(leastDigits)),
      ("verdict", .text(Self.verdict(holds))), ("sets", .list(rows.map(\.json))),
    ]
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a quantity of a set.
  public var csv: String {
    CSV.line([
      "set", "family", "quantity", "numbers", "worst", "digits", "publishedDigits", "criterion",
      "verdict",
    ])
      + rows.map { row in
        CSV.line(
          [row.set, row.family, row.quantity.name, String(row.quantity.numbers.count)]
            + [row.quantity.worst?.name ?? "", CSV.number(row.quantity.digits)]
            + [CSV.optional(row.quantity.publishedDigits), CSV.number(row.quantity.criterion)]
            + [Self.verdict(row.quantity.holds)])
      }.joined()
  }

  /// One table a family, then the summary.
  public var text: String {
    var families: [String] = []
    for row in rows where !families.contains(row.family) { families.append(row.family) }
    let worst = rows.min { $0.quantity.digits < $1.quantity.digits }
    let least = worst.map { " (\($0.set), \($0.quantity.name))" } ?? ""
    return families.map(table).joined(separator: "\n")
      + "\n  \(sets) sets, \(n) numbers, at least \(Self.places(leastDigits)) digits\(least): "
      + (holds ? "every criterion holds\n" : "\(failures) of \(rows.count) quantities fail\n")
      + Self.conventions.map { "  \($0)\n" }.joined()
      + rows.compactMap { row in row.note.map { "  note: \(row.set): \($0)\n" } }.joined()
  }

  private var failures: Int { rows.count { !$0.quantity.holds } }

  private func table(_ family: String) -> String {
    let own = rows.filter { $0.family == family }
    let isPublished = own.contains { $0.quantity.publishedDigits != nil }
    var table = TextTable(
      ["set", "quantity", "worst of", "digits"] + (isPublished ? ["published"] : [])
        + ["criterion", "verdict"], leftColumns: 3)
    for row in own {
      let quantity = row.quantity
      table.add(
        [row.set, quantity.name, Self.worst(quantity), Self.digits(quantity.digits)]
          + (isPublished ? [quantity.publishedDigits.map(Self.digits) ?? "–"] : [])
          + [fixed(quantity.criterion, 0), Self.verdict(quantity.holds)])
    }
    return "\(family)\n" + table.text
  }

  /// How many numbers there are, and the worst of them where not all are exact; nothing for one.
  private static func worst(_ quantity: CertifiedQuantity) -> String {
    guard quantity.numbers.count > 1, let worst = quantity.worst else { return "" }
    let count = "\(quantity.numbers.count)"
    return worst.digits == 16 ? count : "\(count): \(worst.name)"
  }

  private static func digits(_ digits: Double) -> String {
    digits == 16 ? "exact" : places(digits)
  }

  /// Digits to one decimal, never more than there are.
  private static func places(_ digits: Double) -> String {
    fixed((10 * digits).rounded(.down) / 10, 1)
  }

  fileprivate static func verdict(_ holds: Bool) -> String { holds ? "holds" : "fails" }

  private static let conventions = [
    "digits: −log10 of the relative error, 16 where the double is the nearest one",
    "NIST's sets: against exact arithmetic on the data as doubles",
    "published: against NIST's 15 digits for the decimals",
    "distributions: against 50-digit arithmetic",
    "sensitivity: against the fractions of products over all rows of A and B, and from every corner",
    "any sample, time to event, surfaces, processes, series: against fractions, their roots, or "
      + "50-digit arithmetic",
  ]
}

extension Certificate.Row {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("set", .text(set)), ("family", .text(family)), ("quantity", .text(quantity.name)),
      ("numbers", .count(quantity.numbers.count)),
      ("worst", quantity.worst.map { .text($0.name) } ?? .null),
      ("digits", .number(quantity.digits)),
      ("publishedDigits", .optional(quantity.publishedDigits)),
      ("criterion", .number(quantity.criterion)),
      ("verdict", .text(Certificate.verdict(quantity.holds))),
    ]
    if let note { members.append(("note", .text(note))) }
    return .object(members)
  }
}
