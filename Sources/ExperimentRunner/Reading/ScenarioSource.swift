public import GovernanceModel
internal import Foundation

/// A scenario as it stands on disk: the world that it describes, and the bytes that describe it.
///
/// ```yaml
/// title: Two counties and a storm
/// territories: map/territories.csv     # or a list of mappings with the same keys
/// borders: map/borders.csv             # may be left out
/// storm: map/storm.csv                 # may be left out
/// travel: map/travel.csv               # and outbreak, branching, departments: may be left out
/// parameters: { hazard.rainfall: 1.2 } # dotted paths, or mappings within mappings
/// ```
///
/// Paths are relative to the scenario's folder and stay in it, so that a scenario travels whole.
public struct ScenarioSource: Sendable {
  /// A file that the scenario is made of.
  public struct Part: Sendable, Equatable {
    /// The path, relative to the folder of the scenario.
    public let path: String
    /// The content.
    public let bytes: [UInt8]
  }

  /// The path by which the scenario was named.
  public let file: String
  /// The world.
  public let scenario: Scenario
  /// The scenario's file, then its data files.
  public let parts: [Part]
  /// The values that the file gives to parameters.
  let settings: [Setting]

  /// The keys of a scenario file.
  static let keys = ["title", "about"] + tables.map(\.name) + ["parameters"]

  /// The tables of a scenario.
  static let tables = [
    Territory.columns, Border.columns, StormCell.columns, Travel.columns, OutbreakSeed.columns,
    Branching.columns, DomainBody.columns,
  ]

  /// Reads and checks a scenario.
  ///
  /// - Parameter file: the path of its YAML file.
  /// - Returns: the scenario with the bytes that it is made of.
  /// - Throws: an error with file, line, column and remedy at the first thing that is wrong.
  public static func read(_ file: String) throws(ConfigurationError) -> ScenarioSource {
    try read(file, namedAt: nil)
  }

  /// Reads and checks a scenario that stands in memory.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - file: what errors call it; paths in it are relative to its folder.
  /// - Returns: the scenario with the bytes that it is made of.
  /// - Throws: an error with file, line, column and remedy at the first thing that is wrong.
  public static func read(
    bytes: [UInt8], named file: String
  ) throws(ConfigurationError) -> ScenarioSource {
    try read(SourceText(file: file, bytes: bytes))
  }

  static func read(_ file: String, namedAt place: Place?) throws(ConfigurationError) -> Self {
    try read(SourceText(file: file, named: place))
  }

  private static func read(_ source: SourceText) throws(ConfigurationError) -> Self {
    let file = source.file
    let root = try YAMLSource(source).root
    var reading = ScenarioReading(folder: (file as NSString).deletingLastPathComponent)
    let fields = try Fields(root, "a scenario", known: keys)
    let title = try fields.required("title", example: "a few words").text("title")
    if let about = fields["about"] { _ = try about.text("about") }
    _ = try fields.required("territories", example: "territories.csv")
    var scenario = Scenario(title: title, territories: [])
    scenario.territories = try reading.table(fields)
    scenario.borders = try reading.table(fields)
    scenario.storm = try reading.table(fields)
    scenario.travel = try reading.table(fields)
    scenario.outbreak = try reading.table(fields)
    scenario.branching = try reading.table(fields)
    scenario.departments = try reading.table(fields)
    let settings = try fields["parameters"].map { value throws(ConfigurationError) in
      try Setting.read(value, "parameters")
    }
    scenario.parameters.apply(settings ?? [])
    if let found = scenario.parameters.contradiction() {
      let place = settings?.first { $0.address.path == found.path }?.place
      throw ConfigurationError(
        place ?? fields.place(of: "parameters"), found.problem, found.remedy)
    }
    do {
      try scenario.validate(scenario.parameters)
    } catch {
      let place = reading.place(of: error.subject) ?? fields.place(of: "territories")
      throw ConfigurationError(place, error.problem, error.remedy)
    }
    let own = Part(path: (file as NSString).lastPathComponent, bytes: source.bytes)
    return ScenarioSource(
      file: file, scenario: scenario, parts: [own] + reading.parts, settings: settings ?? [])
  }
}

extension Setting {
  /// Reads a mapping of dotted paths, or of mappings within mappings, to numbers or names of rules.
  static func read(
    _ value: YAMLValue, _ name: String, under prefix: String = ""
  ) throws(ConfigurationError) -> [Setting] {
    var settings: [Setting] = []
    for entry in try value.mapping(name) {
      let path = prefix + entry.key
      if entry.value.isMapping, ParameterAddress(path) == nil {
        guard ParameterAddress.known.contains(where: { $0.hasPrefix(path + ".") }) else {
          _ = try ParameterAddress(path, at: entry.place)
          continue
        }
        for setting in try read(entry.value, path, under: path + ".") {
          try settings.add(setting, at: entry.place)
        }
      } else {
        let address = try ParameterAddress(path, at: entry.place)
        let setting = try Setting(path, address.read(entry.value), at: entry.value.place)
        try settings.add(setting, at: entry.place)
      }
    }
    return settings
  }
}
