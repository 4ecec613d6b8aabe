internal import Randomness

/// Sensors that stand at sites and ring by themselves; all empty while there are none.
package struct Alarms: Sendable, Codable {
  /// Whether a sensor stands at each site.
  package var covered: [Bool] = []
  /// Whether it rings in this hour.
  package var ringing: [Bool] = []

  init(_ society: Society, _ p: AlarmParameters) {
    guard p.coverage > 0 || p.sensors > 0 else { return }
    covered = (0..<society.sites).map {
      society.chance.uniform(.sensor, 0, society.holders.key[$0]) < p.coverage
    }
    ringing = Array(repeating: false, count: society.sites)
  }
}
