/// How every table of ours is written: UTF-8, LF, a header, a point as decimal sign.
///
/// ```swift
/// CSV.line(["a,b", CSV.number(20), CSV.number(0.1), CSV.number(.nan)])  // "a,b",20,0.1,
/// ```
public enum CSV {
  /// A number in the shortest form that reads back to the same double.
  ///
  /// Whole numbers carry no fraction (`20`, not `20.0`), what is missing (NaN) is empty, and the
  /// infinities are `inf` and `-inf`.
  public static func number(_ value: Double) -> String {
    if value.isNaN { return "" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A field, quoted after RFC 4180 where it holds a comma, a quote or a line break.
  public static func field(_ text: String) -> String {
    let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
    guard text.utf8.contains(where: special.contains) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"\"" } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }

  /// One line of fields, quoted where they must be, with its line feed.
  public static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }
}
