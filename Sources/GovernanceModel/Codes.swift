/// When territories between which people travel recognise each other's health code, and the trips
/// that were stopped until then.
///
/// Empty where no code is required.
package struct Codes: Sendable {
  /// The hour from which each pair's codes are recognised, `Int.max` for never.
  package let hour: [Int]
  /// Trips wanted and blocked so far, in residents away for an hour.
  package var wanted = 0.0
  package var blocked = 0.0

  init(_ society: Society, _ parameters: Parameters) {
    let p = parameters.codes
    guard p.required > 0 else {
      hour = []
      return
    }
    let (routes, setting) = (society.routes, parameters.modes.horizontal)
    let digital = setting.digital * parameters.technology.dataSharing.level
    let ranks = Codes.ranks(routes, territories: society.land.count)
    let joined = zip(routes.hubOpen, routes.hubDigital).map {
      $0 < setting.openness && $1 < digital
    }
    hour = routes.ends.indices.map { i in
      let (a, b) = routes.ends[i]
      var first = Int.max
      if routes.agreement[i] < setting.openness {
        first = Int((p.pairwiseHours + p.pace * Double(ranks[i])).rounded())
      }
      return joined[a] && joined[b] ? min(first, Int(p.hubHours.rounded())) : first
    }
  }

  /// How many pairs of one of its ends, the greater number, come before each pair in the order of
  /// their draws.
  private static func ranks(_ routes: Routes, territories: Int) -> [Int] {
    var before = [Int](repeating: 0, count: territories)
    var ranks = [Int](repeating: 0, count: routes.ends.count)
    for i in routes.ends.indices.sorted(by: { routes.agreement[$0] < routes.agreement[$1] }) {
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
