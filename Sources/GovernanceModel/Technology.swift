/// The nine technologies that may change how a crisis is governed, each a map of parameters: none is
/// a multiplier on an outcome.
///
/// A technology that a mode's ties carry exists on the open ties of that mode whose fixed draw lies
/// below the mode's digital level times the technology's own (``TechnologySetting/level``); one that
/// no mode carries has draws of its own.
package enum Technology: String, Sendable, Codable, CaseIterable {
  /// The direct-report platform (直报).
  case directReport
  /// The data-sharing centre and common standards (数据共享).
  case dataSharing
  /// The departments' platform with a single window.
  case departmentPlatform
  /// The distributed ledger of commitments (区块链).
  case ledger
  /// Sensors in the ground (物联网).
  case sensors
  /// The citizens' app, on which needs are published too.
  case app
  /// The forecast of what the hazard brings.
  case forecast
  /// The green channel for loads on the road (绿色通道).
  case greenChannel
  /// Reserves in tiers: collection, processing, application.
  case tieredReserves

  /// How many there are.
  static let count = 9

  /// Its place in the list, under which its draws are named.
  var number: Int {
    switch self {
    case .directReport: 0
    case .dataSharing: 1
    case .departmentPlatform: 2
    case .ledger: 3
    case .sensors: 4
    case .app: 5
    case .forecast: 6
    case .greenChannel: 7
    case .tieredReserves: 8
    }
  }

  /// The modes whose ties carry it; none for what stands on no tie of a mode.
  package var modes: [Mode] {
    switch self {
    case .directReport: [.vertical]
    case .dataSharing: [.horizontal, .crossDepartment]
    case .departmentPlatform: [.crossDepartment]
    case .ledger: [.vertical, .horizontal, .crossDepartment, .insideOutside]
    case .app: [.insideOutside]
    case .sensors, .forecast, .greenChannel, .tieredReserves: []
    }
  }
}
