internal import Randomness

/// Where the upper tiers let part of their stocks stand before the crisis.
package enum Siting: Int, Sendable, CaseIterable {
  /// By residents.
  case residents
  /// By residents times their social vulnerability, as far as it counts, times the rain to be
  /// expected, from the map of the
  /// storm and how far it may stray.
  case risk
  /// The same everywhere.
  case even

  /// The weight of each territory; nothing of how this replication's storm strays enters it.
  package func weights(_ society: Society, _ p: Parameters) -> [Double] {
    let land = society.land
    switch self {
    case .residents: return land.population
    case .even: return Array(repeating: 1, count: land.count)
    case .risk:
      let social = Vulnerability(society, p.vulnerability).social
      let frail = zip(land.population, social).map { $0 * $1 }
      let risk = (0..<land.count).map { r in
        frail[r]
          * society.storm.reduce(0) { $0 + Siting.expectedRain(of: $1, at: r, land, p.hazard) }
      }
      return risk.allSatisfy { $0 == 0 } ? frail : risk
    }
  }

  /// Rain of a cell whose centre is normal around its place: the Gaussian kernel, widened by that
  /// spread and as much lower.
  private static func expectedRain(
    of cell: StormCell, at r: Int, _ land: Land, _ p: HazardParameters
  ) -> Double {
    let square = cell.radius * cell.radius + p.centreSpread * p.centreSpread
    let d = kilometres(cell.longitude, cell.latitude, land.longitude[r], land.latitude[r])
    return cell.rainfall * cell.radius * cell.radius / square * exponential(-d * d / (2 * square))
  }
}

extension Supply {
  /// Stocks after superiors have sent a share of theirs ahead to the same department of the territories
  /// to which their line is open, by the weights of a siting; from then on it is that department's.
  static func sentAhead(
    _ stocks: [Double], _ society: Society, _ p: Parameters, _ opening: Opening
  ) -> [Double] {
    let (lines, share) = (society.lines, p.stocks.prepositioned)
    let siting = Siting(rawValue: Int(p.stocks.siting)) ?? .residents
    let weight = siting.weights(society, p)
    var sum = [Double](repeating: 0, count: stocks.count)
    for e in lines.vertical where opening.line[e] {
      sum[lines.holder[e]] += weight[lines.site[e] / Department.count]
    }
    var after = stocks
    for h in stocks.indices where sum[h] > 0 { after[h] -= share * stocks[h] }
    for e in lines.vertical where opening.line[e] && sum[lines.holder[e]] > 0 {
      let h = lines.holder[e]
      after[lines.site[e]] +=
        share * stocks[h] * weight[lines.site[e] / Department.count] / sum[h]
    }
    return after
  }
}
