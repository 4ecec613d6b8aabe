/// The keys of one mapping, checked against those that are known.
struct Fields {
  let name: String
  let place: Place
  private let values: [String: YAMLValue.Entry]

  /// - Throws: an error at the first key that is not known, with the nearest known one.
  init(_ value: YAMLValue, _ name: String, known: [String]) throws(ConfigurationError) {
    self.name = name
    place = value.place
    var values: [String: YAMLValue.Entry] = [:]
    for entry in try value.mapping(name.filter { $0 != "`" }) {
      guard known.contains(entry.key) else {
        throw ConfigurationError(
          entry.place, "`\(entry.key)` is no key of \(name)",
          remedy(
            for: entry.key, among: known, seeing: "known are \(known.joined(separator: ", "))"))
      }
      values[entry.key] = entry
    }
    self.values = values
  }

  func has(_ key: String) -> Bool { values[key] != nil }

  subscript(key: String) -> YAMLValue? {
    guard let value = values[key]?.value, !value.isNull else { return nil }
    return value
  }

  func place(of key: String) -> Place { values[key]?.place ?? place }

  func required(_ key: String, example: String) throws(ConfigurationError) -> YAMLValue {
    guard let value = values[key]?.value else {
      throw ConfigurationError(
        place, "`\(key)` is missing from \(name)", "add `\(key): \(example)`")
    }
    return value
  }
}
