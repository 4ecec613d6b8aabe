extension Opening {
  /// Hours over each line from store to site, loading included; on the green channel less of it, and
  /// no wait at the border.
  static func travel(_ society: Society, _ p: Parameters, green: [Bool] = []) -> [Int] {
    let (lines, holders, land) = (society.lines, society.holders, society.land)
    let transport = p.transport
    return (0..<lines.count).map { e in
      if lines.own.contains(e) || lines.crossDepartment.contains(e) {
        return Int(transport.loading.rounded())
      }
      let r = lines.site[e] / Department.count
      let isGreen = !green.isEmpty && green[e]
      let loading = isGreen ? transport.loading * p.technology.loading : transport.loading
      let wait = isGreen || holders.leaf[lines.holder[e]] == r ? 0 : transport.border
      var distance = lines.distance[e]
      if case .office(let tier) = holders.kind[lines.holder[e]], lines.vertical.contains(e) {
        if tier == .centre {
          let saved = transport.loading - loading
          return max(1, Int((transport.central - saved + wait).rounded()))
        }
        let seat = society.seats[holders.government[lines.holder[e]]]
        distance = kilometres(seat.longitude, seat.latitude, land.longitude[r], land.latitude[r])
      }
      return max(1, Int((loading + distance / transport.speed + wait).rounded()))
    }
  }
}
