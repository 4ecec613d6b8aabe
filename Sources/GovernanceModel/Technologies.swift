internal import Randomness

/// Which technologies are at hand where in this hour, and what they have brought so far beside their
/// use: failures and leaks.
package struct Technologies: Sendable, Codable {
  /// Those whose ties may differ from hour to hour; the others are given theirs once.
  package let changing: [Technology]
  /// Those from which data may leak.
  package let leaking: [Technology]
  /// Whether each works in the territory of each government, `number * governments + g`; empty where
  /// none can fail.
  package var works: [Bool] = []
  /// Territory-hours of technologies that can fail, and those in which they worked.
  package var hours = 0.0
  package var uptime = 0.0
  /// Residents whose data leaked, counted anew each time.
  package var leaked = 0.0
  /// Digital levels of the modes, and of what no mode carries, by which technology is paid for.
  package var paid: Double

  init(_ society: Society, _ p: Parameters) {
    changing = Technology.allCases.filter { p.technology[$0].isChanging }
    leaking = Technology.allCases.filter { p.technology[$0].level > 0 && p.technology[$0].leak > 0 }
    if changing.contains(where: { p.technology[$0].canFail }) {
      works = Array(repeating: true, count: Technology.count * society.governments.count)
    }
    paid = p.technology.paid(p.modes, at: 0)
  }

  /// Where a technology works, by government; empty where it always does.
  func places(of technology: Technology, among governments: Int) -> [Bool] {
    works.isEmpty
      ? [] : Array(works[technology.number * governments..<(technology.number + 1) * governments])
  }
}

extension TechnologyParameters {
  /// Share of those who could have a technology that have it in an hour, by the logistic curve of
  /// adoption.
  package func share(of technology: Technology, at tick: Int) -> Double {
    let setting = self[technology]
    if setting.adoption == 0 { return setting.level }
    return setting.level * logistic((Double(tick) - setting.adoption) / adoptionWidth)
  }

  /// The first hour in which a technology's share is above one; nil where it never is.
  ///
  /// The curve of adoption rises, so that the hour is found by its inverse, and the last bit by looking.
  package func hour(of technology: Technology, reaching share: Double) -> Int? {
    let setting = self[technology]
    guard share < setting.level else { return nil }
    if setting.adoption == 0 { return 0 }
    let odds = share / (setting.level - share)
    let guess = setting.adoption + adoptionWidth * logarithm(max(odds, 1e-300))
    guard guess < 1e9 else { return nil }
    var tick = max(0, Int(guess.rounded(.down)) - 1)
    while self.share(of: technology, at: tick) <= share { tick += 1 }
    return tick
  }

  /// What is paid for in an hour: for each mode its digital level times the mean share of the
  /// technologies that its ties carry, and the share of each that no mode carries.
  func paid(_ modes: ModeParameters, at tick: Int) -> Double {
    var sum = 0.0
    for mode in Mode.allCases {
      let carried = Technology.allCases.filter { $0.modes.contains(mode) }
      let shares = carried.reduce(0.0) { $0 + share(of: $1, at: tick) }
      sum += modes[mode].digital * (shares / Double(carried.count))
    }
    for technology in Technology.allCases where technology.modes.isEmpty {
      sum += share(of: technology, at: tick)
    }
    return sum
  }
}

extension Parameters {
  /// The share of governments' stocks that is left when their technologies are paid for.
  ///
  /// 1 − Σ price · level · d, not below 0, d the mean digital level of the modes that carry the
  /// technology, 1 where none does.
  package var leftForStocks: Double {
    var price = 0.0
    for each in Technology.allCases where technology[each].price > 0 {
      let levels = each.modes.map { modes[$0].digital }
      let digital = levels.isEmpty ? 1 : levels.reduce(0, +) / Double(levels.count)
      price += technology[each].price * technology[each].level * digital
    }
    return max(0, 1 - price)
  }
}
