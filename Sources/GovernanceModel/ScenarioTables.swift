/// Where residents of a territory are: a row of the travel table of a scenario.
///
/// The rows that start at a territory, the one to itself included, add up to 1. Nobody leaves a
/// territory without rows. Without any row, travel follows borders (`epidemic.commuting`).
public struct Travel: Sendable, Equatable {
  /// The code of the territory without children where the travellers live.
  public var from: String
  /// The code of the territory without children where they are; `from` for those who stay.
  public var to: String
  /// Share of the residents of `from` who are in `to` at any time, [0, 1].
  public var share: Double

  /// Creates a row.
  public init(from: String, to: String, share: Double) {
    self.from = from
    self.to = to
    self.share = share
  }
}

/// People whom an infection reaches from outside the map: the forcing of the epidemic family.
public struct OutbreakSeed: Sendable, Equatable {
  /// The code of a territory without children.
  public var territory: String
  /// Hour in which they are infected, 0 or more.
  public var hour: Int
  /// How many, from 0 to the residents of the territory.
  public var infected: Double

  /// Creates a row.
  public init(territory: String, hour: Int = 0, infected: Double) {
    self.territory = territory
    self.hour = hour
    self.infected = infected
  }
}

/// How many failures in one domain another one brings about: the branching matrix of the cascade.
public struct Branching: Sendable, Equatable {
  /// The domain in which a failure stands.
  public var from: Department
  /// The domain in which it brings about others.
  public var to: Department
  /// Mean number of failures that one failure brings about directly, 0 or more.
  public var children: Double

  /// Creates a row.
  public init(from: Department, to: Department, children: Double) {
    self.from = from
    self.to = to
    self.children = children
  }
}
