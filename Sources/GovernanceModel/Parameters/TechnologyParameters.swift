/// One technology: how far it is there.
public struct TechnologySetting: Sendable, Equatable {
  /// Share of those who could have it that will, [0, 1]; 0 is exactly off.
  public var level = 0.0
}

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

  /// The setting of one technology.
  public subscript(technology: Technology) -> TechnologySetting {
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

  static let definitions: [ParameterDefinition] = Technology.allCases.flatMap { settings(of: $0) }

  private static func settings(of technology: Technology) -> [ParameterDefinition] {
    let path = "technology.\(technology.rawValue)"
    let whose = technology.modes.isEmpty ? "of those who could have it" : "of digital ties"
    return [
      ParameterDefinition(
        "\(path).level", \.technology[technology].level, unit: "1", 0...1,
        "Share \(whose) that have it, once all who will have adopted; 0 is exactly off.",
        source: "free, swept")
    ]
  }
}
