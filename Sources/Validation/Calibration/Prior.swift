internal import Randomness
internal import Statistics

/// A parameter that nobody has measured, and the values it may have.
package struct PriorRange: Sendable {
  package let path: String
  package let from: Double
  package let to: Double
  /// Whether its logarithm is uniform, rather than itself.
  let isLogarithmic: Bool

  init(_ path: String, _ from: Double, _ to: Double, isLogarithmic: Bool = false) {
    self.path = path
    self.from = from
    self.to = to
    self.isLogarithmic = isLogarithmic
  }

  /// The value at a share of the prior's mass.
  package func value(at share: Double) -> Double {
    isLogarithmic
      ? from * exponential(share * logarithm(to / from)) : from + (to - from) * share
  }
}

/// What the model's free parameters may be before anything is compared with data.
///
/// Independent, uniform between ends that are ours: about half to twice the default, wider where even
/// the order of magnitude is a guess. A pattern that passes nearly everywhere in here says nothing.
package enum Prior {
  package static let ranges: [PriorRange] = [
    PriorRange("reporting.honest", 0, 0.9),
    PriorRange("reporting.least", 0, 0.8),
    PriorRange("reporting.blame", 0.3, 3),
    PriorRange("reporting.aid", 0, 1.5),
    PriorRange("reporting.penalty", 0.5, 6),
    PriorRange("reporting.inspection", 0.02, 0.4),
    PriorRange("reporting.precision", 2, 40, isLogarithmic: true),
    PriorRange("reporting.noise", 0.02, 0.3),
    PriorRange("sensing.township", 0.3, 2, isLogarithmic: true),
    PriorRange("sensing.office", 0.2, 1.2, isLogarithmic: true),
    PriorRange("sensing.townshipNoise", 0.05, 0.3),
    PriorRange("sensing.townshipSpread", 0.1, 0.5),
    PriorRange("decision.costLossRatio", 0.1, 0.6),
    PriorRange("decision.threshold", 0.02, 0.1, isLogarithmic: true),
    PriorRange("decision.thresholdSpread", 0, 0.6),
    PriorRange("decision.superiorApproval", 2, 36, isLogarithmic: true),
    PriorRange("approval.capacity", 0.02, 0.2, isLogarithmic: true),
    PriorRange("approval.stageHours", 1, 6),
    PriorRange("sharing.benefit", 0, 1),
    PriorRange("sharing.cost", 0.1, 0.6),
    PriorRange("sharing.tournament", 0.05, 1, isLogarithmic: true),
    PriorRange("sharing.precision", 2, 8),
    PriorRange("trust.asymmetry", 1, 4),
    PriorRange("trust.weight", 2, 4_000, isLogarithmic: true),
    PriorRange("trust.forgetting", 0.95, 0.999),
    PriorRange("stocks.county", 0.12, 0.5, isLogarithmic: true),
    PriorRange("transport.speed", 20, 60),
    PriorRange("hazard.conductance", 0.2, 1),
    PriorRange("hazard.scale", 60, 240, isLogarithmic: true),
    PriorRange("epidemic.reproduction", 1.6, 4),
    PriorRange("epidemic.latency", 48, 120),
    PriorRange("epidemic.infectious", 96, 192),
    PriorRange("epidemic.restriction", 0.5, 0.9),
    PriorRange("codes.hubHours", 240, 1_440, isLogarithmic: true),
    PriorRange("alarms.falseRate", 0.002, 0.05, isLogarithmic: true),
    PriorRange("alarms.sensitivity", 0.5, 0.99),
  ]

  /// The values at shares of the mass, one a range.
  static func values(at shares: [Double]) -> ParameterValues {
    ParameterValues(zip(ranges, shares).map { ($0.path, $0.value(at: $1)) })
  }

  /// Draws that spread evenly along each parameter (a Latin hypercube).
  static func draws(_ count: Int, seed: UInt64) -> [[Double]] {
    let points = LatinHypercube(
      dimensions: ranges.count, count: count, seed: seed, optimises: false)
    return (0..<count).map { points.point($0) }
  }
}
