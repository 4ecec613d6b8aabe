/// Carriers (运输单位), who load what goes over roads: at each place so many units an hour, in the order
/// in which they were signed for.
///
/// A place is a territory without children, with all holders that stand there, or a government above.
/// Empty where carriers set no limit.
package struct Carriers: Sendable, Codable {
  /// Hours of work for which carriers take orders; whatever would wait longer leaves then.
  package static let limit = 72

  /// Units that a place can load in an hour.
  package var capacity: [Double] = []
  /// Units signed for at a place and not yet loaded.
  package var backlog: [Double] = []
  /// The place of each holder.
  var place: [Int] = []
  /// Units signed for over each line in this hour, and what they add up to at each place.
  package var batch: [Double] = []
  var load: [Double] = []

  init(_ society: Society, _ p: Parameters, _ opening: Opening, stocks: [Double]) {
    guard p.carriers.capacity > 0 else { return }
    let (land, holders, lines) = (society.land, society.holders, society.lines)
    place = (0..<holders.count).map {
      holders.leaf[$0] >= 0 ? holders.leaf[$0] : land.count + holders.government[$0]
    }
    let all = stocks.reduce(0, +)
    let full = p.carriers.capacity * p.need.units / 1_000
    capacity = land.population.map { full * $0 }
    capacity += Array(repeating: 0, count: society.governments.count)
    let residents = land.population.reduce(0, +)
    for h in 0..<holders.count where place[h] >= land.count && all > 0 {
      capacity[place[h]] += full * residents * stocks[h] / all
    }
    for e in lines.insideOutside
    where opening.line[e] && holders.kind[lines.holder[e]] == .enterprise {
      capacity[lines.site[e] / Department.count] +=
        p.carriers.enterprise * stocks[lines.holder[e]]
    }
    backlog = Array(repeating: 0, count: capacity.count)
    load = backlog
    batch = Array(repeating: 0, count: lines.count)
  }
}
