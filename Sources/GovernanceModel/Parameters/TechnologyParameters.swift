/// The nine technologies, each a setting of its own, so that each can be switched alone.
public struct TechnologyParameters: Sendable, Equatable {
  package var directReport = TechnologySetting(level: 1)
  package var dataSharing = TechnologySetting(level: 1)
  package var departmentPlatform = TechnologySetting(level: 1)
  package var ledger = TechnologySetting(level: 1)
  package var sensors = TechnologySetting()
  package var app = TechnologySetting(level: 1)
  package var forecast = TechnologySetting()
  package var greenChannel = TechnologySetting()
  package var tieredReserves = TechnologySetting()
  package var adoptionWidth = 24.0
  package var detection = 2.0
  package var lead = 6.0
  package var forecastError = 0.5
  package var loading = 0.5
  package var forward = 0.5

  /// The setting of one technology.
  package subscript(technology: Technology) -> TechnologySetting {
    get {
      switch technology {
      case .directReport: directReport
      case .dataSharing: dataSharing
      case .departmentPlatform: departmentPlatform
      case .ledger: ledger
      case .sensors: sensors
      case .app: app
      case .forecast: forecast
      case .greenChannel: greenChannel
      case .tieredReserves: tieredReserves
      }
    }
    set {
      switch technology {
      case .directReport: directReport = newValue
      case .dataSharing: dataSharing = newValue
      case .departmentPlatform: departmentPlatform = newValue
      case .ledger: ledger = newValue
      case .sensors: sensors = newValue
      case .app: app = newValue
      case .forecast: forecast = newValue
      case .greenChannel: greenChannel = newValue
      case .tieredReserves: tieredReserves = newValue
      }
    }
  }

  static let definitions: [ParameterDefinition] =
    Technology.allCases.flatMap(TechnologySetting.definitions(of:)) + [
      ParameterDefinition(
        "technology.adoptionWidth", \.technology.adoptionWidth, unit: "h", 0.1...10_000,
        "Hours over which adoption goes from a half to e/(1 + e), 73 %.",
        source: "logistic form after Griliches 1957; free, swept"),
      ParameterDefinition(
        "technology.detection", \.technology.detection, unit: "1/h", 0...100,
        "Detection hazard at severity 1 that sensors add to the department of their site (κ_IoT).",
        source: "free, swept"),
      ParameterDefinition(
        "technology.lead", \.technology.lead, unit: "h", 1...48,
        "Hours ahead for which the forecast looks.", source: "free, swept", whole: true),
      ParameterDefinition(
        "technology.forecastError", \.technology.forecastError, unit: "1", 0...2,
        "Standard deviation of the logarithm of the rain that is forecast over that which falls.",
        source: "free, swept"),
      ParameterDefinition(
        "technology.loading", \.technology.loading, unit: "1", 0...1,
        "Share of the hours of loading that a load of the green channel takes.",
        source: "free, swept"),
      ParameterDefinition(
        "technology.forward", \.technology.forward, unit: "1", 0...1,
        "Share of its store that an active superior holds at the seats of the tier below.",
        source: "free, swept"),
    ]
}
