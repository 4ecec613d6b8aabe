/// The departments that every government from the county up has, each the master of one domain of need.
public enum Department: Int, Sendable, CaseIterable {
  /// 应急管理: search, rescue, evacuation.
  case emergency
  /// 卫生健康: medical care.
  case health
  /// 粮食和物资储备: food, shelter, supplies.
  case supplies
  /// 发展和改革: power, water, roads and other lifelines.
  case lifelines

  /// How many there are.
  public static let count = 4

  /// The word that stands in keys, paths and tables.
  public var name: String {
    switch self {
    case .emergency: "emergency"
    case .health: "health"
    case .supplies: "supplies"
    case .lifelines: "lifelines"
    }
  }
}
