extension Outcome {
  /// The network of ties used, and how knowledge and stocks were spread.
  static let networks: [Outcome] = [
    Outcome(
      "network.byTerritory", unit: "1",
      "E–I index of the ties used, by territory: (external − internal)/all", better: .higher
    ) { simulation in
      let ties = TiesUsed(simulation)
      return ties.externalInternal(by: ties.territory)
    },
    Outcome(
      "network.byDepartment", unit: "1",
      "E–I index of the ties used, by department: (external − internal)/all", better: .higher
    ) { simulation in
      let ties = TiesUsed(simulation)
      return ties.externalInternal(by: ties.department)
    },
    Outcome(
      "network.modularity", unit: "1",
      "greatest modularity of the ties used that greedy joining finds (Clauset, Newman & Moore 2004)"
    ) { simulation in
      let ties = TiesUsed(simulation)
      return GraphLibrary.modularity(vertices: ties.territory.count, edges: ties.edges)
    },
    Outcome(
      "network.centralization", unit: "1",
      "degree centralization of the ties used (Freeman 1979)"
    ) { simulation in
      let ties = TiesUsed(simulation)
      return GraphLibrary.centralization(vertices: ties.territory.count, edges: ties.edges)
    },
    Outcome(
      "network.corePeriphery", unit: "1",
      "correlation of the ties used with the best core by degree (Borgatti & Everett 2000)"
    ) { TiesUsed($0).corePeripheryFit },
    Outcome("network.ties", unit: "ties", "pairs of actors that used a tie", better: .higher) {
      Double(TiesUsed($0).edges.count)
    },
    Outcome(
      "beliefDivergence", unit: "1",
      "mean over hours of the standard deviation of beliefs about one site across its posts, by residents",
      needs: .fragmentation
    ) { share($0.fragmentation.divergence, of: $0.fragmentation.hours) },
    Outcome(
      "holdingsConcentration", unit: "1",
      "Herfindahl index of units by territory or store, in the hour of greatest need",
      needs: .fragmentation
    ) { $0.fragmentation.holdings },
    Outcome(
      "needConcentration", unit: "1",
      "Herfindahl index of need by territory, in the hour of greatest need",
      needs: .fragmentation
    ) { $0.fragmentation.need },
    trust("townships", "a county's trust in its townships over open ties") {
      mean($0.trust.township, where: $0.opening.township)
    },
    trust("citizens", "government's trust in citizens over open ties") {
      mean($0.trust.citizen, where: $0.opening.citizen)
    },
    trust("government", "citizens' trust in their county over open ties") {
      mean($0.trust.government, where: $0.opening.citizen)
    },
    trust("neighbours", "trust over open horizontal lines") {
      mean($0.trust.line, where: $0.opening.line, in: $0.society.lines.horizontal)
    },
    trust("departments", "trust over open cross-department lines") {
      mean($0.trust.line, where: $0.opening.line, in: $0.society.lines.crossDepartment)
    },
    trust("outsiders", "government's trust in the help of outsiders over open lines") {
      let lines = $0.society.lines.insideOutside
      return mean($0.trust.outsider, where: Array($0.opening.line[lines]))
    },
  ]

  private static func trust(
    _ kind: String, _ equation: String, read: @escaping @Sendable (Simulation) -> Double
  ) -> Outcome {
    Outcome(
      "trust.\(kind)", unit: "1", "mean at the end of \(equation)", better: .higher, read: read)
  }
}

/// The mean trust over open ties, 0 where none is open.
private func mean(_ trust: Evidence, where open: [Bool], in range: Range<Int>? = nil) -> Double {
  var (sum, count) = (0.0, 0.0)
  for tie in range ?? open.indices where open[tie] {
    sum += trust[tie]
    count += 1
  }
  return share(sum, of: count)
}
