public import GovernanceModel
internal import Results

/// What a dotted path addresses: one parameter, or the four digital levels at once.
public struct ParameterAddress: Sendable {
  /// The path as written.
  public let path: String
  /// The parameters that it sets.
  public let definitions: [ParameterDefinition]

  /// The path that sets the digital level of all four modes.
  public static let alias = "modes.digital"

  /// Every path that addresses something.
  public static var known: [String] { Parameters.definitions.map(\.path) }

  /// The parameters at a path, nil when there are none.
  public init?(_ path: String) {
    self.path = path
    if path == Self.alias {
      definitions = Mode.allCases.compactMap {
        Parameters.definition(of: "modes.\($0.rawValue).digital")
      }
    } else if let definition = Parameters.definition(of: path) {
      definitions = [definition]
    } else {
      return nil
    }
  }

  /// True where the path sets several parameters, each of which its own path may set otherwise.
  public var isAlias: Bool { path == Self.alias }

  init(_ path: String, at place: Place) throws(ConfigurationError) {
    guard let address = ParameterAddress(path) else {
      throw ConfigurationError(
        place, "`\(path)` is no parameter",
        remedy(for: path, among: Self.known, seeing: "see `xietong describe parameters`"))
    }
    self = address
  }

  func check(_ value: Double, at place: Place) throws(ConfigurationError) {
    guard let definition = definitions.first else { return }
    let range = definition.range
    guard range.contains(value) else {
      throw ConfigurationError(
        place, "`\(path)` is \(CSV.number(value)), out of its range",
        choices.isEmpty
          ? "choose from \(CSV.number(range.lowerBound)) to \(CSV.number(range.upperBound)) (unit: \(definition.unit))"
          : listOfChoices)
    }
    guard !definition.isWhole || value == value.rounded() else {
      throw ConfigurationError(
        place, "`\(path)` is \(CSV.number(value)), not whole",
        choices.isEmpty ? "choose a whole number (unit: \(definition.unit))" : listOfChoices)
    }
  }
}

/// A value given to a path.
public struct Setting: Sendable {
  /// What is set.
  public let address: ParameterAddress
  /// The value.
  public let value: Double
  /// Where it was given, nil where no user gave it.
  let place: Place?

  init(_ path: String, _ value: Double, at place: Place) throws(ConfigurationError) {
    address = try ParameterAddress(path, at: place)
    try address.check(value, at: place)
    self.value = value
    self.place = place
  }

  /// Reads `path=value` as it stands behind `--set`.
  public static func parse(_ text: String) throws(ConfigurationError) -> Setting {
    let place = Place(file: "--set \(text)")
    guard let equals = text.firstIndex(of: "=") else {
      throw ConfigurationError(place, "there is no `=`", "write --set path=value")
    }
    let address = try ParameterAddress(String(text[..<equals]), at: place)
    let value = try address.read(String(text[text.index(after: equals)...]), at: place)
    return try Setting(address.path, value, at: place)
  }
}

extension [Setting] {
  /// Reads what stands behind every `--set`.
  ///
  /// - Parameter texts: `path=value` each.
  /// - Returns: the settings, in this order.
  /// - Throws: an error at the first that is wrong, or whose path has a value already.
  public static func parse(_ texts: [String]) throws(ConfigurationError) -> [Setting] {
    var settings: [Setting] = []
    for text in texts { try settings.add(.parse(text), at: Place(file: "--set \(text)")) }
    return settings
  }

  mutating func add(_ setting: Setting, at place: Place) throws(ConfigurationError) {
    let path = setting.address.path
    guard !contains(where: { $0.address.path == path }) else {
      throw ConfigurationError(place, "`\(path)` is set twice", "keep one of the two")
    }
    append(setting)
  }
}

extension Parameters {
  /// Sets values: first those of the alias, then those of single parameters, which thereby win.
  mutating func apply(_ settings: [Setting]) {
    for setting in settings.filter(\.address.isAlias) + settings.filter({ !$0.address.isAlias }) {
      for definition in setting.address.definitions {
        self[keyPath: definition.keyPath] = setting.value
      }
    }
  }
}
