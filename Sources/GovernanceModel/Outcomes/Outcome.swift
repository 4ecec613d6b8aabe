/// A quantity by which runs are compared: what it is called, what it means, and how it is read.
///
/// ```swift
/// let loss = Outcome.named("loss")!
/// simulation.value(of: loss)  // person-equivalents over the hours so far
/// ```
public struct Outcome: Sendable, Equatable {
  /// What kind of better there is.
  public enum Direction: String, Sendable {
    case lower, higher
  }

  /// The name in YAML, CSV headers, database, page and ODD.
  public let name: String
  /// The unit, `1` for a share.
  public let unit: String
  /// How it is computed, as text.
  public let equation: String
  /// Which way is better.
  public let direction: Direction
  /// True for a time of first passage, which the horizon censors when it never comes.
  public let isTime: Bool
  /// What a simulation must measure hour by hour for it.
  let needs: Measures
  /// Its value over the hours so far; nil for a time that has not come.
  let read: @Sendable (Simulation) -> Double?

  /// A quantity that always has a value.
  init(
    _ name: String, unit: String, _ equation: String, better direction: Direction = .lower,
    needs: Measures = [], read: @escaping @Sendable (Simulation) -> Double
  ) {
    self.name = name
    self.unit = unit
    self.direction = direction
    isTime = false
    self.needs = needs
    self.equation = equation
    self.read = read
  }

  /// A time of first passage, in hours since onset.
  init(
    time name: String, _ equation: String, read: @escaping @Sendable (Simulation) -> Int?
  ) {
    self.name = name
    unit = "h"
    direction = .lower
    isTime = true
    needs = []
    self.equation = equation
    self.read = { read($0).map(Double.init) }
  }

  /// Outcomes are the same when their names are.
  public static func == (a: Outcome, b: Outcome) -> Bool { a.name == b.name }

  /// The outcome of a name, nil when there is none.
  public static func named(_ name: String) -> Outcome? { byName[name] }

  /// Every outcome, in the order of the documentation.
  public static let all: [Outcome] =
    losses + needs + times + knowledge + costs
    + information
    + allocation
    + volunteers
    + budgets
    + hazards
    + fragmentations
    + networks
    + truth
    + technology
    + approval
    + command

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
