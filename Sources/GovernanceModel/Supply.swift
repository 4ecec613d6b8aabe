internal import Randomness

/// Where every response unit is: in store, asked for and waiting at a desk, under way, on site.
///
/// Units are never used up, and made only under contract: store + asked + under way + on site is what there was.
package struct Supply: Sendable, Codable {
  /// Units that each holder has at home now, and had at first.
  package var store: [Double]
  package private(set) var initial: [Double]
  /// Units asked for over each line and waiting at the desk of the site's territory.
  package var asked: [Double]
  /// Units past the desk, in signing or in transit.
  package var underWay: [Double]
  /// Units at work.
  package var onSite: [Double]
  /// Units that arrive over each line in a coming hour, `slot * lines + e`.
  package var arriving: [Double]
  /// Worth of units that leave signing for the road at each site, `slot * sites + k`.
  package var leaving: [Double]
  package let hours: Int

  // Worth of units committed to each site, in units of its own domain.
  package var siteAsked: [Double]
  package var signing: [Double]
  package var inTransit: [Double]
  package var siteOnSite: [Double]
  /// By the site's own department; from above; from beside and outside; by anyone; and of that, what
  /// the site cannot see.
  package var own: [Double]
  package var fromAbove: [Double]
  package var beside: [Double]
  package var committed: [Double]
  package var hidden: [Double]
  /// Scratch: what each line asks for and each holder is asked for.
  package var wish: [Double]
  package var wanted: [Double]

  init(_ society: Society, _ p: Parameters, _ opening: Opening) {
    let (lines, sites) = (society.lines.count, society.sites)
    let stocks = Supply.stocks(society, p)
    initial =
      p.stocks.prepositioned > 0 ? Supply.sentAhead(stocks, society, p, opening) : stocks
    store = initial
    asked = Array(repeating: 0, count: lines)
    (underWay, onSite, wish) = (asked, asked, asked)
    hours = 2 + opening.longest + (p.carriers.capacity > 0 ? Carriers.limit : 0)
    arriving = Array(repeating: 0, count: hours * lines)
    leaving = Array(repeating: 0, count: hours * sites)
    siteAsked = Array(repeating: 0, count: sites)
    (signing, inTransit, siteOnSite) = (siteAsked, siteAsked, siteAsked)
    (own, fromAbove, beside) = (siteAsked, siteAsked, siteAsked)
    (committed, hidden) = (siteAsked, siteAsked)
    wanted = Array(repeating: 0, count: society.holders.count)
  }

  /// Gives a holder another first stock.
  mutating func endow(_ h: Int, with units: Double) {
    initial[h] = units
    store[h] = units
  }

  /// A tier's stock goes by the residents it serves, an outsider's by their number; a domain's part by
  /// its demand; and each by its holder's luck, with mean 1.
  private static func stocks(_ society: Society, _ p: Parameters) -> [Double] {
    let (holders, land) = (society.holders, society.land)
    let demand = p.need.demand.all
    let all = demand.reduce(0, +)
    let residents = land.population.reduce(0, +)
    var served = [Double](repeating: 0, count: society.governments.count)
    for r in 0..<land.count {
      served[land.territory[r]] += land.population[r]
      for g in society.governments.superiors(of: land.territory[r]) {
        served[g] += land.population[r]
      }
    }
    let enterprises = Double(holders.kind.count { $0 == .enterprise })
    let organisations = Double(holders.kind.count { $0 == .organisation })
    let left = p.leftForStocks
    return (0..<holders.count).map { h in
      let luck = exponential(
        p.stocks.spread * holders.luck[h] - p.stocks.spread * p.stocks.spread / 2)
      let part = all > 0 ? demand[holders.domain[h]] / all : 0
      switch holders.kind[h] {
      case .office(let tier):
        let level =
          holders.leaf[h] >= 0 ? p.stocks.county : p.stocks.level(of: tier)
        return level * served[holders.government[h]] / 1_000 * part * luck * p.need.units * left
      case .enterprise:
        return p.stocks.enterprises * residents / 1_000 / enterprises * luck * p.need.units
      case .organisation:
        return p.stocks.organisations * residents / 1_000 / organisations * luck * p.need.units
      }
    }
  }
}

extension StockParameters {
  func level(of tier: Tier) -> Double {
    switch tier {
    case .centre: centre
    case .province: province
    case .prefecture: prefecture
    case .county, .township: county
    }
  }
}
