internal import Results

/// A JSON value that keeps the order of its members and the full precision of its numbers.
package enum JSONValue {
  case null
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([(String, JSONValue)])

  package static func count(_ value: Int) -> JSONValue { .number(Double(value)) }

  /// A number, or `null` where it is undefined.
  package static func optional(_ value: Double?) -> JSONValue {
    value.map { $0.isFinite ? .number($0) : .null } ?? .null
  }

  /// The text, what is not finite as `null`, indented by two spaces a level; what holds only numbers and texts stays on a line.
  package func rendered(indent: String = "") -> String {
    switch self {
    case .null: "null"
    case .number(let value): value.isFinite ? CSV.number(value) : "null"
    case .text(let text): Self.quoted(text)
    case .list(let items):
      Self.block("[", items.map { ("", $0) }, "]", isFlat: isFlat, indent: indent)
    case .object(let members):
      Self.block(
        "{", members.map { (Self.quoted($0.0) + ": ", $0.1) }, "}", isFlat: isFlat, indent: indent)
    }
  }

  private var isFlat: Bool {
    switch self {
    case .list(let items): items.allSatisfy(\.isLeaf)
    case .object(let members): members.allSatisfy { $0.1.isLeaf }
    default: true
    }
  }

  private var isLeaf: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private static func block(
    _ open: String, _ items: [(String, JSONValue)], _ close: String, isFlat: Bool, indent: String
  ) -> String {
    let inner = indent + "  "
    let parts = items.map { $0.0 + $0.1.rendered(indent: inner) }
    if isFlat { return open + parts.joined(separator: ", ") + close }
    return open + "\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n" + indent + close
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
