/// Indicators that cost a pass of their own in every hour, or something to carry with every report.
///
/// What no outcome asked for needs is not measured; a simulation measures all unless told otherwise.
///
/// ```swift
/// let outcomes = [Outcome.named("loss")!, Outcome.named("ageOfInformation")!]
/// let simulation = Simulation(
///   society: society, parameters: parameters, measuring: Measures(needed: outcomes))
/// ```
public struct Measures: OptionSet, Sendable {
  /// One bit a kind.
  public let rawValue: UInt8

  /// Creates the kinds of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The hour of the newest reading behind each belief.
  static let origins = Measures(rawValue: 1)
  /// The error of belief tier by tier.
  static let tiers = Measures(rawValue: 2)
  /// How fragmented information, resources and process are.
  static let fragmentation = Measures(rawValue: 4)
  /// How evenly territories are served.
  static let coverage = Measures(rawValue: 8)

  /// Everything.
  public static let all: Measures = [.origins, .tiers, .fragmentation, .coverage]

  /// What some outcomes need.
  public init(needed outcomes: [Outcome]) {
    self = outcomes.reduce(into: []) { $0.formUnion($1.needs) }
  }
}
