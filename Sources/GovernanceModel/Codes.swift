internal import Randomness

/// When territories between which people travel recognise each other's health code, and the trips
/// that were stopped until then.
///
/// Empty where no code is required.
package struct Codes: Sendable, Codable {
  /// The hour from which each pair's codes are recognised, `Int.max` for never.
  package let hour: [Int]
  /// Trips wanted and blocked so far, in residents away for an hour.
  package var wanted = 0.0
  package var blocked = 0.0

  init(_ society: Society, _ parameters: Parameters, _ routes: Routes) {
    let p = parameters.codes
    guard p.required > 0 else {
      hour = []
      return
    }
    let draws = Codes.agreements(society, routes)
    let ranks = Codes.ranks(routes, draws, territories: society.land.count)
    let joins = Codes.joins(society, parameters)
    let hub = Int(p.hubHours.rounded())
    let openness = parameters.modes.horizontal.openness
    hour = routes.ends.indices.map { i in
      let (a, b) = routes.ends[i]
      var first = Int.max
      if draws[i] < openness {
        first = Int((p.pairwiseHours + p.pace * Double(ranks[i])).rounded())
      }
      return min(first, max(hub, joins[a], joins[b]))
    }
  }

  /// The draw of each pair's agreement; ∞, below no openness, where the ties were taken out.
  private static func agreements(_ society: Society, _ routes: Routes) -> [Double] {
    let keys = society.land.key
    return routes.ends.map { a, b in
      let name = EntityKey.tie(min(keys[a], keys[b]), max(keys[a], keys[b]))
      return society.recognisesCodes ? society.chance.uniform(.recognition, 0, name) : .infinity
    }
  }

  /// The hour in which each territory has a digital tie to the hub, which is a data-sharing centre
  /// that territories adopt by and by; `Int.max` for never.
  private static func joins(_ society: Society, _ parameters: Parameters) -> [Int] {
    let (setting, technology) = (parameters.modes.horizontal, parameters.technology)
    return society.land.key.map { key in
      let (open, digital) = society.chance.uniforms(.recognition, 0, key)
      guard society.recognisesCodes, open < setting.openness, setting.digital > 0 else {
        return Int.max
      }
      return technology.hour(of: .dataSharing, reaching: digital / setting.digital) ?? Int.max
    }
  }

  /// How many pairs of one of its ends, the greater number, come before each pair in the order of
  /// their draws.
  private static func ranks(_ routes: Routes, _ draws: [Double], territories: Int) -> [Int] {
    var before = [Int](repeating: 0, count: territories)
    var ranks = [Int](repeating: 0, count: routes.ends.count)
    for i in routes.ends.indices.sorted(by: { draws[$0] < draws[$1] }) {
      let (a, b) = routes.ends[i]
      ranks[i] = max(before[a], before[b])
      before[a] += 1
      before[b] += 1
    }
    return ranks
  }

  /// Share of pairs whose codes are recognised in an hour; 0 where there is none.
  func recognised(at tick: Int) -> Double {
    share(Double(hour.count { $0 <= tick }), of: Double(hour.count))
  }
}
