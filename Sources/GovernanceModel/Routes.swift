/// Who travels where: from each territory of the land to others, by the scenario's table or, without
/// one, over borders.
///
/// Two territories between which anybody travels are a *pair*, whatever the direction. Empty where
/// nothing depends on travel.
package struct Routes: Sendable {
  package var from: [Int] = []
  package var to: [Int] = []
  /// Share of the residents of `from` who are in `to`.
  package var share: [Double] = []
  /// The pair of each route.
  package var pair: [Int] = []
  /// The two ends of each pair.
  package var ends: [(a: Int, b: Int)] = []

  package var count: Int { from.count }

  init(_ society: Society, _ parameters: Parameters) {
    let p = parameters.epidemic
    guard p.reproduction > 0 || parameters.codes.required > 0 else { return }
    if society.travel.isEmpty {
      addBorders(society.land, p.commuting)
    } else {
      addTable(society.travel, p.travel)
    }
  }

  /// Over borders, those who leave are divided by the length of border.
  private mutating func addBorders(_ land: Land, _ away: Double) {
    var lengths = [Double](repeating: 0, count: land.count)
    for border in land.borders {
      lengths[border.a] += border.length
      lengths[border.b] += border.length
    }
    for border in land.borders {
      ends.append((border.a, border.b))
      append(border.a, border.b, away * border.length / lengths[border.a], ends.count - 1)
      append(border.b, border.a, away * border.length / lengths[border.b], ends.count - 1)
    }
  }

  private mutating func addTable(_ table: [Society.Trip], _ scale: Double) {
    var numbers: [SIMD2<Int>: Int] = [:]
    for trip in table {
      let name = SIMD2(min(trip.from, trip.to), max(trip.from, trip.to))
      let number = numbers[name] ?? ends.count
      if number == ends.count {
        numbers[name] = number
        ends.append((trip.from, trip.to))
      }
      append(trip.from, trip.to, scale * trip.share, number)
    }
  }

  private mutating func append(_ a: Int, _ b: Int, _ share: Double, _ number: Int) {
    from.append(a)
    to.append(b)
    self.share.append(share)
    pair.append(number)
  }
}
