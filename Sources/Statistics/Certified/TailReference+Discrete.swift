internal import Foundation

extension TailReference {
  /// All references to distributions.
  public static var all: [Self] { continuous + discrete }

  /// The distributions of counts and of ranks: twelve digits.
  public static let discrete: [Self] = [
    reference("binomial", binomialText, ["trials", "probability", "k"]) {
      p, k throws(StatisticsError) in
      let counts = try BinomialDistribution(trials: Int(p[0]), probability: p[1])
      return (counts.logProbability(atMost: k), counts.logProbability(atLeast: k))
    },
    reference("Poisson", poissonText, ["mean", "k"]) { p, k throws(StatisticsError) in
      let counts = try PoissonDistribution(mean: p[0])
      return (counts.logProbability(atMost: k), counts.logProbability(atLeast: k))
    },
    reference("rank sum", rankSumText, ["n", "m", "U"]) { p, u throws(StatisticsError) in
      let ranks = try RankSumDistribution(Int(p[0]), Int(p[1]))
      return (log(ranks.probability(atMost: u)), log(ranks.probability(atLeast: u)))
    },
    reference("signed rank", signedRankText, ["n", "W"]) { p, w throws(StatisticsError) in
      let ranks = try SignedRankDistribution(Int(p[0]))
      return (log(ranks.probability(atMost: w)), log(ranks.probability(atLeast: w)))
    },
  ]

  private static func reference(
    _ name: String, _ text: String, _ labels: [String],
    _ tails:
      @escaping @Sendable ([Double], Int) throws(StatisticsError) -> (
        logLower: Double, logUpper: Double
      )
  ) -> TailReference {
    TailReference(
      name: name, criterion: 12, points: Point.points(text), labels: labels,
      tails: { point throws(StatisticsError) in try tails(point.parameters, Int(point.x)) },
      roundTrips: nil)
  }
}
