internal import Statistics

/// What a fractional factorial cannot tell apart.
public struct Aliasing: Sendable {
  /// The free levers, which the effects number from 0.
  public let levers: [Factor]
  /// The resolution reached, III or more.
  public let resolution: String
  /// How many of the levers run through all combinations.
  public let basicLevers: Int
  /// For each further lever those whose product it is, as numbers of levers.
  public let generators: [[Int]]
  /// How many defining words have 3, 4, … letters.
  public let wordLengthPattern: [Int]
  /// Groups of main effects and two-lever interactions with one contrast in common, each effect as
  /// numbers of levers; what is in no group is clear of all of these.
  public let groups: [[[Int]]]

  /// An effect in the letters of the field, `ABE`; I, which stands for the mean, is passed over.
  public func name(of effect: [Int]) -> String {
    FractionalFactorial.Effect(factors: effect).description
  }

  /// Every main effect and two-lever interaction in its group; what is clear is alone in one.
  public var allGroups: [[[Int]]] {
    let mixed = Set(groups.joined())
    let mains = levers.indices.map { [$0] }
    let pairs = levers.indices.flatMap { a in levers.indices.dropFirst(a + 1).map { [a, $0] } }
    return groups + (mains + pairs).filter { !mixed.contains($0) }.map { [$0] }
  }

  fileprivate init(_ fraction: FractionalFactorial, _ levers: [Factor]) {
    self.levers = levers
    let reached = fraction.resolution
    resolution = Self.romans[reached] ?? "\(reached)"
    basicLevers = fraction.basicFactors
    generators = fraction.generators
    wordLengthPattern = fraction.wordLengthPattern
    groups = fraction.aliases(upToOrder: min(2, fraction.factors)).map { $0.map(\.factors) }
  }

  private static let romans = [
    3: "III", 4: "IV", 5: "V", 6: "VI", 7: "VII", 8: "VIII", 9: "IX", 10: "X",
  ]
}

extension Design {
  /// The alias structure, nil where the design is no fraction.
  public var aliasing: Aliasing? {
    (points.layout as? FractionLayout).map { Aliasing($0.fraction, experiment.levers.free) }
  }

  /// What the design settled by itself and a reader should know, a sentence each.
  public var notes: [String] {
    guard let sample = points.layout as? SampleLayout,
      let hypercube = sample.sample as? LatinHypercube, !hypercube.isOptimised
    else { return [] }
    return [
      "\(hypercube.count) points are too many to be moved apart: this Latin hypercube is drawn "
        + "evenly, not maximin"
    ]
  }
}
