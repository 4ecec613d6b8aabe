internal import GovernanceModel

extension Pattern {
  /// P16: in epidemic surveillance alarms are many and few are true.
  ///
  /// **World.** What made CIDARS's numbers is how rare outbreaks are: from July 2008 to June 2010
  /// its 533,829 signals, 1.65 a county and week, led to 1,594 confirmed outbreaks. That is one
  /// outbreak in some 25 counties and 60 days. So: a province of 24 counties for 60 days, in one of
  /// which an infection breaks out, with a sensor at every site and all modes closed. Counties that
  /// are active restrict contacts, so that the outbreak stays one.
  ///
  /// **Statistics.** CIDARS looks once a day, so a signal is a day on which the sensor of a
  /// county's health department rings at least once; it is true if in one of the ringing hours
  /// severity stood at or above `alarms.threshold`. Sites are the health departments alone.
  ///
  /// **Why it could be seen or not.** Installed: Bayes' rule and a rate of false alarms above 0
  /// make it, as long as outbreaks are rare. A low false rate, or an outbreak that is not
  /// contained, breaks it.
  ///
  /// Fixed: `alarms.coverage`, all modes closed, no outsiders. `epidemic.reproduction` 2.5 and
  /// `epidemic.restriction` 0.8 only where the shared values leave the epidemic off.
  static let surveillance = Pattern(
    id: "P16", title: "In epidemic surveillance alarms are many and few are true",
    source: "CIDARS, 2008–2010 (Chinese Journal of Epidemiology 32:431, 2011)", kind: .installed,
    criteria: Criteria.surveillance, replications: 240,
    row: { seed, values in
      var parameters = values.parameters
      parameters.set("epidemic.reproduction", to: 2.5, unlessIn: values)
      parameters.set("epidemic.restriction", to: 0.8, unlessIn: values)
      parameters.set([
        "alarms.coverage": 1, "society.citizens": 0, "society.enterprises": 0,
        "society.organisations": 0,
      ])
      let society = try Society(scenario: province(), parameters: parameters, seed: seed)
      var simulation = Simulation(society: society, parameters: parameters, measuring: [])
      let signals = simulation.signals(days: 60)
      return [signals.all, signals.true, Double(24 * 60)]
    },
    statistics: { sample in
      [
        sample.estimate { $0[1] / $0[0] },
        sample.estimate { $0[0] / $0[2] },
      ]
    })

  /// Like counties on a grid of 40 km, each bordering on those beside it; in one of them forty
  /// people are infected from outside.
  private static func province() -> Scenario {
    var territories = [
      Territory(code: "province", tier: .province, parent: nil, longitude: 113.6, latitude: 34.8)
    ]
    var borders: [Border] = []
    for number in 0..<24 {
      let (row, column) = (number / 6, number % 6)
      territories.append(
        Territory(
          code: "county-\(number)", tier: .county, parent: "province",
          longitude: 113 + 0.43 * Double(column), latitude: 34 + 0.36 * Double(row), area: 1_600,
          population: 400_000, townships: 1))
      if column > 0 {
        borders.append(Border("county-\(number - 1)", "county-\(number)", length: 40))
      }
      if row > 0 { borders.append(Border("county-\(number - 6)", "county-\(number)", length: 40)) }
    }
    return Scenario(
      title: "surveillance", territories: territories, borders: borders,
      outbreak: [OutbreakSeed(territory: "county-8", hour: 24, infected: 40)])
  }
}

extension Simulation {
  /// How many days of sites the sensors of health departments ring on, and on how many rightly.
  fileprivate mutating func signals(days: Int) -> (all: Double, true: Double) {
    let threshold = parameters.alarms.threshold
    var (all, right) = (0.0, 0.0)
    for _ in 0..<days {
      var rings = [Bool](repeating: false, count: society.land.count)
      var isTrue = rings
      for _ in 0..<24 {
        // Sensors ring by the severity with which the hour starts.
        let before = severity.total
        step()
        for r in rings.indices {
          let site = r * Department.count + Department.health.rawValue
          guard alarms.ringing[site] else { continue }
          rings[r] = true
          if before[site] >= threshold { isTrue[r] = true }
        }
      }
      all += Double(rings.count { $0 })
      right += Double(isTrue.count { $0 })
    }
    return (all, right)
  }
}
