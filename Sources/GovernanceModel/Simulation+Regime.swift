extension Simulation {
  /// A ratio that tells whether governance can matter: too much of everything, or too little, and no
  /// mode makes a difference.
  public struct Ratio: Sendable {
    /// What is set against what.
    public let name: String
    /// The ratio; 0 where its denominator is 0.
    public let value: Double
  }

  /// The ratios of scarcity over the hours so far.
  ///
  /// A territory is hit when its need came to a tenth of
  /// what it would be at severity 1; regional stock is that of counties, prefectures and the province,
  /// outside stock that of the centre, enterprises and organisations.
  public var regime: [Ratio] {
    let (land, holders) = (society.land, society.holders)
    let hit = (0..<land.count).map { r in
      tally.territoryPeak[r] > 0
        && tally.territoryPeak[r] >= 0.1 * severity.unitsQuadruple(at: r).sum()
    }
    let peakHit = (0..<land.count).reduce(0) { $0 + (hit[$1] ? tally.territoryPeak[$1] : 0) }
    var (local, regional, outside) = (0.0, 0.0, 0.0)
    for h in 0..<holders.count {
      let stock = supply.initial[h]
      if holders.leaf[h] >= 0, holders.government[h] >= 0, hit[holders.leaf[h]] { local += stock }
      if case .office(let tier) = holders.kind[h], tier != .centre {
        regional += stock
      } else {
        outside += stock
      }
    }
    let signed = society.sites == 0 ? 1 : opening.touches.reduce(0, +) / Double(society.sites)
    let people = (0..<land.count).reduce(0) { $0 + (hit[$1] ? land.population[$1] : 0) }
    let gate =
      parameters.approval.capacity * parameters.need.units * Double(Department.count) / signed
      * people / 1_000 * tally.outbreakHours
    func ratio(_ name: String, _ a: Double, _ b: Double) -> Ratio {
      Ratio(name: name, value: b > 0 ? a / b : 0)
    }
    return [
      ratio("peak need / local stock, in hit territories", peakHit, local),
      ratio("peak need / all stock", tally.peakNeed, regional + outside),
      ratio("regional stock / peak need", regional, tally.peakNeed),
      ratio("outside stock / peak need", outside, tally.peakNeed),
      ratio("territories hit", Double(hit.count { $0 }), Double(land.count)),
      ratio("units that desks can sign in the outbreak / local peak need", gate, peakHit),
      ratio("unmet need at the peak", tally.peakNeed - tally.peakServed, tally.peakNeed),
    ]
  }
}
