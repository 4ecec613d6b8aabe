public import GovernanceModel

extension Scenario {
  /// Governments on a torus that average their opinion with those of their eight neighbours, and nothing
  /// else: the world of `peers/DECLARATION.md`, part (a), on a graph that needs no draws.
  ///
  /// - Parameter side: the square of it is the number of governments; at least 3.
  /// - Returns: a scenario that nothing happens in.
  public static func torus(side: Int) -> Scenario {
    var scenario = Scenario(title: "\(side * side) governments that average", territories: [])
    for i in 0..<side * side {
      let (row, column) = (i / side, i % side)
      // Somebody must live on the map.
      scenario.territories.append(
        Territory(
          code: "G\(i)", tier: .county, parent: nil, population: i == 0 ? 1 : 0,
          opinion: Double(i * 7_919 % 10_007) / 10_007))
      for (down, right) in [(0, 1), (1, 0), (1, 1), (1, side - 1)] {
        let other = (row + down) % side * side + (column + right) % side
        scenario.borders.append(Border("G\(i)", "G\(other)", length: 1))
      }
    }
    scenario.parameters.set([
      "hazard.rainfall": 0, "modes.horizontal.openness": 1, "peers.consultation": 1,
      "peers.own": 0.5, "peers.stubbornness": 0, "trust.frozen": 1, "sensing.routine": 0,
      "sensing.alert": 0, "sensing.drift": 0, "society.citizens": 0, "society.enterprises": 0,
      "society.organisations": 0, "society.protection": 0,
    ])
    for holder in ["county", "prefecture", "province", "centre", "enterprises", "organisations"] {
      scenario.parameters.set(["stocks.\(holder)": 0])
    }
    return scenario
  }
}
