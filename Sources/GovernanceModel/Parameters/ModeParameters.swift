/// One mode of coordination: how far institutions open it, and how far it is digital.
public struct ModeSetting: Sendable, Equatable {
  /// Share of the mode's ties, messages and stocks that are admitted, [0, 1]; 0 is exactly off.
  public var openness = 0.0
  /// Share of the mode's open ties that run on digital technology, [0, 1].
  public var digital = 0.0
}

/// The four modes.
public struct ModeParameters: Sendable, Equatable {
  /// 纵向.
  public var vertical = ModeSetting()
  /// 横向.
  public var horizontal = ModeSetting()
  /// 左右.
  public var crossDepartment = ModeSetting()
  /// 内外.
  public var insideOutside = ModeSetting()

  /// The digital level of all four at once; reads as that of the vertical mode.
  public var digital: Double {
    get { vertical.digital }
    set {
      vertical.digital = newValue
      horizontal.digital = newValue
      crossDepartment.digital = newValue
      insideOutside.digital = newValue
    }
  }

  /// The setting of one mode.
  public subscript(mode: Mode) -> ModeSetting {
    switch mode {
    case .vertical: vertical
    case .horizontal: horizontal
    case .crossDepartment: crossDepartment
    case .insideOutside: insideOutside
    }
  }

  static let definitions: [ParameterDefinition] = [
    openness("vertical", \.modes.vertical.openness, "between tiers"),
    openness("horizontal", \.modes.horizontal.openness, "between neighbouring governments"),
    openness("crossDepartment", \.modes.crossDepartment.openness, "between departments"),
    openness("insideOutside", \.modes.insideOutside.openness, "between government and society"),
    digital("vertical", \.modes.vertical.digital, "direct reporting past the tiers between"),
    digital("horizontal", \.modes.horizontal.digital, "shared data and ledger between neighbours"),
    digital("crossDepartment", \.modes.crossDepartment.digital, "common data and a single window"),
    digital("insideOutside", \.modes.insideOutside.digital, "citizens' app, published needs"),
    ParameterDefinition(
      "modes.digital", \.modes.digital, unit: "1", 0...1,
      "Digital level of all four modes at once; modes.M.digital, where given, wins.",
      source: "free, swept"),
  ]

  private static func openness(
    _ mode: String, _ path: ParameterPath, _ who: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "modes.\(mode).openness", path, unit: "1", 0...1,
      "Share of ties, messages and stocks \(who) that are admitted; 0 is exactly off.",
      source: "free, swept")
  }

  private static func digital(
    _ mode: String, _ path: ParameterPath, _ what: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "modes.\(mode).digital", path, unit: "1", 0...1,
      "Share of the mode's open ties that have technology: \(what).", source: "free, swept")
  }
}
