internal import Randomness

/// Citizens who help without being sent: who has come, who is assigned, who is tired of waiting.
///
/// Nothing is stored where nobody helps.
package struct Volunteers: Sendable, Codable {
  /// How thresholds differ between citizens.
  package enum Thresholds: Int, Sendable, CaseIterable {
    case normal, uniform, ladder
  }

  package enum Status: Int8, Sendable, Codable {
    case home, waiting, assigned, gone
  }

  package var status: [Status] = []
  /// What a citizen's circle must reach: a share, or heads where thresholds are a ladder.
  package let threshold: [Double]
  /// Of each citizen, in [0, 1]; who has none left goes home.
  package var motivation: [Double]
  /// Who waits, in the order in which they came.
  package var queue: [Int] = []
  /// Citizens whom each territory could still assign.
  package var places: [Double] = []
  /// Units that volunteers and neighbours are worth at each site in this hour.
  package var present: [Double] = []

  /// How many ever came, and how many went.
  package var joined = 0
  package var gone = 0
  /// Hours spent since coming, and of them waiting.
  package var hours = 0.0
  package var idleHours = 0.0
  /// Emergency need served in the first hours, in all and by neighbours.
  package var rescued = 0.0
  package var rescuedByNeighbours = 0.0

  /// Hours after onset that count as the first.
  static let firstHours = 6

  init(_ society: Society, _ parameters: Parameters) {
    let (p, citizens) = (parameters.volunteers, society.citizens)
    if p.active == 1 || p.neighbours > 0 {
      present = Array(repeating: 0, count: society.sites)
    }
    guard p.active == 1 else {
      (threshold, motivation) = ([], [])
      return
    }
    status = Array(repeating: .home, count: citizens.count)
    places = Array(repeating: 0, count: society.land.count)
    let luck = citizens.key.map { society.chance.uniforms(.volunteer, 0, $0) }
    motivation = luck.map(\.1)
    switch Thresholds(rawValue: Int(p.thresholds)) ?? .normal {
    case .normal:
      threshold = luck.map { p.mean + p.spread * normalQuantile($0.0) }
    case .uniform:
      threshold = luck.map { p.mean + p.spread * 3.0.squareRoot() * (2 * $0.0 - 1) }
    case .ladder:
      threshold = citizens.key.indices.map { $0 == 1 ? p.secondRung : Double($0) }
    }
    queue.reserveCapacity(citizens.count)
  }
}
